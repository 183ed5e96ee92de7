"""Escaping text for XML."""

__all__ = ["escape", "quoteattr", "unescape"]


def escape(data, entities={}):
    """Return text with what means something in XML written as entities."""
    data = data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    for text, entity in entities.items():
        data = data.replace(text, entity)
    return data


def unescape(data, entities={}):
    """Return text with such entities replaced."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    for entity, text in entities.items():
        data = data.replace(entity, text)
    return data.replace("&amp;", "&")


def quoteattr(data, entities={}):
    """Return text as the value of an attribute, in quotes."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"' + data.replace('"', "&quot;") + '"'

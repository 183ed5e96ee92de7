"""The texts of statements with what they were given, as trace callbacks get them."""

import re as _re

_PARTS = _re.compile(r"""'(?:[^']|'')*' | "(?:[^"]|"")*" | --[^\n]* | /\*.*?\*/
                         | (?P<parameter> \?\d* | [:@$]\w+ )""", _re.S | _re.X)


def _literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, float):
        text = f"{value:.15g}"
        return text if any(c in text for c in ".en") else text + ".0"
    if isinstance(value, int):
        return str(int(value))
    return f"x'{bytes(value).hex()}'"


def expanded(sql, names, values):
    """Return a statement with values in place of its parameters.

    names has one name for each value, None for a ? without a number.
    """
    by_name = dict(zip(names, values))
    left = iter(values)

    def replace(part):
        parameter = part["parameter"]
        if parameter is None:
            return part[0]
        if parameter in by_name:
            return _literal(by_name[parameter])
        return _literal(next(left, None))

    return _PARTS.sub(replace, sql)

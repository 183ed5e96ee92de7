"""Taking format strings apart, for string.Formatter."""


def formatter_parser(format_string):
    """Iterate over (literal text, field name, specification, conversion) of a format string.

    The last three are None where the literal text is followed by no field.
    """
    if not isinstance(format_string, str):
        raise TypeError(f"expected str, got {type(format_string).__name__}")
    return _parse(format_string)


def _parse(text):
    position = 0
    while position < len(text):
        literal, position, has_field = _read_literal(text, position)
        if not has_field:
            yield literal, None, None, None
            continue
        name, position = _read_field_name(text, position)
        conversion = None
        if text[position] == "!":
            conversion, position = _read_conversion(text, position + 1)
        spec = ""
        if text[position] == ":":
            spec, position = _read_spec(text, position + 1)
        yield literal, name, spec, conversion
        position += 1


def _read_literal(text, position):
    """Read up to a field or just past a doubled brace: (literal, new position, field follows)."""
    start = position
    while position < len(text):
        char = text[position]
        if char in "{}":
            if text[position + 1 : position + 2] == char:
                return text[start : position + 1], position + 2, False
            if char == "}":
                raise ValueError("Single '}' encountered in format string")
            if position + 1 == len(text):
                raise ValueError("Single '{' encountered in format string")
            return text[start:position], position + 1, True
        position += 1
    return text[start:], position, False


def _read_field_name(text, position):
    """Read up to the "!", ":" or "}" that ends a field name; brackets may hold any of them."""
    start = position
    in_brackets = False
    while position < len(text):
        char = text[position]
        if char == "[":
            in_brackets = True
        elif char == "]":
            in_brackets = False
        elif not in_brackets:
            if char == "{":
                raise ValueError("unexpected '{' in field name")
            if char in "!:}":
                return text[start:position], position
        position += 1
    raise ValueError("expected '}' before end of string")


def _read_conversion(text, position):
    if position >= len(text):
        raise ValueError("end of string while looking for conversion specifier")
    conversion = text[position]
    position += 1
    if position >= len(text):
        raise ValueError("unmatched '{' in format spec")
    if text[position] not in ":}":
        raise ValueError("expected ':' after conversion specifier")
    return conversion, position


def _read_spec(text, position):
    """Read up to the "}" that ends a specification, in which fields may be nested."""
    start = position
    depth = 1
    while position < len(text):
        if text[position] == "{":
            depth += 1
        elif text[position] == "}":
            depth -= 1
            if depth == 0:
                return text[start:position], position
        position += 1
    raise ValueError("unmatched '{' in format spec")


def formatter_field_name_split(field_name):
    """Split "0.name[key]" into its first part and an iterator over (is attribute, name) pairs.

    Parts that are written as whole numbers come out as int, except after a dot.
    """
    if not isinstance(field_name, str):
        raise TypeError(f"expected str, got {type(field_name).__name__}")
    end = 0
    while end < len(field_name) and field_name[end] not in ".[":
        end += 1
    return _number_or_text(field_name[:end]), _read_accesses(field_name, end)


def _number_or_text(text):
    return int(text) if text.isascii() and text.isdigit() else text


def _read_accesses(text, position):
    while position < len(text):
        if text[position] == ".":
            end = position + 1
            while end < len(text) and text[end] not in ".[":
                end += 1
            if end == position + 1:
                raise ValueError("Empty attribute in format string")
            yield True, text[position + 1 : end]
            position = end
        elif text[position] == "[":
            end = text.find("]", position)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            if end == position + 1:
                raise ValueError("Empty attribute in format string")
            yield False, _number_or_text(text[position + 1 : end])
            position = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")

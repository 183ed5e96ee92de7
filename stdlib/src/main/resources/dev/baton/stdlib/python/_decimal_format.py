"""How format() shows a Decimal."""

import re

from _decimal import Decimal, getcontext
from _decimal_context import Context

_SPEC = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<zero>0)?"
    r"(?P<width>\d+)?(?P<group>,)?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?",
    re.DOTALL)


def _round_to(value, exponent):
    """Round a finite number to an exponent, whatever the precision of the context."""
    sign, digits, own = value._parts()
    if own >= exponent:
        return Decimal((sign, tuple(map(int, str(digits * 10 ** (own - exponent)))), exponent))
    context = Context(prec=len(str(digits)) + 2,
                      rounding=getcontext().rounding, Emin=-10**15, Emax=10**15, traps=[])
    return value.quantize(Decimal((0, (1,), exponent)), context=context)


def _grouped(digits, separator, least):
    """Separate thousands, with zeros in front up to a width."""
    out = []
    rest = digits
    while True:
        room = least - sum(len(part) + 1 for part in out)
        take = min(3, max(len(rest), room, 1))
        out.append(rest[-take:].rjust(take, "0") if rest else "0" * take)
        rest = rest[:-take]
        if not rest and sum(len(part) + 1 for part in out) - 1 >= least:
            return separator.join(reversed(out))


def _finite(value, kind, precision, capitals):
    """Return whole digits, fraction and exponent text of a rounded number."""
    if kind == "%":
        sign, digits, exponent = value._parts()
        value = Decimal((sign, tuple(map(int, str(digits))), exponent + 2))
    if precision is not None:
        if kind in "eE":
            value = _round_to(value, value.adjusted() - precision
                              if value else value._parts()[2])
        elif kind in "fF%":
            value = _round_to(value, -precision)
        elif kind in "gG":
            digits = max(precision, 1)
            if value and value.adjusted() - digits + 1 > value._parts()[2]:
                value = _round_to(value, value.adjusted() - digits + 1)
                if len(str(value._parts()[1])) > digits:
                    value = _round_to(value, value.adjusted() - digits + 1)
    if kind in "eE" and precision is not None and value and (
            len(str(value._parts()[1])) > precision + 1):
        value = _round_to(value, value.adjusted() - precision)
    sign, coefficient, exponent = value._parts()
    if not value and exponent > 0 and kind in "fF%":
        value = _round_to(value, 0)
        sign, coefficient, exponent = value._parts()
    digits = str(coefficient)
    left = exponent + len(digits)
    if kind in "eE":
        if not value and precision is not None:
            point = 1 - precision
        else:
            point = 1
    elif kind in "fF%":
        point = left
    elif exponent <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point < 0:
        whole, fraction = "0", "0" * -point + digits
    elif point > len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point] or "0", digits[point:]
    shown = left - point
    suffix = ""
    if shown != 0 or kind in "eE":
        letter = {"E": "E", "G": "E", "e": "e", "g": "e"}.get(kind, "E" if capitals else "e")
        suffix = f"{letter}{shown:+}"
    return value, whole, fraction, suffix + ("%" if kind == "%" else "")


def _format(value, specifier):
    if not isinstance(specifier, str):
        raise TypeError("format arg must be str")
    found = _SPEC.fullmatch(specifier)
    if found is None:
        raise ValueError("invalid format string")
    fill = found["fill"] or ("0" if found["zero"] and not found["align"] else " ")
    align = found["align"] or ("=" if found["zero"] else ">")
    width = int(found["width"] or 0)
    kind = found["type"] or ""
    precision = None if found["precision"] is None else int(found["precision"])
    negative = value.is_signed()
    capitals = getcontext().capitals
    if not value.is_finite():
        body = str(value.copy_abs())
        whole, rest = body, ""
        grouping = ""
        if fill == "0" and found["zero"]:
            fill, align = " ", ">" if not found["align"] else align
        if kind == "%":
            rest = "%"
    else:
        shown = "g" if kind == "n" else kind or ("G" if capitals else "g")
        rounded, whole, fraction, suffix = _finite(value, shown, precision, capitals)
        if found["z"] and negative and not rounded:
            negative = False
        rest = ("." + fraction if fraction else "") + suffix
        grouping = found["group"] or ""
    sign = "-" if negative else {"+": "+", " ": " "}.get(found["sign"] or "", "")
    zeros = width - len(sign) - len(rest) if fill == "0" and align == "=" else 0
    if value.is_finite():
        if grouping:
            whole = _grouped(whole, grouping, zeros)
        elif zeros:
            whole = whole.rjust(zeros, "0")
    body = whole + rest
    padding = width - len(sign) - len(body)
    if padding <= 0:
        return sign + body
    if align == "=":
        return sign + fill * padding + body
    if align == "<":
        return sign + body + fill * padding
    if align == "^":
        left = padding // 2
        return fill * left + sign + body + fill * (padding - left)
    return fill * padding + sign + body

"""The signals of `decimal`."""

from collections import namedtuple

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
DecimalTuple.__doc__ = "A Decimal in parts, as as_tuple() returns it."


def _signal(name, bases, doc):
    return type(name, bases, {
        "__module__": "decimal", "__doc__": doc, "__named_with_module__": True})


DecimalException = _signal("DecimalException", (ArithmeticError,), "Base of all signals.")
Clamped = _signal("Clamped", (DecimalException,), "An exponent was changed to fit.")
InvalidOperation = _signal("InvalidOperation", (DecimalException,), "There is no result.")
ConversionSyntax = _signal("ConversionSyntax", (InvalidOperation,), "A text is no number.")
DivisionByZero = _signal(
    "DivisionByZero", (DecimalException, ZeroDivisionError), "A number was divided by zero.")
DivisionImpossible = _signal(
    "DivisionImpossible", (InvalidOperation,), "A whole quotient has too many digits.")
DivisionUndefined = _signal(
    "DivisionUndefined", (InvalidOperation, ZeroDivisionError), "Zero was divided by zero.")
Inexact = _signal("Inexact", (DecimalException,), "Digits that are not zero were lost.")
InvalidContext = _signal("InvalidContext", (InvalidOperation,), "A context cannot be used.")
Rounded = _signal("Rounded", (DecimalException,), "Digits were lost.")
Subnormal = _signal("Subnormal", (DecimalException,), "A result is below the least exponent.")
Overflow = _signal("Overflow", (Inexact, Rounded), "A result is too large.")
Underflow = _signal(
    "Underflow", (Inexact, Rounded, Subnormal), "A result was rounded to next to nothing.")
FloatOperation = _signal(
    "FloatOperation", (DecimalException, TypeError), "Floats and Decimals were mixed.")

_FLAGGED = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal,
            Inexact, Rounded, Clamped)
_ALL = (*_FLAGGED, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)
_BITS = {signal: 1 << position for position, signal in enumerate(_FLAGGED)}

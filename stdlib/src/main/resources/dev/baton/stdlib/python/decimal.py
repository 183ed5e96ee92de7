"""Decimal numbers of any precision, as the General Decimal Arithmetic has them."""

import _decimal
from _decimal import Decimal, getcontext
from _decimal_context import Context, _enter
from _decimal_signals import (
    Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible,
    DivisionUndefined, FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow,
    Rounded, Subnormal, Underflow, _ALL, DecimalTuple)
from numbers import Number as _Number

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext",
           "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation",
           "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow",
           "FloatOperation", "DivisionImpossible", "InvalidContext", "ConversionSyntax",
           "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN",
           "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP",
           "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN",
           "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR"]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = "1.70"


def _format(value, specifier):
    """Show a number as format() does; what that takes is loaded when it is first needed."""
    from _decimal_format import _format as show

    return show(value, specifier)


def _ratio(value):
    """Return numerator and denominator of a rational number, None for other values."""
    from numbers import Rational

    if isinstance(value, Rational):
        return int(value.numerator), int(value.denominator)
    return None


DefaultContext = Context(
    prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(
    prec=9, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
    traps=[])

_decimal.install(_ALL, _format, _ratio, DecimalTuple, DefaultContext)
_Number.register(Decimal)


def setcontext(context, /):
    """Make a context that of this thread."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _decimal._set(context)


def localcontext(ctx=None, **kwargs):
    """Return a context manager under which a copy of a context is that of this thread."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    return _enter(ctx, kwargs)

package dev.baton.stdlib.decimal;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Ints;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Numeric;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How {@code Decimal} is made, shown and calculated with in a context. */
@Intrinsics(
    value = "Decimal",
    doc = "Decimal(value='0', context=None): a decimal number, made without rounding.")
final class DecimalMethods {
  private DecimalMethods() {}

  @Builtin(value = "__new__(cls, /, value='0', context=None)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object value, Object context) {
    if (value instanceof DecimalObject d && cls == DecimalObject.TYPE && d.type() == cls) {
      return d;
    }
    return new DecimalObject(cls, exact(t, value, ContextMethods.of(t, context)));
  }

  private static Dec exact(ThreadContext t, Object value, ContextObject context) {
    Dec plain = DecimalObject.operand(value);
    if (plain != null) {
      return plain;
    }
    if (Numeric.plain(value) instanceof Double d) {
      context.raise(t, Signal.FLOAT_OPERATION.bit());
      return Dec.of(d);
    }
    String text = Strings.toJavaOrNull(value);
    if (text != null) {
      Dec parsed = Dec.parse(text);
      if (parsed == null) {
        context.raise(t, Signal.CONVERSION_SYNTAX.bit());
        return Dec.NAN;
      }
      return parsed;
    }
    if (value instanceof TupleObject || value instanceof ListObject) {
      return ofTuple(
          value instanceof TupleObject tuple ? tuple.items() : ((ListObject) value).toArray());
    }
    throw Raise.typeError(
        "conversion from " + Types.of(value).name() + " to Decimal is not supported");
  }

  private static Dec ofTuple(Object[] parts) {
    if (parts.length != 3) {
      throw Raise.valueError("argument must be a sequence of length 3");
    }
    if (!(Numeric.plainInt(parts[0]) instanceof Long sign) || sign < 0 || sign > 1) {
      throw Raise.valueError("sign must be an integer with the value 0 or 1");
    }
    if (!(parts[1] instanceof TupleObject digits)) {
      throw Raise.valueError("coefficient must be a tuple of digits");
    }
    BigInteger coefficient = BigInteger.ZERO;
    for (Object digit : digits.items()) {
      if (!(Numeric.plainInt(digit) instanceof Long d) || d < 0 || d > 9) {
        throw Raise.valueError("coefficient must be a tuple of digits");
      }
      coefficient = coefficient.multiply(BigInteger.TEN).add(BigInteger.valueOf(d));
    }
    String special = Strings.toJavaOrNull(parts[2]);
    if (special != null) {
      return switch (special) {
        case "F" -> Dec.infinity(sign == 1);
        case "n" -> new Dec(sign == 1, coefficient, 0, Dec.Kind.QUIET);
        case "N" -> new Dec(sign == 1, coefficient, 0, Dec.Kind.SIGNALING);
        default ->
            throw Raise.valueError("string argument in the third position must be 'F', 'n' or 'N'");
      };
    }
    if (!(Numeric.plainInt(parts[2]) instanceof Long exponent)) {
      throw Raise.valueError("exponent must be an integer");
    }
    return Dec.finite(sign == 1, coefficient, exponent);
  }

  @Builtin(value = "from_float(cls, f, /)", doc = "Return the exact value of a float or an int.")
  static Object fromFloat(ThreadContext t, Object cls, Object f) {
    Dec value = DecimalObject.operand(f);
    if (value == null && Numeric.plain(f) instanceof Double d) {
      value = Dec.of(d);
    }
    if (value == null || f instanceof DecimalObject) {
      throw Raise.typeError("argument must be int or float");
    }
    Object made = new DecimalObject(value);
    return cls == DecimalObject.TYPE ? made : t.call(cls, made);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, DecimalObject self) {
    return "Decimal('" + str(t, self) + "')";
  }

  @Builtin("__str__(self, /)")
  static String str(ThreadContext t, DecimalObject self) {
    return self.value.text(false, DecimalState.of(t).current(t).capitals);
  }

  @Builtin("__format__(self, specifier, /)")
  static Object format(ThreadContext t, DecimalObject self, Object specifier) {
    return t.call(DecimalState.of(t).formatter(), self, specifier);
  }

  @Builtin(
      value = "to_eng_string(self, /, context=None)",
      doc = "Return the text with an exponent that is a multiple of three.")
  static String engineering(ThreadContext t, DecimalObject self, Object context) {
    return self.value.text(true, ContextMethods.of(t, context).capitals);
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, DecimalObject self) {
    return TupleObject.of(self.type(), TupleObject.of(str(t, self)));
  }

  @Builtin("__copy__(self, /)")
  static Object copy(DecimalObject self) {
    return self;
  }

  @Builtin("__deepcopy__(self, memo, /)")
  static Object deepCopy(DecimalObject self, Object memo) {
    return self;
  }

  @Builtin(value = "_parts(self, /)", doc = "Return sign, digits as int, and exponent or mark.")
  static Object parts(DecimalObject self) {
    Dec d = self.value;
    Object exponent =
        switch (d.kind()) {
          case FINITE -> (Object) d.exponent();
          case INFINITE -> "F";
          case QUIET -> "n";
          case SIGNALING -> "N";
        };
    return TupleObject.of(d.negative() ? 1L : 0L, Ints.normalize(d.digits()), exponent);
  }

  @Builtin(value = "as_tuple(self, /)", doc = "Return sign, digits and exponent.")
  static Object asTuple(ThreadContext t, DecimalObject self) {
    Object[] parts = ((TupleObject) parts(self)).items();
    Dec d = self.value;
    String text = d.isNan() && d.digits().signum() == 0 ? "" : d.digits().toString();
    Object[] digits = text.chars().mapToObj(c -> (Object) (long) (c - '0')).toArray();
    return DecimalState.of(t).parts(t, parts[0], TupleObject.of(digits), parts[2]);
  }

  @Builtin(value = "as_integer_ratio(self, /)", doc = "Return numerator and denominator.")
  static Object ratio(DecimalObject self) {
    Dec d = self.value;
    if (!d.isFinite()) {
      throw d.isNan()
          ? Raise.valueError("cannot convert NaN to integer ratio")
          : Raise.overflowError("cannot convert Infinity to integer ratio");
    }
    BigInteger above = d.negative() ? d.digits().negate() : d.digits();
    BigInteger below = BigInteger.ONE;
    if (d.exponent() >= 0) {
      above = above.signum() == 0 ? above : above.multiply(Dec.power(d.exponent()));
    } else {
      below = Dec.power(-d.exponent());
      BigInteger common = above.gcd(below);
      above = above.divide(common);
      below = below.divide(common);
    }
    return TupleObject.of(Ints.normalize(above), Ints.normalize(below));
  }

  @Builtin(value = "sqrt(self, /, context=None)", doc = "Return the square root.")
  static Object sqrt(ThreadContext t, DecimalObject self, Object context) {
    return DecimalObject.unary(
        t, ContextMethods.of(t, context), DecFunctions::squareRoot, self.value);
  }

  @Builtin(value = "exp(self, /, context=None)", doc = "Return e to the power of the number.")
  static Object exp(ThreadContext t, DecimalObject self, Object context) {
    return DecimalObject.unary(
        t, ContextMethods.of(t, context), DecFunctions::exponential, self.value);
  }

  @Builtin(value = "ln(self, /, context=None)", doc = "Return the natural logarithm.")
  static Object ln(ThreadContext t, DecimalObject self, Object context) {
    return DecimalObject.unary(
        t, ContextMethods.of(t, context), DecFunctions::naturalLog, self.value);
  }

  @Builtin(value = "log10(self, /, context=None)", doc = "Return the logarithm to base ten.")
  static Object log10(ThreadContext t, DecimalObject self, Object context) {
    return DecimalObject.unary(
        t, ContextMethods.of(t, context), DecFunctions::commonLog, self.value);
  }

  @Builtin(
      value = "quantize(self, /, exp, rounding=None, context=None)",
      doc = "Return the number rounded to the exponent of another.")
  static Object quantize(
      ThreadContext t, DecimalObject self, Object exp, Object rounding, Object context) {
    ContextObject used = ContextMethods.of(t, context);
    Rounding mode = mode(rounding, used);
    Dec b = DecimalObject.require(exp);
    return DecimalObject.unary(t, used, (c, a) -> DecMath.quantize(c, a, b, mode), self.value);
  }

  private static Rounding mode(@Nullable Object rounding, ContextObject context) {
    return rounding == Singleton.NONE ? context.rounding : ContextMethods.rounding(rounding);
  }

  @Builtin(
      value = "to_integral_value(self, /, rounding=None, context=None)",
      doc = "Return the nearest whole number, without signals.")
  static Object toIntegralValue(
      ThreadContext t, DecimalObject self, Object rounding, Object context) {
    return toIntegral(t, self, rounding, context, false);
  }

  @Builtin(
      value = "to_integral(self, /, rounding=None, context=None)",
      doc = "Return the nearest whole number, without signals.")
  static Object toIntegral(ThreadContext t, DecimalObject self, Object rounding, Object context) {
    return toIntegral(t, self, rounding, context, false);
  }

  @Builtin(
      value = "to_integral_exact(self, /, rounding=None, context=None)",
      doc = "Return the nearest whole number, with signals.")
  static Object toIntegralExact(
      ThreadContext t, DecimalObject self, Object rounding, Object context) {
    return toIntegral(t, self, rounding, context, true);
  }

  private static Object toIntegral(
      ThreadContext t, DecimalObject self, Object rounding, Object context, boolean exact) {
    ContextObject used = ContextMethods.of(t, context);
    Rounding mode = mode(rounding, used);
    return DecimalObject.unary(
        t, used, (c, a) -> DecMath.toIntegral(c, a, mode, exact), self.value);
  }

  @Builtin(
      value = "normalize(self, /, context=None)",
      doc = "Return the number without zeros at the right.")
  static Object normalize(ThreadContext t, DecimalObject self, Object context) {
    return DecimalObject.unary(t, ContextMethods.of(t, context), DecMath::normalize, self.value);
  }

  @Builtin(
      value = "remainder_near(self, /, other, context=None)",
      doc = "Return the remainder of the quotient rounded to the nearest.")
  static Object remainderNear(ThreadContext t, DecimalObject self, Object other, Object context) {
    return DecimalObject.binary(
        t,
        ContextMethods.of(t, context),
        DecMath::remainderNear,
        self.value,
        DecimalObject.require(other));
  }

  @Builtin(
      value = "fma(self, /, other, third, context=None)",
      doc = "Return self * other + third, rounded once.")
  static Object fma(
      ThreadContext t, DecimalObject self, Object other, Object third, Object context) {
    Dec last = DecimalObject.require(third);
    return DecimalObject.binary(
        t,
        ContextMethods.of(t, context),
        (c, a, b) -> DecMath.multiplyAdd(c, a, b, last),
        self.value,
        DecimalObject.require(other));
  }

  @Builtin(value = "next_plus(self, /, context=None)", doc = "Return the next larger number.")
  static Object nextPlus(ThreadContext t, DecimalObject self, Object context) {
    return next(t, self, context, true);
  }

  @Builtin(value = "next_minus(self, /, context=None)", doc = "Return the next smaller number.")
  static Object nextMinus(ThreadContext t, DecimalObject self, Object context) {
    return next(t, self, context, false);
  }

  private static Object next(ThreadContext t, DecimalObject self, Object context, boolean up) {
    ContextObject used = ContextMethods.of(t, context);
    DecContext c = used.begin();
    Dec result = DecMath.next(c, self.value, up);
    return new DecimalObject(self.value.isNan() ? used.end(t, c, result) : result);
  }

  @Builtin(
      value = "_operate(name, a, b, context, /)",
      kind = Kind.STATIC,
      doc = "Return the result of an operator in a context.")
  static Object operate(ThreadContext t, String name, Object a, Object b, Object context) {
    DecimalObject.Binary operation =
        switch (name) {
          case "add" -> DecMath::add;
          case "subtract" -> DecMath::subtract;
          case "multiply" -> DecMath::multiply;
          case "divide" -> DecMath::divide;
          case "divide_int" -> DecimalOperators::quotient;
          case "remainder" -> DecimalOperators::remainder;
          case "power" -> DecFunctions::power;
          case "round" -> (c, x, y) -> x.isNan() ? c.nan(x, x) : c.finish(x);
          case "plus" -> (c, x, y) -> DecimalOperators.plus(c, x);
          case "minus" -> (c, x, y) -> DecimalOperators.minus(c, x);
          case "abs" -> (c, x, y) -> DecimalOperators.size(c, x);
          default -> throw Raise.valueError(name);
        };
    ContextObject used = ContextMethods.of(t, context);
    return DecimalObject.binary(
        t, used, operation, DecimalObject.require(a), DecimalObject.require(b));
  }
}

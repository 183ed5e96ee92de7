package dev.baton.core.builtins;

import dev.baton.core.number.Complex;
import dev.baton.core.number.FloatParser;
import dev.baton.core.number.IntText;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ComplexObject;
import dev.baton.core.object.FloatObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.runtime.Special;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What {@code int()}, {@code float()} and {@code complex()} make of their arguments. */
final class NumberParsing {
  private NumberParsing() {}

  /** {@code int(x, base)}; null for an argument that is absent. */
  static Object toInt(ThreadContext t, @Nullable Object x, @Nullable Object base) {
    if (x == null) {
      if (base != null) {
        throw Raise.typeError("int() missing string argument");
      }
      return 0L;
    }
    if (base == null) {
      return x instanceof Long || x instanceof BigInteger ? x : intOf(t, x);
    }
    long radix = Conversions.toClampedLong(t, base);
    int clipped = (int) Math.max(-1, Math.min(100, radix));
    Object parsed = parseInt(t, x, clipped, false);
    if (parsed == null) {
      throw Raise.typeError("int() can't convert non-string with explicit base");
    }
    return parsed;
  }

  private static Object intOf(ThreadContext t, Object x) {
    if (x instanceof String) {
      return IntText.parse(x, 10, t.interpreter().maxIntDigits());
    }
    Object method = Special.find(x, "__int__");
    if (method != null) {
      return requireInt(Special.call(t, method, x), "__int__ returned non-int (type ");
    }
    Object index = Conversions.indexOrNull(t, x);
    if (index != null) {
      return index;
    }
    method = Special.find(x, "__trunc__");
    if (method != null) {
      Object truncated = Special.call(t, method, x);
      Object n = Conversions.indexOrNull(t, truncated);
      return n != null ? n : requireInt(truncated, "__trunc__ returned non-Integral (type ");
    }
    Object parsed = parseInt(t, x, 10, true);
    if (parsed == null) {
      throw Raise.typeError(
          "int() argument must be a string, a bytes-like object or a real number, not '"
              + Types.of(x).name()
              + "'");
    }
    return parsed;
  }

  private static Object requireInt(Object result, String message) {
    Object n = Numeric.plainInt(result);
    if (n == null) {
      throw Raise.typeError(message + Types.of(result).name() + ")");
    }
    return n;
  }

  /** The int a text or bytes stand for; null if {@code x} is neither. */
  private static @Nullable Object parseInt(ThreadContext t, Object x, int base, boolean anyBuffer) {
    int limit = t.interpreter().maxIntDigits();
    Object text = Strings.plain(x);
    if (text != null) {
      return IntText.parse(text, base, limit);
    }
    boolean allowed = anyBuffer || Buffers.isByteString(x);
    byte[] data = allowed ? Buffers.bytesOrNull(t, x) : null;
    return data == null ? null : IntText.parseBytes(data, base, limit);
  }

  /** {@code float(x)}. */
  static double toFloat(ThreadContext t, Object x) {
    if (x instanceof Double d) {
      return d;
    }
    Object text = Strings.plain(x);
    if (text != null) {
      return FloatParser.parse(text);
    }
    if (x instanceof FloatObject f) {
      Object method = Special.find(f, "__float__");
      return method == null || method instanceof BuiltinFunction
          ? f.value()
          : requireFloat(f, Special.call(t, method, f));
    }
    if (isReal(x)) {
      return Conversions.toDouble(t, x);
    }
    byte[] data = Buffers.bytesOrNull(t, x);
    if (data == null) {
      throw Raise.typeError(
          "float() argument must be a string or a real number, not '" + Types.of(x).name() + "'");
    }
    return FloatParser.parseBytes(data);
  }

  /** What a subclass of float gives for itself. */
  private static double requireFloat(FloatObject x, Object result) {
    if (result instanceof Double d) {
      return d;
    }
    if (result instanceof FloatObject f) {
      return f.value();
    }
    throw Raise.typeError(
        Types.of(x).name()
            + ".__float__ returned non-float (type "
            + Types.of(result).name()
            + ")");
  }

  private static boolean isReal(Object x) {
    return Special.find(x, "__float__") != null || Special.find(x, "__index__") != null;
  }

  /** {@code complex(real, imag)}; null for an argument that is absent. */
  static Complex toComplex(ThreadContext t, @Nullable Object real, @Nullable Object imag) {
    Object text = real == null ? null : Strings.plain(real);
    if (text != null) {
      if (imag != null) {
        throw Raise.typeError("complex() can't take second arg if first is a string");
      }
      return Complex.parse(text);
    }
    if (imag != null && Strings.isStr(imag)) {
      throw Raise.typeError("complex() second arg can't be a string");
    }
    Complex first = real == null ? new Complex(0, 0) : complexOrNull(t, real);
    if (first == null) {
      throw notANumber("complex() first argument must be a string or a number, not '", real);
    }
    if (imag == null) {
      return first;
    }
    Complex second = complexOrNull(t, imag);
    if (second == null) {
      throw notANumber("complex() second argument must be a number, not '", imag);
    }
    // A real operand has no imaginary part at all: adding zero would lose the sign of minus zero.
    boolean complexFirst = real != null && isComplex(real);
    return new Complex(
        isComplex(imag) ? first.real() - second.imaginary() : first.real(),
        complexFirst ? first.imaginary() + second.real() : second.real());
  }

  private static boolean isComplex(Object o) {
    return o instanceof Complex
        || o instanceof ComplexObject
        || Numeric.plain(o) == null && Special.find(o, "__complex__") != null;
  }

  /** A number as a complex, by {@code __complex__} or {@code __float__}; null if it is none. */
  private static @Nullable Complex complexOrNull(ThreadContext t, Object o) {
    if (o instanceof Complex c) {
      return c;
    }
    Object method = Special.find(o, "__complex__");
    if (method != null) {
      Object result = Special.call(t, method, o);
      if (result instanceof Complex c) {
        return c;
      }
      if (result instanceof ComplexObject c) {
        return c.value();
      }
      throw Raise.typeError(
          Types.of(o).name()
              + ".__complex__() returned non-complex (type "
              + Types.of(result).name()
              + ")");
    }
    return isReal(o) ? new Complex(Conversions.toDouble(t, o), 0) : null;
  }

  private static GuestError notANumber(String message, Object o) {
    return Raise.typeError(message + Types.of(o).name() + "'");
  }
}

package dev.baton.core.runtime;

import dev.baton.core.number.Complex;
import dev.baton.core.number.FloatText;
import dev.baton.core.number.Floats;
import dev.baton.core.number.Ints;
import dev.baton.core.number.NumberHash;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.FloatObject;
import dev.baton.core.object.Keys;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.StrObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextEscapes;
import dev.baton.core.text.WideText;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Truth, text, hash and number of any guest value. */
public final class Conversions {
  private Conversions() {}

  /** {@code bool(o)}. */
  public static boolean truth(ThreadContext t, Object o) {
    if (o instanceof Boolean b) {
      return b;
    }
    if (o == Singleton.NONE) {
      return false;
    }
    if (o instanceof Long l) {
      return l != 0;
    }
    if (o instanceof String s) {
      return !s.isEmpty();
    }
    if (o instanceof ListObject l && l.type() == Types.LIST) {
      return l.size() != 0;
    }
    if (o instanceof Double d) {
      return d != 0;
    }
    return truthByMethod(t, o);
  }

  private static boolean truthByMethod(ThreadContext t, Object o) {
    if (o instanceof BigInteger || o instanceof WideText) {
      return true;
    }
    if (o instanceof TupleObject x && x.type() == Types.TUPLE) {
      return x.size() != 0;
    }
    if (o instanceof DictObject d && d.type() == Types.DICT) {
      return d.size() != 0;
    }
    Object method = Special.find(o, "__bool__");
    if (method != null) {
      Object result = Special.call(t, method, o);
      if (!(result instanceof Boolean b)) {
        throw Raise.typeError(
            "__bool__ should return bool, returned " + Names.inMessage(Types.of(result)));
      }
      return b;
    }
    method = Special.find(o, "__len__");
    return method == null || lengthFrom(t, Special.call(t, method, o)) != 0;
  }

  /** {@code len(o)}. */
  public static long length(ThreadContext t, Object o) {
    long length = lengthOrMinus(t, o);
    if (length < 0) {
      throw Raise.typeError("object of type '" + Names.inMessage(Types.of(o)) + "' has no len()");
    }
    return length;
  }

  /** {@code len(o)}, -1 if it has none. */
  public static long lengthOrMinus(ThreadContext t, Object o) {
    if (o instanceof ListObject l && l.type() == Types.LIST) {
      return l.size();
    }
    if (o instanceof String s) {
      return s.length();
    }
    if (o instanceof DictObject d && d.type() == Types.DICT) {
      return d.size();
    }
    if (o instanceof TupleObject x && x.type() == Types.TUPLE) {
      return x.size();
    }
    Object method = Special.find(o, "__len__");
    return method == null ? -1 : lengthFrom(t, Special.call(t, method, o));
  }

  private static long lengthFrom(ThreadContext t, Object result) {
    Object n = index(t, result);
    if (Ints.signum(n) < 0) {
      throw Raise.valueError("__len__() should return >= 0");
    }
    if (!(n instanceof Long length)) {
      throw Raise.overflowError("cannot fit 'int' into an index-sized integer");
    }
    return length;
  }

  /** {@code str(o)}: a {@code String} or {@link WideText}, or an instance of a guest subclass. */
  public static Object str(ThreadContext t, Object o) {
    if (o instanceof String || o instanceof WideText) {
      return o;
    }
    if (o instanceof Long l) {
      return Long.toString(l);
    }
    Object method = Special.find(o, "__str__");
    Object result = Special.call(t, method, o);
    if (!Strings.isStr(result)) {
      throw Raise.typeError(
          "__str__ returned non-string (type " + Names.inMessage(Types.of(result)) + ")");
    }
    return result;
  }

  /** {@code repr(o)}. */
  public static Object repr(ThreadContext t, Object o) {
    if (o instanceof String || o instanceof WideText) {
      return TextEscapes.repr(o);
    }
    if (o instanceof Long l) {
      return Long.toString(l);
    }
    if (o instanceof Double d) {
      return FloatText.repr(d);
    }
    Object method = Special.find(o, "__repr__");
    Object result = Special.call(t, method, o);
    if (!Strings.isStr(result)) {
      throw Raise.typeError(
          "__repr__ returned non-string (type " + Names.inMessage(Types.of(result)) + ")");
    }
    return Strings.plain(result);
  }

  /** {@code ascii(o)}. */
  public static Object ascii(ThreadContext t, Object o) {
    return TextEscapes.escapeNonAscii(repr(t, o));
  }

  /** {@code repr(o)} as Java text. */
  public static String reprText(ThreadContext t, Object o) {
    return Text.toJava(repr(t, o));
  }

  /** {@code str(o)} as Java text. */
  public static String strText(ThreadContext t, Object o) {
    return Strings.toJavaOrNull(str(t, o));
  }

  /** {@code format(o, spec)}. */
  public static Object format(ThreadContext t, Object o, Object spec) {
    if (spec instanceof String s && s.isEmpty()) {
      if (o instanceof String || o instanceof WideText) {
        return o;
      }
      if (o instanceof Long l) {
        return Long.toString(l);
      }
      if (o instanceof Double d) {
        return FloatText.repr(d);
      }
    }
    Object method = Special.find(o, "__format__");
    if (method == null) {
      throw Raise.typeError("Type " + Names.inMessage(Types.of(o)) + " doesn't define __format__");
    }
    Object result = Special.call(t, method, o, spec);
    if (!Strings.isStr(result)) {
      throw Raise.typeError(
          "__format__ must return a str, not " + Names.inMessage(Types.of(result)));
    }
    return result;
  }

  /** {@code hash(o)}. */
  public static long hash(ThreadContext t, Object o) {
    if (o instanceof String s) {
      return Keys.textHash(s.hashCode());
    }
    if (o instanceof Long l) {
      return Ints.hash((long) l);
    }
    if (o instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (o instanceof Double d) {
      return d.isNaN() ? System.identityHashCode(d) : NumberHash.of((double) d);
    }
    if (o instanceof BigInteger) {
      return Ints.hash(o);
    }
    if (o instanceof WideText) {
      return Keys.textHash(o.hashCode());
    }
    if (o instanceof Complex c) {
      return NumberHash.of(c.real(), c.imaginary());
    }
    return hashByMethod(t, o);
  }

  private static long hashByMethod(ThreadContext t, Object o) {
    Object method = Special.find(o, "__hash__");
    if (method == null || method == Singleton.NONE) {
      throw Raise.typeError("unhashable type: '" + Names.inMessage(Types.of(o)) + "'");
    }
    Object result = Numeric.plainInt(Special.call(t, method, o));
    if (result == null) {
      throw Raise.typeError("__hash__ method should return an integer");
    }
    long h = result instanceof Long l ? l : Ints.hash(result);
    return h == -1 ? -2 : h;
  }

  /** {@code operator.index(o)}: a plain int. */
  public static Object index(ThreadContext t, Object o) {
    Object n = indexOrNull(t, o);
    if (n == null) {
      throw Raise.typeError(
          "'" + Names.inMessage(Types.of(o)) + "' object cannot be interpreted as an integer");
    }
    return n;
  }

  /** {@code operator.index(o)}; null if the type has no {@code __index__}. */
  public static @Nullable Object indexOrNull(ThreadContext t, Object o) {
    Object n = Numeric.plainInt(o);
    if (n != null) {
      return n;
    }
    Object method = Special.find(o, "__index__");
    if (method == null) {
      return null;
    }
    Object result = Special.call(t, method, o);
    Object plain = Numeric.plainInt(result);
    if (plain == null) {
      throw Raise.typeError(
          "__index__ returned non-int (type " + Names.inMessage(Types.of(result)) + ")");
    }
    return plain;
  }

  /** An index as a long. */
  public static long toLong(ThreadContext t, Object o) {
    Object n = index(t, o);
    if (!(n instanceof Long l)) {
      throw Raise.overflowError("Python int too large to convert to C ssize_t");
    }
    return l;
  }

  /** An index, cut to the range of long. */
  public static long toClampedLong(ThreadContext t, Object o) {
    Object n = index(t, o);
    return n instanceof Long l ? l : Ints.signum(n) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** {@code float(o)} for a number. */
  public static double toDouble(ThreadContext t, Object o) {
    if (o instanceof Double d) {
      return d;
    }
    if (o instanceof FloatObject f) {
      return f.value();
    }
    Object method = Numeric.exact(o) == null ? Special.find(o, "__float__") : null;
    if (method != null) {
      Object result = Special.call(t, method, o);
      if (result instanceof Double d) {
        return d;
      }
      if (result instanceof FloatObject f) {
        return f.value();
      }
      throw Raise.typeError(
          Names.inMessage(Types.of(o))
              + ".__float__ returned non-float (type "
              + Names.inMessage(Types.of(result))
              + ")");
    }
    Object n = indexOrNull(t, o);
    if (n == null) {
      throw Raise.typeError("must be real number, not " + Names.inMessage(Types.of(o)));
    }
    try {
      return Floats.ofInt(n);
    } catch (OperandException e) {
      throw Errors.of(e);
    }
  }

  /** The plain text of an argument that must be a str. */
  public static Object requireText(Object o, String what) {
    Object text = o instanceof StrObject s ? s.value() : Strings.plain(o);
    if (text == null) {
      throw Raise.typeError(what + " must be str, not " + Names.inMessage(Types.of(o)));
    }
    return text;
  }
}

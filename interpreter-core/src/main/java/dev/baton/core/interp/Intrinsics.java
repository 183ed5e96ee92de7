package dev.baton.core.interp;

import dev.baton.core.object.BoundBuiltin;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.DictPart;
import dev.baton.core.object.DictViewObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.RangeObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.CharTexts;
import dev.baton.core.runtime.Inheritance;
import org.jspecify.annotations.Nullable;

/**
 * Built-in functions that compiled code does by itself where their arguments are plain: as long as
 * they run no guest code and raise nothing. Each gives null, without having done anything, if they
 * would.
 */
final class Intrinsics {
  /** No length of a range between such numbers overflows. */
  private static final long FAR = 1L << 62 - 1;

  /** Any number of so many digits is a long. */
  private static final int MOST_DIGITS = 18;

  private static final String BUILTINS = "builtins";

  private Intrinsics() {}

  /** The method here that stands for a callable with a number of arguments; null if none does. */
  static @Nullable String of(@Nullable Object callee, int arguments) {
    if (callee == Types.RANGE) {
      return arguments >= 1 && arguments <= 3 ? "range" : null;
    }
    if (callee == Types.INT) {
      return arguments == 1 ? "toInt" : null;
    }
    if (callee == Types.STR) {
      return arguments == 1 ? "text" : null;
    }
    if (callee == Types.FLOAT) {
      return arguments == 1 ? "toFloat" : null;
    }
    return callee instanceof BuiltinFunction b ? of(b, arguments) : null;
  }

  private static @Nullable String of(BuiltinFunction b, int arguments) {
    if (b.owner() == Types.LIST) {
      return switch (b.name() + "/" + arguments) {
        case "append/2" -> "append";
        case "pop/1" -> "pop";
        default -> null;
      };
    }
    if (b.owner() == Types.STR) {
      return switch (b.name() + "/" + arguments) {
        case "startswith/2" -> "startsWith";
        case "endswith/2" -> "endsWith";
        default -> null;
      };
    }
    if (b.owner() == Types.DICT) {
      return switch (b.name() + "/" + arguments) {
        case "get/2", "get/3" -> "get";
        case "items/1" -> "items";
        case "values/1" -> "values";
        default -> null;
      };
    }
    if (b.owner() == Types.BASE_EXCEPTION) {
      return b.name().equals("__init__") && arguments <= 3 ? "keepArguments" : null;
    }
    if (b.owner() == Types.OBJECT) {
      return b.name().equals("__init__") && arguments == 1 ? "nothing" : null;
    }
    if (b.owner() != null) {
      return null;
    }
    if (b.table().owner().equals("math")) {
      return b.name().equals("sqrt") && arguments == 1 ? "squareRoot" : null;
    }
    if (!b.table().owner().equals(BUILTINS)) {
      return null;
    }
    return switch (b.name() + "/" + arguments) {
      case "len/1" -> "length";
      case "abs/1" -> "absolute";
      case "ord/1" -> "ord";
      case "chr/1" -> "chr";
      case "isinstance/2" -> "isInstance";
      case "min/2" -> "least";
      case "max/2" -> "greatest";
      default -> null;
    };
  }

  /** The receiver of a bound method; null if it is another one than expected. */
  static @Nullable Object receiver(Object function, Object method) {
    return method instanceof BoundBuiltin b && b.function() == function ? b.receiver() : null;
  }

  static @Nullable Object nothing(ThreadState t, Object self) {
    return self instanceof Instance ? Singleton.NONE : null;
  }

  static @Nullable Object keepArguments(ThreadState t, Object self) {
    return keep(self);
  }

  static @Nullable Object keepArguments(ThreadState t, Object self, Object a) {
    return keep(self, a);
  }

  static @Nullable Object keepArguments(ThreadState t, Object self, Object a, Object b) {
    return keep(self, a, b);
  }

  private static @Nullable Object keep(Object self, Object... arguments) {
    if (!(self instanceof ExceptionObject e)) {
      return null;
    }
    e.setArguments(TupleObject.of(arguments));
    return Singleton.NONE;
  }

  static @Nullable Object length(ThreadState t, Object o) {
    if (o instanceof String s) {
      return (long) s.length();
    }
    if (o instanceof ListObject l && l.type() == Types.LIST) {
      return (long) l.size();
    }
    if (o instanceof TupleObject x && x.type() == Types.TUPLE) {
      return (long) x.size();
    }
    if (o instanceof DictObject d && d.type() == Types.DICT) {
      return (long) d.size();
    }
    return o instanceof SetObject s && s.type() == Types.SET ? (Object) (long) s.size() : null;
  }

  static @Nullable Object absolute(ThreadState t, Object o) {
    if (o instanceof Long n) {
      return n == Long.MIN_VALUE ? null : (Object) Math.abs(n);
    }
    return o instanceof Double d ? (Object) Math.abs(d) : null;
  }

  static @Nullable Object squareRoot(ThreadState t, Object o) {
    if (o instanceof Double d) {
      return d >= 0 ? (Object) Math.sqrt(d) : null;
    }
    return o instanceof Long n && n >= 0 && TypedOperations.isExact(n)
        ? (Object) Math.sqrt(n)
        : null;
  }

  static @Nullable Object ord(ThreadState t, Object o) {
    return o instanceof String s && s.length() == 1 ? (Object) (long) s.charAt(0) : null;
  }

  static @Nullable Object chr(ThreadState t, Object o) {
    return o instanceof Long n && n >= 0 && n < Character.MIN_SURROGATE
        ? CharTexts.of((char) (long) n)
        : null;
  }

  static @Nullable Object isInstance(ThreadState t, Object o, Object type) {
    return type instanceof TypeObject c ? Inheritance.isInstanceOrNull(o, c) : null;
  }

  static @Nullable Object least(ThreadState t, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return y < x ? b : a;
    }
    return a instanceof Double x && b instanceof Double y ? y < x ? b : a : null;
  }

  static @Nullable Object greatest(ThreadState t, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return y > x ? b : a;
    }
    return a instanceof Double x && b instanceof Double y ? y > x ? b : a : null;
  }

  static @Nullable Object toInt(ThreadState t, Object o) {
    if (o instanceof Double d) {
      // A float below 2**63 has no fraction that a long loses.
      return Math.abs(d) < 0x1p63 ? (Object) (long) (double) d : null;
    }
    return o instanceof Long ? o : o instanceof String s ? parsed(s) : null;
  }

  /** The number that up to 18 decimal digits stand for; null for any other text. */
  private static @Nullable Object parsed(String s) {
    int length = s.length();
    if (length == 0 || length > MOST_DIGITS) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = s.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** {@code str(o)}. */
  static @Nullable Object text(ThreadState t, Object o) {
    return o instanceof Long n ? Long.toString(n) : o instanceof String ? o : null;
  }

  static @Nullable Object toFloat(ThreadState t, Object o) {
    if (o instanceof Long n) {
      return TypedOperations.isExact(n) ? (Object) (double) (long) n : null;
    }
    return o instanceof Double ? o : null;
  }

  static @Nullable Object range(ThreadState t, Object stop) {
    return stop instanceof Long n ? range(0, n, 1) : null;
  }

  static @Nullable Object range(ThreadState t, Object start, Object stop) {
    return start instanceof Long a && stop instanceof Long b ? range(a, b, 1) : null;
  }

  static @Nullable Object range(ThreadState t, Object start, Object stop, Object step) {
    return start instanceof Long a && stop instanceof Long b && step instanceof Long c && c != 0
        ? range((long) a, b, c)
        : null;
  }

  private static @Nullable Object range(long start, long stop, long step) {
    boolean fits = Math.abs(start) <= FAR && Math.abs(stop) <= FAR && Math.abs(step) <= FAR;
    return fits ? new RangeObject(start, stop, step) : null;
  }

  static @Nullable Object append(ThreadState t, Object list, Object item) {
    if (!(list instanceof ListObject l)) {
      return null;
    }
    l.append(t, item);
    return Singleton.NONE;
  }

  static @Nullable Object pop(ThreadState t, Object list) {
    return list instanceof ListObject l ? l.pop(t) : null;
  }

  static @Nullable Object startsWith(ThreadState t, Object text, Object part) {
    return text instanceof String s && part instanceof String p ? (Object) s.startsWith(p) : null;
  }

  static @Nullable Object endsWith(ThreadState t, Object text, Object part) {
    return text instanceof String s && part instanceof String p ? (Object) s.endsWith(p) : null;
  }

  static @Nullable Object items(ThreadState t, Object dict) {
    return dict instanceof DictObject d ? new DictViewObject(d, DictPart.ITEMS) : null;
  }

  static @Nullable Object values(ThreadState t, Object dict) {
    return dict instanceof DictObject d ? new DictViewObject(d, DictPart.VALUES) : null;
  }

  static @Nullable Object get(ThreadState t, Object dict, Object key) {
    return get(t, dict, key, Singleton.NONE);
  }

  static @Nullable Object get(ThreadState t, Object dict, Object key, Object otherwise) {
    if (!(dict instanceof DictObject d)) {
      return null;
    }
    Object value = d.getPlain(key);
    return value != null ? value : d.containsPlain(key) == 0 ? otherwise : null;
  }
}

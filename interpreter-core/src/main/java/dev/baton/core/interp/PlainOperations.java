package dev.baton.core.interp;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.object.BoundBuiltin;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.CharTexts;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Operations on values of built-in types that run no guest code and raise nothing. Each says,
 * without having done anything, if it cannot be that for its operands.
 */
final class PlainOperations {
  /** Instead of a truth value: only guest code, or an exception, can tell. */
  static final int UNKNOWN = -1;

  /** Products of ints below this are made at once. */
  private static final int SMALL_BITS = 1024;

  private static final BinaryOperator[] OPERATORS = BinaryOperator.values();
  private static final CompareOperator[] COMPARISONS = CompareOperator.values();

  private PlainOperations() {}

  private static int of(boolean value) {
    return value ? 1 : 0;
  }

  /** The truth value of an object. */
  static int truth(Object o) {
    if (o instanceof Boolean b) {
      return of(b);
    }
    if (o == Singleton.NONE) {
      return 0;
    }
    if (o instanceof String s) {
      return of(!s.isEmpty());
    }
    if (o instanceof Long n) {
      return of(n != 0);
    }
    if (o instanceof ListObject l && l.type() == Types.LIST) {
      return of(l.size() != 0);
    }
    return truthOfOthers(o);
  }

  private static int truthOfOthers(Object o) {
    if (o instanceof Double d) {
      return of(d != 0);
    }
    if (o instanceof TupleObject x && x.type() == Types.TUPLE) {
      return of(x.size() != 0);
    }
    if (o instanceof DictObject d && d.type() == Types.DICT) {
      return of(d.size() != 0);
    }
    return o instanceof Instance i && hasNoTruth(i) ? 1 : UNKNOWN;
  }

  private static boolean hasNoTruth(Instance i) {
    return i.type().lookup("__bool__") == null && i.type().lookup("__len__") == null;
  }

  /** A comparison. */
  static int compare(int operand, Object a, Object b) {
    Object result = Comparison.comparePlain(COMPARISONS[operand], a, b);
    return result instanceof Boolean is ? of(is) : UNKNOWN;
  }

  /** Whether a container has an item. */
  static int contains(Object container, Object item) {
    if (container instanceof DictObject d && d.type() == Types.DICT) {
      return d.containsPlain(item);
    }
    if (container instanceof SetObject s
        && (s.type() == Types.SET || s.type() == Types.FROZENSET)) {
      return s.containsPlain(item);
    }
    return container instanceof String text && item instanceof String part
        ? of(text.contains(part))
        : UNKNOWN;
  }

  /** {@code a <operator> b}; null if not plain. */
  static @Nullable Object binary(ThreadState t, int operand, Object a, Object b) {
    return isPlain(operand, a, b) ? Arithmetic.binary(t, operand, a, b) : null;
  }

  /** Whether {@link #binary} can be asked. */
  static boolean isPlain(int operand, Object a, Object b) {
    BinaryOperator operator = OPERATORS[operand & ~BinaryOperator.IN_PLACE];
    return switch (operator) {
      case ADD -> isSmall(a) && isSmall(b) || a instanceof String && b instanceof String;
      case SUBTRACT, MULTIPLY -> isSmall(a) && isSmall(b);
      case TRUE_DIVIDE, FLOOR_DIVIDE, REMAINDER -> isWord(a) && isWord(b) && !isZero(b);
      case AND, OR, XOR -> a instanceof Long && b instanceof Long;
      default -> false;
    };
  }

  private static boolean isWord(Object o) {
    return o instanceof Long || o instanceof Double;
  }

  private static boolean isSmall(Object o) {
    return isWord(o) || o instanceof BigInteger big && big.bitLength() < SMALL_BITS;
  }

  private static boolean isZero(Object o) {
    return o instanceof Long n ? n == 0 : (Double) o == 0;
  }

  /** An item of a dict or a character of a text; null if not plain, or absent. */
  static @Nullable Object item(Object o, Object key) {
    if (o instanceof DictObject d) {
      return d.type() == Types.DICT ? d.getPlain(key) : null;
    }
    if (!(o instanceof String s) || !(key instanceof Long n)) {
      return null;
    }
    long at = n < 0 ? n + s.length() : n;
    return at < 0 || at >= s.length() ? null : CharTexts.of(s.charAt((int) at));
  }

  /** Sets an item of a dict. */
  static boolean setItem(ThreadState t, Object o, Object key, Object value) {
    return o instanceof DictObject d && d.type() == Types.DICT && d.putPlain(t, key, value);
  }

  /** {@code DICT_MERGE} of texts into a dict that has nothing yet, so that none is there twice. */
  static boolean merge(ThreadState t, Object target, Object mapping) {
    if (!(mapping instanceof DictObject source) || source.type() != Types.DICT) {
      return false;
    }
    if (source.size() == 0) {
      return true;
    }
    DictObject merged = (DictObject) target;
    if (merged.size() != 0) {
      return false;
    }
    Object[] entries = source.entries(t);
    for (int i = 0; i < entries.length; i += 2) {
      if (!(entries[i] instanceof String)) {
        merged.clear(t);
        return false;
      }
      merged.putPlain(t, entries[i], entries[i + 1]);
    }
    return true;
  }

  /** {@code LIST_EXTEND} with the items of a tuple or list. */
  static boolean extend(ThreadState t, Object target, Object items) {
    if (items instanceof TupleObject x && x.type() == Types.TUPLE) {
      ((ListObject) target).extend(t, x.items());
      return true;
    }
    if (items instanceof ListObject l && l.type() == Types.LIST) {
      ((ListObject) target).extend(t, l);
      return true;
    }
    return false;
  }

  /** {@code LIST_TO_TUPLE}. */
  static Object tuple(Object list) {
    return TupleObject.of(((ListObject) list).toArray());
  }

  /** A method of a base class, bound to an instance; null if it is not a plain one. */
  static @Nullable Object superMethod(Object callee, Object cls, Object self, String name) {
    return callee == Types.SUPER
            && cls instanceof TypeObject c
            && self instanceof Instance i
            && i.type().isSubtypeOf(c)
        ? bound(Special.findAfter(i.type(), c, name), i)
        : null;
  }

  private static @Nullable Object bound(@Nullable Object method, Instance i) {
    if (method instanceof FunctionObject f) {
      return new MethodObject(f, i);
    }
    return method instanceof BuiltinFunction b && b.isMethod() ? new BoundBuiltin(b, i) : null;
  }

  /** The items of a tuple of a length; null if it is something else. */
  static Object @Nullable [] tupleItems(Object o, int count) {
    return o instanceof TupleObject x && x.type() == Types.TUPLE && x.size() == count
        ? x.items()
        : null;
  }

  /** The items of a tuple or list of a length; null if it is something else. */
  static Object @Nullable [] unpack(Object o, int count) {
    if (o instanceof TupleObject x && x.type() == Types.TUPLE) {
      return x.size() == count ? x.items() : null;
    }
    if (o instanceof ListObject l && l.type() == Types.LIST) {
      Object[] items = l.toArray();
      return items.length == count ? items : null;
    }
    return null;
  }

  /** The iterator of a built-in collection; null if it is something else. */
  static @Nullable Object iterator(ThreadState t, Object o, boolean forLoop) {
    if (!Iteration.makesIterators(o)) {
      return null;
    }
    return forLoop ? Iteration.loop(t, o) : Iteration.iter(t, o);
  }
}

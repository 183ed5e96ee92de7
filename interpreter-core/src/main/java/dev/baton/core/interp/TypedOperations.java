package dev.baton.core.interp;

import dev.baton.core.object.GlobalCache;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListIteratorObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.spi.Feedback;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What the typed form calls. Where a method gives null or false its guess was wrong; nothing has
 * happened then, and the interpreter does the instruction. None of them runs guest code, raises, or
 * looks at frames, so local variables may be in Java's variables alone.
 */
final class TypedOperations {
  /** Ints up to here are doubles too, without rounding. */
  private static final long EXACT = 1L << 53;

  private static final Double NAN = Double.NaN;

  private TypedOperations() {}

  // Boxes

  /** A NaN is told from another one by its identity, which an unboxed one has lost. */
  static boolean mayUnbox(double value) {
    return value == value;
  }

  static boolean isDouble(@Nullable Object o) {
    return o instanceof Double d && mayUnbox(d);
  }

  static Double box(double value) {
    return mayUnbox(value) ? (Double) value : NAN;
  }

  // Leaving

  /**
   * Leaves the typed form: the frame's slots are complete.
   *
   * @param blamed the instruction at which a guess failed, plus {@link Feedback#NEW} if it was left
   *     out, or {@link Feedback#RESULT}; negative if none did
   */
  static Object leave(Frame f, int pc, int sp, int blamed) {
    f.pc = pc;
    f.sp = sp;
    if (blamed >= 0) {
      Profile p = f.code.profile();
      if (fail(p, blamed)) {
        f.code.tiering().remake(f.code);
      }
    }
    return CompiledCode.LEFT;
  }

  private static boolean fail(Profile p, int blamed) {
    if ((blamed & Feedback.NEW) != 0) {
      return p.reach(blamed - Feedback.NEW);
    }
    return (blamed & Feedback.RESULT) != 0
        ? p.failResult(blamed - Feedback.RESULT)
        : p.fail(blamed);
  }

  /** Leaves where the frame was to be taken over: its local variables have other kinds. */
  static Object refuse(Frame f) {
    if (f.code.profile().failEntry(f)) {
      f.code.tiering().remake(f.code);
    }
    return CompiledCode.LEFT;
  }

  /** Whether a guess is to fail that would hold; for tests. */
  static boolean fails() {
    return ThreadLocalRandom.current().nextInt(4) == 0;
  }

  // Numbers

  /** Whether {@code x / y} is the quotient of two doubles. */
  static boolean divides(long x, long y) {
    return y != 0 && isExact(x) && isExact(y);
  }

  static boolean isExact(long x) {
    return x >= -EXACT && x <= EXACT;
  }

  /** Whether {@code x << y} is a long. */
  static boolean shifts(long x, long y) {
    return y >= 0 && y < 63 && x << y >> y == x;
  }

  static long shiftRight(long x, long y) {
    return x >> Math.min(y, 63);
  }

  // Containers

  static @Nullable Object listItem(Object o, long i) {
    if (!(o instanceof ListObject l) || l.type() != Types.LIST) {
      return null;
    }
    return i < 0 ? l.getFromEnd(i) : i >= l.size() ? null : l.getOrNull((int) i);
  }

  static @Nullable Object tupleItem(Object o, long i) {
    if (!(o instanceof TupleObject x) || x.type() != Types.TUPLE) {
      return null;
    }
    Object[] items = x.items();
    long at = i < 0 ? i + items.length : i;
    return at < 0 || at >= items.length ? null : items[(int) at];
  }

  static boolean setItem(ThreadState t, Object o, long i, Object value) {
    return o instanceof ListObject l
        && l.type() == Types.LIST
        && i == (int) i
        && l.set(t, (int) i, value);
  }

  // Iteration

  static boolean isRange(Object iterator) {
    return iterator instanceof RangeIterator;
  }

  static boolean isListIterator(Object iterator) {
    return iterator instanceof ListIteratorObject;
  }

  // Attributes and globals

  static @Nullable Object global(Object cache, Frame f) {
    return ((GlobalCache) cache).get(f.globals, f.builtins);
  }

  static @Nullable Object global(Object cache, FunctionObject f) {
    return ((GlobalCache) cache).get(f.globals(), f.builtins());
  }

  /**
   * An attribute that the cache knows. The usual case comes first and in few bytes: HotSpot stops
   * inlining where a method has become too large.
   */
  static @Nullable Object attribute(Object cache, Object o) {
    if (cache instanceof AttributeSite first
        && o instanceof Instance i
        && first.slot() >= 0
        && first.holds(i.shape())) {
      return i.slot(first.slot());
    }
    return rareAttribute(cache, o);
  }

  private static @Nullable Object rareAttribute(Object cache, Object o) {
    if (!(cache instanceof AttributeSite first)) {
      return ValueSites.value(cache, o);
    }
    Instance i = AttributeSite.store(o);
    AttributeSite site = i == null ? null : CompiledSites.find(first, i);
    return site == null ? null : site.read(o, i);
  }

  static boolean store(Object cache, ThreadState t, Object o, Object value) {
    Instance i = AttributeSite.store(o);
    AttributeSite site = i == null ? null : CompiledSites.find((AttributeSite) cache, i);
    return site != null && site.store(t, i, value);
  }
}

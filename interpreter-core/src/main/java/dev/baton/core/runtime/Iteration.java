package dev.baton.core.runtime;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.DictViewObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ListIteratorObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Momentary;
import dev.baton.core.object.Raise;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.object.RangeObject;
import dev.baton.core.object.SequenceIterator;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Sink;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The iterator protocol, also as Java code uses it: {@link #next} gives null at the end instead of
 * raising StopIteration.
 */
public final class Iteration {
  private static final long BYTES_PER_ITEM = 8;

  private Iteration() {}

  /** {@code iter(o)}. */
  public static Object iter(ThreadContext t, Object o) {
    if (o instanceof ListObject l && l.type() == Types.LIST) {
      return ListIteratorObject.forward(l);
    }
    if (o instanceof IteratorObject i
        && (i.type().has(TypeObject.IMMUTABLE) || i.type().lookup("__iter__") == null)) {
      if (i.type() == Types.COROUTINE || i.type() == Types.ASYNC_GENERATOR) {
        throw Raise.typeError("'" + Names.inMessage(i.type()) + "' object is not iterable");
      }
      return o;
    }
    Object method = Special.find(o, "__iter__");
    if (method == null || method == Singleton.NONE) {
      if (method == null && Special.has(o, "__getitem__") && !(o instanceof DictObject)) {
        return new SequenceIterator(o);
      }
      throw Raise.typeError("'" + Names.inMessage(Types.of(o)) + "' object is not iterable");
    }
    Object iterator = Special.call(t, method, o);
    if (iterator instanceof IteratorObject i) {
      return OverriddenIterator.around(i);
    }
    // Whoever sets it to None has an iterator whose every step fails.
    if (Special.find(iterator, "__next__") == null) {
      throw Raise.typeError(
          "iter() returned non-iterator of type '" + Names.inMessage(Types.of(iterator)) + "'");
    }
    return iterator;
  }

  /** {@code iter(o)} for a loop that keeps the iterator to itself. */
  public static Object loop(ThreadContext t, Object o) {
    Object iterator = iter(t, o);
    if (iterator instanceof IteratorObject i && makesIterators(o)) {
      i.confine();
    }
    return iterator;
  }

  /** Whether each {@code iter()} of an object is known to give a new iterator. */
  public static boolean makesIterators(Object o) {
    return o instanceof RangeObject
        || o instanceof ListObject l && l.type() == Types.LIST
        || o instanceof TupleObject x && x.type() == Types.TUPLE
        || o instanceof DictObject d && d.type() == Types.DICT
        || o instanceof DictViewObject;
  }

  /** Whether {@link #iter} would find something to call. */
  public static boolean isIterable(Object o) {
    Object method = Special.find(o, "__iter__");
    return method == null ? Special.has(o, "__getitem__") : method != Singleton.NONE;
  }

  /**
   * Whether taking from an iterator runs no guest code, see {@link IteratorObject#runsNoGuestCode}.
   */
  public static boolean runsNoGuestCode(Object iterator) {
    return iterator instanceof IteratorObject i && i.runsNoGuestCode();
  }

  /** As {@link #next}, where iterators of any class come: the usual ones are told apart first. */
  public static @Nullable Object nextOfAny(ThreadContext t, Object iterator) {
    if (iterator instanceof ListIteratorObject list) {
      return list.next(t);
    }
    return iterator instanceof RangeIterator range ? range.next(t) : next(t, iterator);
  }

  /** The next value, null at the end. */
  public static @Nullable Object next(ThreadContext t, Object iterator) {
    if (iterator instanceof IteratorObject i) {
      return i.next(t);
    }
    Object method = Special.find(iterator, "__next__");
    if (method == null) {
      throw Raise.typeError(
          "'" + Names.inMessage(Types.of(iterator)) + "' object is not an iterator");
    }
    return nextByMethod(t, method, iterator);
  }

  /** As {@link IteratorObject#next(ThreadContext, Sink)}. */
  public static @Nullable Object next(ThreadContext t, Object iterator, Sink sink) {
    return iterator instanceof IteratorObject i ? i.next(t, sink) : next(t, iterator);
  }

  static @Nullable Object nextByMethod(ThreadContext t, Object method, Object iterator) {
    try {
      return Special.call(t, method, iterator);
    } catch (GuestError e) {
      if (e.is(Types.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  /** All values of an iterable; those of a built-in container as they are at one moment. */
  public static Object[] toArray(ThreadContext t, Object o) {
    if (o instanceof ListObject l && l.type() == Types.LIST) {
      return l.toArray();
    }
    if (o instanceof TupleObject x && x.type() == Types.TUPLE) {
      return x.items();
    }
    if (o instanceof DictObject d && d.type() == Types.DICT) {
      return d.keysArray();
    }
    if (o instanceof SetObject s && (s.type() == Types.SET || s.type() == Types.FROZENSET)) {
      return s.toArray();
    }
    if (o instanceof DictViewObject view) {
      return view.toArray();
    }
    if (o instanceof Momentary m) {
      Object[] items = m.itemsAtOnce(t);
      if (items != null) {
        return items;
      }
    }
    return drain(t, iter(t, o), lengthHint(t, o));
  }

  /** Reserves the memory for so many references, see {@link ThreadContext#reserve}. */
  public static void reserve(ThreadContext t, long items) {
    t.reserve(Math.min(items, Long.MAX_VALUE / BYTES_PER_ITEM) * BYTES_PER_ITEM);
  }

  /** The remaining values of an iterator. */
  public static Object[] drain(ThreadContext t, Object iterator, long expected) {
    reserve(t, expected);
    Items items = new Items((int) Math.min(Math.max(expected, 8), 1 << 20));
    for (Object v = next(t, iterator, items); v != null; v = next(t, iterator, items)) {
      items.take(v);
    }
    return items.all();
  }

  /** Collects values. */
  private static final class Items extends Sink {
    private Object[] buffer;
    private int count;

    Items(int expected) {
      buffer = new Object[expected];
    }

    @Override
    public boolean take(Object value) {
      if (count == buffer.length) {
        buffer = Arrays.copyOf(buffer, count + (count >> 1));
      }
      buffer[count++] = value;
      return true;
    }

    Object[] all() {
      return count == buffer.length ? buffer : Arrays.copyOf(buffer, count);
    }
  }

  /** All values as a Java list. */
  public static List<Object> toList(ThreadContext t, Object o) {
    return new ArrayList<>(Arrays.asList(toArray(t, o)));
  }

  /** {@code operator.length_hint}, 0 if unknown. */
  public static long lengthHint(ThreadContext t, Object o) {
    Object hint;
    try {
      long length = Conversions.lengthOrMinus(t, o);
      if (length >= 0) {
        return length;
      }
      Object method = Special.find(o, "__length_hint__");
      hint = method == null ? Singleton.NOT_IMPLEMENTED : Special.call(t, method, o);
    } catch (GuestError e) {
      if (e.is(Types.TYPE_ERROR)) {
        return 0;
      }
      throw e;
    }
    if (hint == Singleton.NOT_IMPLEMENTED) {
      return 0;
    }
    if (!(hint instanceof Long l)) {
      throw Raise.typeError(
          "__length_hint__ must be an integer, not " + Names.inMessage(Types.of(hint)));
    }
    if (l < 0) {
      throw Raise.valueError("__length_hint__() should return >= 0");
    }
    return l;
  }

  static boolean contains(ThreadContext t, Object container, Object item) {
    Object iterator = iter(t, container);
    for (Object v = next(t, iterator); v != null; v = next(t, iterator)) {
      if (Comparison.equal(t, v, item)) {
        return true;
      }
    }
    return false;
  }

  /** Exactly {@code count} values, for unpacking. */
  public static Object[] unpack(ThreadContext t, Object o, int count) {
    if (o instanceof TupleObject x && x.type() == Types.TUPLE && x.size() == count) {
      return x.items();
    }
    Object iterator = unpackIterator(t, o);
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      Object v = next(t, iterator);
      if (v == null) {
        throw Raise.valueError(
            "not enough values to unpack (expected " + count + ", got " + i + ")");
      }
      values[i] = v;
    }
    if (next(t, iterator) != null) {
      throw Raise.valueError("too many values to unpack (expected " + count + ")");
    }
    return values;
  }

  /** {@code before} values, a list of the middle, {@code after} values. */
  public static Object[] unpackStarred(ThreadContext t, Object o, int before, int after) {
    Object[] all = drain(t, unpackIterator(t, o), 8);
    if (all.length < before + after) {
      throw Raise.valueError(
          "not enough values to unpack (expected at least "
              + (before + after)
              + ", got "
              + all.length
              + ")");
    }
    Object[] values = new Object[before + 1 + after];
    System.arraycopy(all, 0, values, 0, before);
    values[before] = new ListObject(Arrays.copyOfRange(all, before, all.length - after));
    System.arraycopy(all, all.length - after, values, before + 1, after);
    return values;
  }

  private static Object unpackIterator(ThreadContext t, Object o) {
    if (!isIterable(o)) {
      throw Raise.typeError(
          "cannot unpack non-iterable " + Names.inMessage(Types.of(o)) + " object");
    }
    return iter(t, o);
  }
}

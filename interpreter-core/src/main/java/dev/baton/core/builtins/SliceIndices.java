package dev.baton.core.builtins;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;

/** Indices of sequences, brought to Java's range. */
final class SliceIndices {
  private SliceIndices() {}

  /**
   * The same slice with ints instead of objects with {@code __index__}: guest code runs here and
   * not later.
   */
  static SliceObject resolve(ThreadContext t, SliceObject s) {
    return new SliceObject(plain(t, s.start()), plain(t, s.stop()), plain(t, s.step()));
  }

  private static Object plain(ThreadContext t, Object bound) {
    if (bound == Singleton.NONE || bound instanceof Long) {
      return bound;
    }
    Object n = Conversions.indexOrNull(t, bound);
    if (n == null) {
      throw Raise.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return Conversions.toClampedLong(t, n);
  }

  /** Whether a resolved slice takes neighbours in order. */
  static boolean isPlainRange(SliceObject s) {
    return s.step() == Singleton.NONE || s.step() instanceof Long step && step == 1;
  }

  /** The start of a resolved slice without step, negative if counted from the end. */
  static int from(SliceObject s) {
    return s.start() == Singleton.NONE ? 0 : clamp((Long) s.start());
  }

  /** The end of a resolved slice without step, negative if counted from the end. */
  static int to(SliceObject s) {
    return s.stop() == Singleton.NONE ? Integer.MAX_VALUE : clamp((Long) s.stop());
  }

  /** A number cut to the range of int. */
  static int clamp(long n) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, n));
  }

  /** An index that is no slice; TypeError for anything but an int, named after the container. */
  static int index(ThreadContext t, Object index, String container) {
    if (index instanceof Long n) {
      return clamp(n);
    }
    Object n = Conversions.indexOrNull(t, index);
    if (n == null) {
      throw Raise.typeError(
          container + " indices must be integers or slices, not " + Types.of(index).name());
    }
    if (!(n instanceof Long value)) {
      throw Raise.indexError("cannot fit 'int' into an index-sized integer");
    }
    return clamp(value);
  }

  /** A bound given to {@code index(value, start, stop)}. */
  static int bound(ThreadContext t, Object bound) {
    if (bound instanceof Long n) {
      return clamp(n);
    }
    Object n = Conversions.indexOrNull(t, bound);
    if (n == null) {
      throw Raise.typeError("slice indices must be integers or have an __index__ method");
    }
    return clamp(Conversions.toClampedLong(t, n));
  }

  /**
   * How often a sequence is to be repeated.
   *
   * @param bytes about how much memory it takes once; what the product takes is reserved
   */
  static long repetitions(ThreadContext t, Object count, long bytes) {
    Object n = Conversions.indexOrNull(t, count);
    if (n == null) {
      throw Raise.typeError(
          "can't multiply sequence by non-int of type '" + Types.of(count).name() + "'");
    }
    if (!(n instanceof Long value)) {
      throw Raise.overflowError("cannot fit 'int' into an index-sized integer");
    }
    // What no array can hold is another error, which the caller knows.
    if (value > 1 && bytes < Long.MAX_VALUE / value) {
      t.reserve(bytes * value);
    }
    return value;
  }
}

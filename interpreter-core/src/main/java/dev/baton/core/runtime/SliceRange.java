package dev.baton.core.runtime;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/**
 * A slice applied to a sequence of known length, as {@code slice.indices} computes it: {@code
 * count} items from {@code start} by {@code step}.
 */
public record SliceRange(int start, int stop, long step, int count) {

  /** Resolves a slice. */
  public static SliceRange of(ThreadContext t, SliceObject s, int length) {
    long step = s.step() == Singleton.NONE ? 1 : bound(t, s.step());
    if (step == 0) {
      throw Raise.valueError("slice step cannot be zero");
    }
    if (step == Long.MIN_VALUE) {
      step = -Long.MAX_VALUE;
    }
    boolean back = step < 0;
    int low = back ? -1 : 0;
    int high = back ? length - 1 : length;
    int start =
        s.start() == Singleton.NONE
            ? (back ? high : low)
            : clamp(bound(t, s.start()), length, low, high);
    int stop =
        s.stop() == Singleton.NONE
            ? (back ? low : high)
            : clamp(bound(t, s.stop()), length, low, high);
    long count =
        back
            ? (start > stop ? ((long) start - stop - 1) / -step + 1 : 0)
            : (start < stop ? ((long) stop - start - 1) / step + 1 : 0);
    return new SliceRange(start, stop, step, (int) count);
  }

  private static long bound(ThreadContext t, Object o) {
    Object n = Conversions.indexOrNull(t, o);
    if (n == null) {
      throw Raise.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return n instanceof Long l ? l : Conversions.toClampedLong(t, n);
  }

  private static int clamp(long value, int length, int low, int high) {
    long v = value < 0 ? value + length : value;
    return (int) Math.max(low, Math.min(high, v));
  }

  /** The index of item {@code i} of the slice. */
  public int index(int i) {
    return (int) (start + i * step);
  }

  /** Those of the items of a whole sequence, which is as long as the slice was resolved for. */
  public Object[] of(Object[] all) {
    Object[] result = new Object[count];
    if (step == -1) {
      for (int i = 0, at = start; i < result.length; i++, at--) {
        result[i] = all[at];
      }
      return result;
    }
    for (int i = 0; i < result.length; i++) {
      result[i] = all[index(i)];
    }
    return result;
  }

  /** The error for a container that takes only integers and slices. */
  public static RuntimeException badIndex(String container, Object index) {
    return Raise.typeError(
        container + " indices must be integers or slices, not " + Types.of(index).name());
  }
}

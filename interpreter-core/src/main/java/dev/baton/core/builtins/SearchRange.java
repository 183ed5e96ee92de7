package dev.baton.core.builtins;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Conversions;

/** The optional bounds of a search in a text or in bytes, as in a slice. */
final class SearchRange {
  private SearchRange() {}

  /** The start: at least 0, perhaps beyond the length. */
  static int from(ThreadContext t, Object start, int length) {
    return start == Singleton.NONE ? 0 : bound(t, start, length);
  }

  /** The end: from 0 to the length. */
  static int to(ThreadContext t, Object end, int length) {
    return end == Singleton.NONE ? length : Math.min(length, bound(t, end, length));
  }

  private static int bound(ThreadContext t, Object bound, int length) {
    Object n = Conversions.indexOrNull(t, bound);
    if (n == null) {
      throw Raise.typeError("slice indices must be integers or None or have an __index__ method");
    }
    long value = n instanceof Long l ? l : Conversions.toClampedLong(t, n);
    return SliceIndices.clamp(Math.max(0, value < 0 ? value + length : value));
  }
}

package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * Where two lists may differ, as they are at one moment: all items before are equal.
 *
 * @param index the first position whose items are not known to be equal without guest code
 * @param first the item there of the first list, null if it ends there
 * @param second the item there of the second list, null if it ends there
 * @param sizes how the lengths compare: negative, zero or positive
 */
public record ListDifference(
    int index, @Nullable Object first, @Nullable Object second, int sizes) {

  /** Looks with both guards held, so writers of neither list come between. */
  public static ListDifference between(ListObject a, ListObject b) {
    Guarded.lockBoth(a, b);
    try {
      int sizes = Integer.compare(a.size(), b.size());
      for (int i = 0; ; i++) {
        Object x = a.getOrNull(i);
        Object y = b.getOrNull(i);
        if (x == null || y == null || Keys.compare(x, y) != Keys.EQUAL) {
          return new ListDifference(i, x, y, sizes);
        }
      }
    } finally {
      Guarded.unlockBoth(a, b);
    }
  }
}

package dev.baton.core.text;

/**
 * Search that never takes more than some steps for each character of the text, by Knuth, Morris and
 * Pratt. Java's own search is quicker for what people look for, but takes as many steps as the
 * product of both lengths where text and part repeat themselves: hours, in which no limit and no
 * interrupt would be seen.
 */
final class LinearSearch {
  /** So many comparisons take some milliseconds: no harm. */
  private static final long HARMLESS = 1 << 24;

  /** For parts shorter than this the plain search is linear too, with a small factor. */
  private static final int SHORT = 32;

  private LinearSearch() {}

  /** Whether the plain search in so long a text could take too long. */
  static boolean isNeeded(int textLength, int partLength) {
    return partLength >= SHORT && (long) textLength * partLength > HARMLESS;
  }

  /** The lowest index of a part that is not empty within the range, or -1. */
  static int find(Object text, Object part, int from, int to) {
    int width = Text.length(part);
    int[] borders = borders(part, width, /* backwards= */ false);
    int matched = 0;
    for (int i = from; i < to; i++) {
      matched = extend(part, width, borders, matched, Text.codePointAt(text, i), false);
      if (matched == width) {
        return i + 1 - width;
      }
    }
    return -1;
  }

  /** The highest index of a part that is not empty within the range, or -1. */
  static int rfind(Object text, Object part, int from, int to) {
    int width = Text.length(part);
    int[] borders = borders(part, width, /* backwards= */ true);
    int matched = 0;
    for (int i = to - 1; i >= from; i--) {
      matched = extend(part, width, borders, matched, Text.codePointAt(text, i), true);
      if (matched == width) {
        return i;
      }
    }
    return -1;
  }

  /**
   * For each length of a beginning of the part the length of its longest border: what it begins and
   * ends with, other than itself. Backwards the part is read from its end.
   */
  private static int[] borders(Object part, int width, boolean backwards) {
    int[] borders = new int[width + 1];
    for (int length = 2; length <= width; length++) {
      int next = at(part, width, length - 1, backwards);
      borders[length] = extend(part, width, borders, borders[length - 1], next, backwards);
    }
    return borders;
  }

  /** How much of the part matches, where {@code matched} did, one character later. */
  private static int extend(
      Object part, int width, int[] borders, int matched, int next, boolean backwards) {
    int length = matched;
    while (length > 0 && at(part, width, length, backwards) != next) {
      length = borders[length];
    }
    return at(part, width, length, backwards) == next ? length + 1 : length;
  }

  private static int at(Object part, int width, int index, boolean backwards) {
    return Text.codePointAt(part, backwards ? width - 1 - index : index);
  }
}

package dev.baton.core.builtins;

/** Ints that order as texts do, as far as the first characters tell in which the texts differ. */
final class TextNumbers {
  private static final int WIDE = 4;
  private static final int NARROW = 8;

  private TextNumbers() {}

  /**
   * Computes the numbers of texts.
   *
   * @return whether the numbers tell all: those of different texts differ
   */
  static boolean of(String[] texts, long[] numbers) {
    int same = texts[0].length();
    for (int i = 1; i < texts.length && same > 0; i++) {
      same = commonPrefix(texts[0], texts[i], same);
    }
    boolean narrow = true;
    int longest = 1;
    for (String s : texts) {
      longest = Math.max(longest, s.length() - same);
      narrow = narrow && isNarrow(s, same);
    }
    int room = narrow ? NARROW : WIDE;
    int count = Math.min(longest, room);
    int bits = Long.SIZE / room;
    boolean exact = longest <= room;
    for (int i = 0; i < texts.length; i++) {
      numbers[i] = number(texts[i], same, count, bits);
      exact = exact && texts[i].indexOf(0, same) < 0;
    }
    return exact;
  }

  private static int commonPrefix(String a, String b, int most) {
    int end = Math.min(most, b.length());
    int i = 0;
    while (i < end && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static boolean isNarrow(String s, int from) {
    int end = Math.min(s.length(), from + NARROW);
    for (int i = from; i < end; i++) {
      if (s.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  /** The characters side by side, zeros where the text is too short; the least ones negative. */
  private static long number(String s, int from, int count, int bits) {
    int end = Math.min(s.length(), from + count);
    long number = 0;
    for (int i = from; i < end; i++) {
      number = number << bits | s.charAt(i);
    }
    int filled = bits * (count - Math.max(0, end - from));
    number = filled == Long.SIZE ? 0 : number << filled;
    return bits * count == Long.SIZE ? number ^ Long.MIN_VALUE : number;
  }
}

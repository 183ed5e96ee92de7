package dev.baton.stdlib.regex;

import java.util.Arrays;

/**
 * Collects the members of a character set as written in a pattern.
 *
 * <p>Where case is ignored, ranges are kept folded: a character belongs to them if its folded form
 * does.
 */
final class CharSetBuilder {
  private final CaseFolding folding;
  private int[] ranges = new int[8];
  private int count;
  private int categories;
  private boolean inverted;

  CharSetBuilder(CaseFolding folding) {
    this.folding = folding;
  }

  /** Adds a character. */
  void add(int character) {
    int folded = folding.fold(character);
    append(folded, folded);
  }

  /** Adds all characters from the first to the last. */
  void add(int first, int last) {
    append(first, last);
    if (folding != CaseFolding.NONE) {
      int limit = Math.min(last, CaseFolding.CASED_LIMIT);
      for (int character = first; character <= limit; character++) {
        int folded = folding.fold(character);
        if (folded < first || folded > last) {
          append(folded, folded);
        }
      }
    }
  }

  /** Adds a category as Unicode has it. */
  void addCategory(int category) {
    categories |= category;
  }

  /** Adds a category restricted to ASCII. */
  void addAsciiCategory(int category) {
    switch (category) {
      case Category.DIGIT -> append('0', '9');
      case Category.SPACE -> {
        append(9, 13);
        append(' ', ' ');
      }
      case Category.WORD -> appendAsciiWord();
      default -> {
        CharSetBuilder opposite = new CharSetBuilder(CaseFolding.NONE);
        opposite.addAsciiCategory(Category.complement(category));
        addRanges(opposite.complement());
      }
    }
  }

  private void appendAsciiWord() {
    append('0', '9');
    append('A', 'Z');
    append('_', '_');
    append('a', 'z');
  }

  /** Makes the set hold the other characters instead. */
  void invert() {
    inverted = true;
  }

  void addRanges(int[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      append(pairs[i], pairs[i + 1]);
    }
  }

  private void append(int first, int last) {
    if (count > 0 && first >= ranges[count - 2] && first <= ranges[count - 1] + 1) {
      ranges[count - 1] = Math.max(ranges[count - 1], last);
      return;
    }
    if (count == ranges.length) {
      ranges = Arrays.copyOf(ranges, 2 * count);
    }
    ranges[count++] = first;
    ranges[count++] = last;
  }

  /** Returns the set of everything added. */
  CharSet build() {
    normalize();
    long[] table = table();
    if (categories == 0 && inverted && folding == CaseFolding.NONE) {
      return new CharSet(table, wideOf(complement()), 0, false, folding);
    }
    int[] wide = wideOf(Arrays.copyOf(ranges, count));
    boolean single = Integer.bitCount(categories) == 1;
    if (single && inverted && wide.length == 0) {
      return new CharSet(table, wide, Category.complement(categories), false, CaseFolding.NONE);
    }
    if (folding != CaseFolding.UNICODE || count == 0) {
      return new CharSet(table, wide, categories, inverted, CaseFolding.NONE);
    }
    if (ranges[count - 1] < 0x80) {
      return new CharSet(table, wideFormsOfAscii(), categories, inverted, CaseFolding.NONE);
    }
    // The whole ranges, because a character above 255 may fold to one below.
    return new CharSet(table, Arrays.copyOf(ranges, count), categories, inverted, folding);
  }

  /** Returns the characters above 255 that are an ASCII letter of the set in another case. */
  private int[] wideFormsOfAscii() {
    CharSetBuilder forms = new CharSetBuilder(CaseFolding.NONE);
    int[] members = Arrays.copyOf(ranges, count);
    if (CharSet.inRanges(members, 'i')) {
      forms.append(0x130, 0x131);
    }
    if (CharSet.inRanges(members, 's')) {
      forms.append(0x17f, 0x17f);
    }
    if (CharSet.inRanges(members, 'k')) {
      forms.append(0x212a, 0x212a);
    }
    return forms.wideRanges();
  }

  private long[] table() {
    long[] table = new long[4];
    if (folding == CaseFolding.NONE) {
      setRanges(table);
    } else {
      int[] members = Arrays.copyOf(ranges, count);
      for (int character = 0; character < CharSet.TABLE_SIZE; character++) {
        if (CharSet.inRanges(members, folding.fold(character))) {
          table[character >>> 6] |= 1L << character;
        }
      }
    }
    for (int rest = categories; rest != 0; rest &= rest - 1) {
      setCategory(table, Integer.lowestOneBit(rest));
    }
    if (inverted) {
      for (int i = 0; i < 4; i++) {
        table[i] = ~table[i];
      }
    }
    return table;
  }

  private void setRanges(long[] table) {
    for (int i = 0; i < count && ranges[i] < CharSet.TABLE_SIZE; i += 2) {
      int last = Math.min(ranges[i + 1], CharSet.TABLE_SIZE - 1);
      for (int character = ranges[i]; character <= last; character++) {
        table[character >>> 6] |= 1L << character;
      }
    }
  }

  private static void setCategory(long[] table, int category) {
    for (int character = 0; character < CharSet.TABLE_SIZE; character++) {
      if (Category.contains(category, character)) {
        table[character >>> 6] |= 1L << character;
      }
    }
  }

  /** Returns the sorted ranges above 255. */
  int[] wideRanges() {
    normalize();
    return wideOf(Arrays.copyOf(ranges, count));
  }

  private static int[] wideOf(int[] sorted) {
    int from = 0;
    while (from < sorted.length && sorted[from + 1] < CharSet.TABLE_SIZE) {
      from += 2;
    }
    int[] wide = Arrays.copyOfRange(sorted, from, sorted.length);
    if (wide.length > 0) {
      wide[0] = Math.max(wide[0], CharSet.TABLE_SIZE);
    }
    return wide;
  }

  /** Returns the ranges of all characters not added. */
  private int[] complement() {
    normalize();
    int[] result = new int[count + 2];
    int size = 0;
    int next = 0;
    for (int i = 0; i < count; i += 2) {
      if (ranges[i] > next) {
        result[size++] = next;
        result[size++] = ranges[i] - 1;
      }
      next = ranges[i + 1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      result[size++] = next;
      result[size++] = Character.MAX_CODE_POINT;
    }
    return Arrays.copyOf(result, size);
  }

  /** Sorts the ranges and joins those that touch. */
  private void normalize() {
    if (isSorted()) {
      return;
    }
    long[] keys = new long[count / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) ranges[2 * i] << 32 | ranges[2 * i + 1];
    }
    Arrays.sort(keys);
    count = 0;
    for (long key : keys) {
      append((int) (key >>> 32), (int) key);
    }
  }

  private boolean isSorted() {
    for (int i = 2; i < count; i += 2) {
      if (ranges[i] <= ranges[i - 1] + 1) {
        return false;
      }
    }
    return true;
  }
}

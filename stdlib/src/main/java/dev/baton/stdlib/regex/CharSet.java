package dev.baton.stdlib.regex;

/**
 * A set of characters with a fast test.
 *
 * <p>Membership below 256 is a bit table, worked out once. Above, the set is the union of sorted
 * ranges and Unicode categories, tested on the folded character and possibly inverted. Immutable.
 */
final class CharSet {
  static final int TABLE_SIZE = 256;

  private static final int[] NO_RANGES = {};
  private static final int[] ALL_WIDE = {TABLE_SIZE, Character.MAX_CODE_POINT};

  static final CharSet EMPTY = new CharSet(new long[4], NO_RANGES, 0, false, CaseFolding.NONE);
  static final CharSet ALL =
      new CharSet(new long[] {-1, -1, -1, -1}, ALL_WIDE, 0, false, CaseFolding.NONE);
  static final CharSet NOT_NEWLINE =
      new CharSet(new long[] {~(1L << '\n'), -1, -1, -1}, ALL_WIDE, 0, false, CaseFolding.NONE);

  private final long[] table;
  private final int[] ranges;
  private final int categories;
  private final boolean inverted;
  private final CaseFolding folding;

  /**
   * Makes a set from its parts.
   *
   * @param table four words, one bit for each character below 256
   * @param ranges sorted, disjoint pairs of first and last character above 255
   */
  CharSet(long[] table, int[] ranges, int categories, boolean inverted, CaseFolding folding) {
    this.table = table;
    this.ranges = ranges;
    this.categories = categories;
    this.inverted = inverted;
    this.folding = folding;
  }

  static CharSet single(int character) {
    if (character >= TABLE_SIZE) {
      int[] range = {character, character};
      return new CharSet(new long[4], range, 0, false, CaseFolding.NONE);
    }
    long[] table = new long[4];
    table[character >>> 6] = 1L << character;
    return new CharSet(table, NO_RANGES, 0, false, CaseFolding.NONE);
  }

  boolean contains(int character) {
    return character < TABLE_SIZE
        ? (table[character >>> 6] >>> character & 1) != 0
        : containsWide(character);
  }

  private boolean containsWide(int character) {
    return inverted
        != (inRanges(ranges, folding.fold(character))
            || categories != 0 && Category.contains(categories, character));
  }

  /** Searches sorted pairs of first and last character. */
  static boolean inRanges(int[] ranges, int character) {
    int low = 0;
    int high = (ranges.length >> 1) - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      if (character < ranges[2 * middle]) {
        high = middle - 1;
      } else if (character > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Returns a set that holds at least all characters of both. */
  CharSet union(CharSet other) {
    long[] merged = new long[4];
    for (int i = 0; i < 4; i++) {
      merged[i] = table[i] | other.table[i];
    }
    if (other.isNarrow()) {
      return new CharSet(merged, ranges, categories, inverted, folding);
    }
    if (isNarrow()) {
      return new CharSet(merged, other.ranges, other.categories, other.inverted, other.folding);
    }
    if (!isPlain() || !other.isPlain()) {
      return new CharSet(merged, ALL_WIDE, 0, false, CaseFolding.NONE);
    }
    CharSetBuilder builder = new CharSetBuilder(CaseFolding.NONE);
    builder.addRanges(ranges);
    builder.addRanges(other.ranges);
    int mask = categories | other.categories;
    return new CharSet(merged, builder.wideRanges(), mask, false, CaseFolding.NONE);
  }

  /** Returns true only if no character is in both sets; false may also mean "not known". */
  boolean isDisjoint(CharSet other) {
    for (int i = 0; i < 4; i++) {
      if ((table[i] & other.table[i]) != 0) {
        return false;
      }
    }
    if (isNarrow() || other.isNarrow()) {
      return true;
    }
    return isPlain()
        && other.isPlain()
        && ranges.length == 0
        && other.ranges.length == 0
        && categoriesDisjoint(other.categories);
  }

  private boolean categoriesDisjoint(int others) {
    int allowed = ~0;
    for (int rest = categories; rest != 0; rest &= rest - 1) {
      allowed &= Category.disjointFrom(Integer.lowestOneBit(rest));
    }
    return (others & ~allowed) == 0;
  }

  /** Returns whether no character above 255 is in the set. */
  private boolean isNarrow() {
    return ranges.length == 0 && categories == 0 && !inverted;
  }

  private boolean isPlain() {
    return !inverted && folding == CaseFolding.NONE;
  }
}

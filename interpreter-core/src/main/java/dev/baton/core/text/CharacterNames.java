package dev.baton.core.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names of characters. The JDK's names, except for ideographs and Hangul syllables, whose names
 * follow rules (Unicode Standard, section 4.8), and for control, private and unassigned code
 * points, which have none.
 */
public final class CharacterNames {

  private static final int HANGUL_FIRST = 0xAC00;
  private static final int HANGUL_LAST = 0xD7A3;
  private static final String[] LEADS = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H"
  };
  private static final String[] VOWELS = {
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I"
  };
  private static final String[] TAILS = {
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"
  };

  private CharacterNames() {}

  /** The name of a code point, or null if it has none. */
  public static @Nullable String nameOf(int c) {
    if (c >= HANGUL_FIRST && c <= HANGUL_LAST) {
      int index = c - HANGUL_FIRST;
      int vowel = index / TAILS.length % VOWELS.length;
      return "HANGUL SYLLABLE "
          + LEADS[index / (TAILS.length * VOWELS.length)]
          + VOWELS[vowel]
          + TAILS[index % TAILS.length];
    }
    switch (Character.getType(c)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> {
        return null;
      }
      default -> {
        String name = Character.getName(c);
        if (name != null && name.startsWith("CJK UNIFIED IDEOGRAPHS")) {
          return "CJK UNIFIED IDEOGRAPH-" + Integer.toHexString(c).toUpperCase(Locale.ROOT);
        }
        return name;
      }
    }
  }

  /** The code point of a name (case does not matter), or -1. */
  public static int find(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    String ideograph = "CJK UNIFIED IDEOGRAPH-";
    if (upper.startsWith(ideograph)) {
      return findIdeograph(upper.substring(ideograph.length()));
    }
    if (upper.startsWith("HANGUL SYLLABLE ")) {
      return findSyllable(upper);
    }
    try {
      int c = Character.codePointOf(upper);
      return upper.equals(nameOf(c)) ? c : -1;
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  private static int findIdeograph(String hex) {
    try {
      int c = Integer.parseInt(hex, 16);
      return Character.isValidCodePoint(c) && ("CJK UNIFIED IDEOGRAPH-" + hex).equals(nameOf(c))
          ? c
          : -1;
    } catch (NumberFormatException notHex) {
      return -1;
    }
  }

  private static int findSyllable(String name) {
    for (int c = HANGUL_FIRST; c <= HANGUL_LAST; c++) {
      if (name.equals(nameOf(c))) {
        return c;
      }
    }
    return -1;
  }
}

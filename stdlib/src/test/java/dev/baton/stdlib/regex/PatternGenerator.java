package dev.baton.stdlib.regex;

import java.util.Random;

/** Makes up patterns and texts over a small alphabet, so that they often match. */
final class PatternGenerator {
  private static final String[] LEAVES = {
    "a", "b", "c", "ab", "ba", ".", "[ab]", "[^a]", "[a-c]", "\\w", "\\d", "\\s", "\\W", "\\b",
    "\\B", "^", "$", "\\A", "\\Z", "[^\\W\\d]", "[\\s\\S]", "\\n", "1", " ", "K", "[J-L]", "ſ", "é",
    "[^é]", "\\x61", "\\141", "[\\d-]", "É", "İ", "[K-Z]", "[à-ÿ]", "σ"
  };
  private static final String[] COUNTS = {
    "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}", "*+", "++", "?+", "{1,3}+",
    "{,2}", "{1,2}?"
  };
  private static final String TEXT = "aaabbbccc1 \n_KkſsÉéİiσς-";
  private static final String SOUP = "ab\\()[]{}*+?|^$.-:=!<>P#iLmsxu1290,dwAZNxuU&~é\n ";

  private final Random random;
  private int groups;

  PatternGenerator(Random random) {
    this.random = random;
  }

  String pattern() {
    groups = 0;
    return alternatives(3);
  }

  private String alternatives(int depth) {
    StringBuilder out = new StringBuilder(sequence(depth));
    while (random.nextInt(4) == 0) {
      out.append('|').append(sequence(depth));
    }
    return out.toString();
  }

  private String sequence(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      out.append(item(depth));
      if (random.nextInt(3) == 0) {
        out.append(COUNTS[random.nextInt(COUNTS.length)]);
      }
    }
    return out.toString();
  }

  private String item(int depth) {
    if (depth == 0 || random.nextInt(2) == 0) {
      return LEAVES[random.nextInt(random.nextInt(2) == 0 ? 8 : LEAVES.length)];
    }
    switch (random.nextInt(12)) {
      case 0:
        return "(?:" + alternatives(depth - 1) + ")";
      case 1:
        return "(?=" + alternatives(depth - 1) + ")";
      case 2:
        return "(?!" + alternatives(depth - 1) + ")";
      case 3:
        return "(?<=" + LEAVES[random.nextInt(7)] + ")";
      case 4:
        return "(?<!" + sequence(0) + ")";
      case 5:
        return "(?>" + alternatives(depth - 1) + ")";
      case 6:
        return groups == 0 ? "a" : "\\" + (1 + random.nextInt(groups));
      case 7:
        return groups == 0 ? "b" : "(?(" + (1 + random.nextInt(groups)) + ")a|" + sequence(0) + ")";
      case 8:
        return "(?i:" + alternatives(depth - 1) + ")";
      default:
        groups++;
        return "(" + alternatives(depth - 1) + ")";
    }
  }

  String text() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      out.append(TEXT.charAt(random.nextInt(random.nextInt(2) == 0 ? 9 : TEXT.length())));
    }
    return out.toString();
  }

  int flags() {
    int flags = 0;
    for (int flag : new int[] {2, 8, 16, 64, 256}) {
      if (random.nextInt(5) == 0) {
        flags |= flag;
      }
    }
    return flags;
  }

  /** Returns characters that mean something in patterns, in no good order. */
  String soup() {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      out.append(SOUP.charAt(random.nextInt(SOUP.length())));
    }
    return out.toString();
  }
}

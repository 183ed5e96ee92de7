package dev.baton.stdlib.regex;

/**
 * Flags written inside a pattern.
 *
 * @param global whether they hold for the whole pattern: {@code (?i)} as opposed to {@code
 *     (?i:...)}
 */
record InlineFlags(int added, int removed, boolean global) {
  /**
   * Reads up to and including the colon or the closing bracket; the first token is taken already.
   */
  static InlineFlags read(PatternSource source, int first) {
    int added = 0;
    int token = first;
    while (token != '-' && token != ':' && token != ')') {
      added = add(source, added, flag(source, token, "missing -, : or )"));
      token = next(source, "missing -, : or )");
    }
    if (token == ')') {
      return new InlineFlags(added, 0, true);
    }
    int removed = token == '-' ? readRemoved(source) : 0;
    if ((added & removed) != 0) {
      throw source.error("bad inline flags: flag turned on and off", 1);
    }
    return new InlineFlags(added, removed, false);
  }

  private static int add(PatternSource source, int added, int flag) {
    if (source.isText() && flag == RegexFlags.LOCALE) {
      throw source.error("bad inline flags: cannot use 'L' flag with a str pattern", 0);
    }
    if (!source.isText() && flag == RegexFlags.UNICODE) {
      throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern", 0);
    }
    int all = added | flag;
    if ((flag & RegexFlags.TYPE_FLAGS) != 0 && (all & RegexFlags.TYPE_FLAGS) != flag) {
      throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
    }
    return all;
  }

  private static int readRemoved(PatternSource source) {
    int removed = 0;
    String missing = "missing flag";
    int token = next(source, missing);
    do {
      int flag = flag(source, token, missing);
      if ((flag & RegexFlags.TYPE_FLAGS) != 0) {
        throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
      }
      removed |= flag;
      missing = "missing :";
      token = next(source, missing);
    } while (token != ':');
    return removed;
  }

  private static int next(PatternSource source, String missing) {
    int token = source.next();
    if (token == PatternSource.END) {
      throw source.error(missing, 0);
    }
    return token;
  }

  private static int flag(PatternSource source, int token, String missing) {
    int flag = RegexFlags.ofLetter(token);
    if (flag == 0) {
      String message = Character.isLetter(token) ? "unknown flag" : missing;
      throw source.error(message, PatternSource.length(token));
    }
    return flag;
  }
}

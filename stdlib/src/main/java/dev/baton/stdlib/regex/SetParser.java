package dev.baton.stdlib.regex;

import java.util.List;

/** Reads a character set in square brackets. */
final class SetParser {
  private final PatternSource source;
  private final EscapeParser escapes;
  private final List<String> warnings;

  SetParser(PatternSource source, EscapeParser escapes, List<String> warnings) {
    this.source = source;
    this.escapes = escapes;
    this.warnings = warnings;
  }

  /**
   * Reads a set whose opening bracket is taken already.
   *
   * @param unicode whether the categories are those of Unicode
   */
  Node parse(CaseFolding folding, boolean unicode) {
    int start = source.position() - 1;
    if (source.peek() == '[') {
      warn("nested set", source.position());
    }
    CharSetBuilder set = new CharSetBuilder(folding);
    boolean negated = source.match('^');
    int onlyMember = EscapeParser.NOT_A_CHARACTER;
    for (int members = 0; ; members++) {
      int token = next(start);
      if (token == ']' && members > 0) {
        break;
      }
      if (members > 0 && source.peek() == token) {
        warnOfSetOperator(token);
      }
      int first = character(token);
      onlyMember = members == 0 ? first : EscapeParser.NOT_A_CHARACTER;
      if (!source.match('-')) {
        addMember(set, token, first, unicode);
        continue;
      }
      onlyMember = EscapeParser.NOT_A_CHARACTER;
      int end = next(start);
      if (end == ']') {
        addMember(set, token, first, unicode);
        set.add('-');
        break;
      }
      addRange(set, token, first, end);
    }
    if (negated) {
      set.invert();
    } else if (onlyMember >= 0 && folding == CaseFolding.NONE) {
      return new Node.Literal(onlyMember);
    }
    return new Node.OneOf(set.build());
  }

  private int next(int start) {
    int token = source.next();
    if (token == PatternSource.END) {
      throw source.error("unterminated character set", source.position() - start);
    }
    return token;
  }

  /** Returns the character a token stands for, or {@link EscapeParser#NOT_A_CHARACTER}. */
  private int character(int token) {
    boolean escaped = (token & PatternSource.ESCAPED) != 0;
    return escaped ? escapes.inSet(token & ~PatternSource.ESCAPED) : token;
  }

  private void addMember(CharSetBuilder set, int token, int character, boolean unicode) {
    if (character >= 0) {
      set.add(character);
      return;
    }
    int category = Category.ofLetter(token & ~PatternSource.ESCAPED);
    if (unicode) {
      set.addCategory(category);
    } else {
      set.addAsciiCategory(category);
    }
  }

  private void addRange(CharSetBuilder set, int firstToken, int first, int lastToken) {
    if (lastToken == '-') {
      warn("set difference", source.position() - 2);
    }
    int last = character(lastToken);
    if (first < 0 || last < first) {
      String from = PatternSource.spelling(firstToken);
      String to = PatternSource.spelling(lastToken);
      int back = PatternSource.length(firstToken) + 1 + PatternSource.length(lastToken);
      throw source.error("bad character range " + from + "-" + to, back);
    }
    set.add(first, last);
  }

  private void warnOfSetOperator(int token) {
    switch (token) {
      case '-' -> warn("set difference", source.position() - 1);
      case '&' -> warn("set intersection", source.position() - 1);
      case '~' -> warn("set symmetric difference", source.position() - 1);
      case '|' -> warn("set union", source.position() - 1);
      default -> {}
    }
  }

  private void warn(String what, int position) {
    warnings.add("Possible " + what + " at position " + position);
  }
}

package dev.baton.python.lexer;

/** Which characters identifiers consist of: UAX 31 as the language reference uses it. */
public final class Identifiers {
  private Identifiers() {}

  /** Whether a code point may stand in an identifier, at its beginning or later. */
  public static boolean isValid(int c, boolean first) {
    if (Character.isIdentifierIgnorable(c)) {
      return false;
    }
    if (c == '_') {
      return true;
    }
    return first ? Character.isUnicodeIdentifierStart(c) : Character.isUnicodeIdentifierPart(c);
  }

  /** Whether a whole text is an identifier; keywords are. */
  public static boolean isIdentifier(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!isValid(c, i == 0)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return !text.isEmpty();
  }

  /** Whether {@code repr} would show a code point as it is. */
  public static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}

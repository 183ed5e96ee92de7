package dev.baton.stdlib.regex;

/**
 * Reads a pattern or a template token by token.
 *
 * <p>A token is one character, or a backslash together with the character after it. Tokens are
 * plain numbers: the code point, plus {@link #ESCAPED} if a backslash stands before it.
 */
final class PatternSource {
  /** What {@link #peek} and {@link #next} return at the end. */
  static final int END = -1;

  /** The bit that marks a backslash token. */
  static final int ESCAPED = 1 << 24;

  private final int[] text;
  private final boolean isText;
  private int index;
  private int token;

  /**
   * Begins at the start.
   *
   * @param text code points, or bytes from 0 to 255
   * @param isText false for bytes
   * @throws PatternError if the first token is a backslash without a character
   */
  PatternSource(int[] text, boolean isText) {
    this.text = text;
    this.isText = isText;
    advance();
  }

  boolean isText() {
    return isText;
  }

  private void advance() {
    if (index >= text.length) {
      token = END;
      return;
    }
    int character = text[index++];
    if (character == '\\') {
      if (index >= text.length) {
        throw PatternError.syntax("bad escape (end of pattern)", text.length - 1);
      }
      character = text[index++] | ESCAPED;
    }
    token = character;
  }

  /** Returns the next token without taking it. */
  int peek() {
    return token;
  }

  /** Takes the next token. */
  int next() {
    int result = token;
    advance();
    return result;
  }

  /** Takes the next token if it is the given one. */
  boolean match(int expected) {
    if (token != expected) {
      return false;
    }
    advance();
    return true;
  }

  /** Returns the position of the next token. */
  int position() {
    return index - length(token);
  }

  /** Goes back to a position. */
  void seek(int position) {
    index = position;
    advance();
  }

  /** Returns the number of characters of a token. */
  static int length(int token) {
    if (token == END) {
      return 0;
    }
    return (token & ESCAPED) != 0 ? 2 : 1;
  }

  /** Returns a token as it was written. */
  static String spelling(int token) {
    String character = Character.toString(token & ~ESCAPED);
    return (token & ESCAPED) != 0 ? "\\" + character : character;
  }

  /** Takes up to {@code limit} digits of a base. */
  String digits(int limit, int radix) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < limit && isDigit(token, radix)) {
      digits.append((char) next());
    }
    return digits.toString();
  }

  /** Returns whether a token is an ASCII digit of a base. */
  static boolean isDigit(int token, int radix) {
    return token >= 0 && token < 0x80 && Character.digit(token, radix) >= 0;
  }

  /**
   * Takes everything up to and including a terminator and returns what came before it.
   *
   * @param what names the wanted text in the message
   * @throws PatternError if the text is empty or the terminator is missing
   */
  String until(int terminator, String what) {
    StringBuilder result = new StringBuilder();
    while (token != END && token != terminator) {
      result.append(spelling(next()));
    }
    if (token == END) {
      if (result.length() == 0) {
        throw error("missing " + what, 0);
      }
      String message = "missing " + (char) terminator + ", unterminated name";
      throw error(message, result.codePointCount(0, result.length()));
    }
    advance();
    if (result.length() == 0) {
      throw error("missing " + what, 1);
    }
    return result.toString();
  }

  /** Makes the error found {@code back} characters before the next token. */
  PatternError error(String message, int back) {
    String shown = isText ? message : escapeBytes(message);
    return PatternError.syntax(shown, position() - back);
  }

  /** Writes the bytes beyond ASCII that a message quotes as escape sequences. */
  private static String escapeBytes(String message) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < message.length(); i++) {
      char unit = message.charAt(i);
      if (unit < 0x80) {
        out.append(unit);
      } else {
        out.append("\\x").append(Integer.toHexString(unit));
      }
    }
    return out.toString();
  }

  /** Rejects a group name that is not an identifier, {@code back} characters after its end. */
  void checkGroupName(String name, int back) {
    boolean valid = PatternNames.isIdentifier(name);
    if (!isText && !PatternNames.isAscii(name)) {
      String quoted = PatternNames.quoteAscii(name);
      throw error("bad character in group name " + quoted, PatternNames.length(name) + back);
    }
    if (!valid) {
      String message = "bad character in group name " + PatternNames.quote(name);
      throw error(message, PatternNames.length(name) + back);
    }
  }
}

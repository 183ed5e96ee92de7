package dev.baton.stdlib.regex;

/**
 * Reads what a backslash introduces, inside and outside of character sets.
 *
 * <p>Both kinds share the characters written by number or by name; they differ in {@code \b}, in
 * anchors, and in that digits outside of a set may name a group.
 */
final class EscapeParser {
  /** Returned by {@link #character} where the escape stands for no single character. */
  static final int NOT_A_CHARACTER = -1;

  private static final int MAX_OCTAL = 0xff;

  private final PatternSource source;

  EscapeParser(PatternSource source) {
    this.source = source;
  }

  /**
   * Reads the rest of an escape inside a set.
   *
   * @param letter the character after the backslash
   * @return the character, or {@link #NOT_A_CHARACTER} for a category
   */
  int inSet(int letter) {
    if (letter == 'b') {
      return '\b';
    }
    if (Category.ofLetter(letter) != 0) {
      return NOT_A_CHARACTER;
    }
    if (PatternSource.isDigit(letter, 8)) {
      return octal((char) letter + source.digits(2, 8));
    }
    if (PatternSource.isDigit(letter, 10)) {
      throw bad(letter);
    }
    return character(letter);
  }

  /** Reads an octal number whose first digit is taken already, and checks its range. */
  int octal(String digits) {
    int value = Integer.parseInt(digits, 8);
    if (value > MAX_OCTAL) {
      String message = "octal escape value \\" + digits + " outside of range 0-0o377";
      throw source.error(message, digits.length() + 1);
    }
    return value;
  }

  /** Reads an escape that stands for one character in every context; not for digits. */
  int character(int letter) {
    int simple = simple(letter);
    if (simple != NOT_A_CHARACTER) {
      return simple;
    }
    if (letter == 'x') {
      return hexadecimal(letter, 2);
    }
    if (source.isText()) {
      if (letter == 'u') {
        return hexadecimal(letter, 4);
      }
      if (letter == 'U') {
        return hexadecimal(letter, 8);
      }
      if (letter == 'N') {
        return named();
      }
    }
    if (letter < 0x80 && Character.isLetter(letter)) {
      throw bad(letter);
    }
    return letter;
  }

  /** Returns the control character or backslash that a letter names, in patterns and templates. */
  static int simple(int letter) {
    return switch (letter) {
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\' -> '\\';
      default -> NOT_A_CHARACTER;
    };
  }

  private int hexadecimal(int letter, int length) {
    String digits = source.digits(length, 16);
    if (digits.length() != length) {
      String escape = "\\" + (char) letter + digits;
      throw source.error("incomplete escape " + escape, escape.length());
    }
    long value = Long.parseLong(digits, 16);
    if (value > Character.MAX_CODE_POINT) {
      String escape = "\\" + (char) letter + digits;
      throw source.error("bad escape " + escape, escape.length());
    }
    return (int) value;
  }

  private int named() {
    if (!source.match('{')) {
      throw source.error("missing {", 0);
    }
    String name = source.until('}', "character name");
    int character = PatternNames.characterNamed(name);
    if (character < 0) {
      String message = "undefined character name " + PatternNames.quote(name);
      throw source.error(message, PatternNames.length(name) + "\\N{}".length());
    }
    return character;
  }

  PatternError bad(int letter) {
    return source.error("bad escape \\" + Character.toString(letter), 2);
  }
}

package dev.baton.stdlib.regex;

import dev.baton.core.text.TextPredicates;

/**
 * Python's character classes {@code \d \s \w} and their complements, as bits of a mask.
 *
 * <p>A mask stands for the union of its classes.
 */
final class Category {
  static final int DIGIT = 1;
  static final int NOT_DIGIT = 2;
  static final int SPACE = 4;
  static final int NOT_SPACE = 8;
  static final int WORD = 16;
  static final int NOT_WORD = 32;

  private Category() {}

  /** Returns the category of an escape letter, or 0 if it names none. */
  static int ofLetter(int letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'D' -> NOT_DIGIT;
      case 's' -> SPACE;
      case 'S' -> NOT_SPACE;
      case 'w' -> WORD;
      case 'W' -> NOT_WORD;
      default -> 0;
    };
  }

  /** Returns the category that holds exactly the other characters; takes a single category. */
  static int complement(int category) {
    boolean positive = (category & (DIGIT | SPACE | WORD)) != 0;
    return positive ? category << 1 : category >> 1;
  }

  /** Returns whether one of the classes of a mask holds the character, by Unicode. */
  static boolean contains(int mask, int character) {
    return (mask & DIGIT) != 0 && isDigit(character)
        || (mask & NOT_DIGIT) != 0 && !isDigit(character)
        || (mask & SPACE) != 0 && TextPredicates.isSpace(character)
        || (mask & NOT_SPACE) != 0 && !TextPredicates.isSpace(character)
        || (mask & WORD) != 0 && isWord(character)
        || (mask & NOT_WORD) != 0 && !isWord(character);
  }

  /** Returns the bits of the categories that share no character with a single category. */
  static int disjointFrom(int category) {
    return switch (category) {
      case DIGIT -> SPACE | NOT_DIGIT | NOT_WORD;
      case SPACE -> DIGIT | WORD | NOT_SPACE;
      case WORD -> SPACE | NOT_WORD;
      case NOT_DIGIT -> DIGIT;
      case NOT_SPACE -> SPACE;
      case NOT_WORD -> WORD | DIGIT;
      default -> 0;
    };
  }

  private static boolean isDigit(int character) {
    return TextPredicates.decimal(character) >= 0;
  }

  /** Alphanumeric by Unicode, or the underscore. */
  static boolean isWord(int character) {
    return character < 0x80 ? isAsciiWord(character) : TextPredicates.isAlnum(character);
  }

  static boolean isAsciiWord(int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || character == '_';
  }
}

package dev.baton.stdlib.regex;

/**
 * The flag bits of Python's {@code re} module, with the numeric values that guest programs see.
 *
 * <p>Stateless; safe for use by any thread.
 */
public final class RegexFlags {
  /** Matches without regard to case. */
  public static final int IGNORECASE = 2;

  /** Makes classes and case of a bytes pattern follow the locale. */
  public static final int LOCALE = 4;

  /** Lets {@code ^} and {@code $} match at every line. */
  public static final int MULTILINE = 8;

  /** Lets the dot match a newline. */
  public static final int DOTALL = 16;

  /** Makes classes and case follow Unicode; the default of text patterns. */
  public static final int UNICODE = 32;

  /** Ignores white space and comments in the pattern. */
  public static final int VERBOSE = 64;

  /** Asks for a dump of the compiled pattern. */
  public static final int DEBUG = 128;

  /** Restricts classes and case to ASCII. */
  public static final int ASCII = 256;

  /** Flags of which a group can have only one. */
  static final int TYPE_FLAGS = ASCII | LOCALE | UNICODE;

  private RegexFlags() {}

  /**
   * Returns the flag that a letter stands for in {@code (?letters)}.
   *
   * @param letter a code point
   * @return the flag bit, or 0 if the letter names no flag
   */
  static int ofLetter(int letter) {
    return switch (letter) {
      case 'i' -> IGNORECASE;
      case 'L' -> LOCALE;
      case 'm' -> MULTILINE;
      case 's' -> DOTALL;
      case 'x' -> VERBOSE;
      case 'a' -> ASCII;
      case 'u' -> UNICODE;
      default -> 0;
    };
  }

  /**
   * Completes the flags of a whole pattern and rejects combinations without a meaning.
   *
   * @throws PatternError of kind {@link PatternError.Kind#VALUE} for such a combination
   */
  static int resolve(boolean text, int flags) {
    if (text) {
      if ((flags & LOCALE) != 0) {
        throw PatternError.value("cannot use LOCALE flag with a str pattern");
      }
      if ((flags & ASCII) == 0) {
        return flags | UNICODE;
      }
      if ((flags & UNICODE) != 0) {
        throw PatternError.value("ASCII and UNICODE flags are incompatible");
      }
      return flags;
    }
    if ((flags & UNICODE) != 0) {
      throw PatternError.value("cannot use UNICODE flag with a bytes pattern");
    }
    if ((flags & LOCALE) != 0 && (flags & ASCII) != 0) {
      throw PatternError.value("ASCII and LOCALE flags are incompatible");
    }
    return flags;
  }

  /** Returns the flags inside a group that turns some on and some off. */
  static int combine(int flags, int added, int removed) {
    int base = (added & TYPE_FLAGS) != 0 ? flags & ~TYPE_FLAGS : flags;
    return (base | added) & ~removed;
  }
}

package dev.baton.stdlib.regex;

/**
 * Says why a pattern or a replacement template was rejected, in CPython's words.
 *
 * <p>It carries no Java stack trace: it is an answer to a guest, not a defect of the engine.
 */
public final class PatternError extends RuntimeException {
  /** Which guest exception the error becomes. */
  public enum Kind {
    /** {@code re.error}. */
    SYNTAX,
    /** {@code ValueError}: flags that contradict each other or the type of the pattern. */
    VALUE,
    /** {@code OverflowError}: a repetition count out of range. */
    OVERFLOW,
    /** {@code IndexError}: a template names a group the pattern does not have. */
    INDEX,
    /** {@code RecursionError}: groups nested too deeply. */
    RECURSION
  }

  /** The position of an error that belongs to no place in the pattern. */
  public static final int NOWHERE = -1;

  private final Kind kind;
  private final int position;

  private PatternError(Kind kind, String message, int position) {
    super(message, null, false, false);
    this.kind = kind;
    this.position = position;
  }

  static PatternError syntax(String message, int position) {
    return new PatternError(Kind.SYNTAX, message, position);
  }

  static PatternError value(String message) {
    return new PatternError(Kind.VALUE, message, NOWHERE);
  }

  static PatternError of(Kind kind, String message) {
    return new PatternError(kind, message, NOWHERE);
  }

  /** Returns which guest exception this becomes. */
  public Kind kind() {
    return kind;
  }

  /** Returns the bare message, without the position. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** Returns the index in the pattern in code points or bytes, or {@link #NOWHERE}. */
  public int position() {
    return position;
  }
}

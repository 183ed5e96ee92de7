package dev.baton.core.interp;

/** A limit that the host set was reached. Guest code cannot catch it. */
public final class LimitExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which limit. */
  public enum Kind {
    STEPS,
    WALL_TIME,
    OUTPUT
  }

  private final Kind kind;

  public LimitExceededException(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** Which limit. */
  public Kind kind() {
    return kind;
  }
}

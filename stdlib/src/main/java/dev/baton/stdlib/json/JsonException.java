package dev.baton.stdlib.json;

/**
 * Text is not JSON. Carries no Java stack trace: it is an answer to a guest.
 *
 * <p>The messages are those of CPython's {@code JSONDecodeError}.
 */
public final class JsonException extends RuntimeException {
  /** Which guest exception the error becomes. */
  public enum Kind {
    /** {@code JSONDecodeError}. */
    SYNTAX,
    /** {@code StopIteration}, by which scanners say that no value begins at the place. */
    NO_VALUE,
    /** {@code RecursionError}: containers nested too deeply. */
    TOO_DEEP
  }

  private final Kind kind;
  private final int position;

  JsonException(Kind kind, String message, int position) {
    super(message, null, false, false);
    this.kind = kind;
    this.position = position;
  }

  /** Returns which guest exception this becomes. */
  public Kind kind() {
    return kind;
  }

  /** Returns the index of the code point where the error is. */
  public int position() {
    return position;
  }
}

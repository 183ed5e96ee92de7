package dev.baton;

/** A limit was reached, see {@link Limits}. The engine stays usable. */
public final class LimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String limit;

  LimitException(String limit, String message) {
    super(message);
    this.limit = limit;
  }

  /** Which limit: {@code steps}, {@code wall time} or {@code output}. */
  public String limit() {
    return limit;
  }
}

package dev.baton;

/**
 * A limit was reached, see {@link Limits}; the call and the threads it started are being ended. The
 * engine stays usable.
 */
public final class LimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String limit;
  private final String traceback;

  LimitException(String limit, String message, String traceback) {
    super(message);
    this.limit = limit;
    this.traceback = traceback;
  }

  /**
   * Which limit: {@code steps}, {@code wall time}, {@code cpu time}, {@code bytes} or {@code
   * output}.
   */
  public String limit() {
    return limit;
  }

  /** Where guest code was, as CPython would print it; empty if it had to be abandoned. */
  public String traceback() {
    return traceback;
  }
}

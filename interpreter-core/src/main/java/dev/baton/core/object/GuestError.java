package dev.baton.core.object;

/**
 * A guest exception on its way through Java frames. Carries no Java stack trace: the guest's
 * traceback is built from guest frames.
 */
public final class GuestError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExceptionObject value;
  private boolean contextSet;

  public GuestError(ExceptionObject value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** The guest exception. */
  public ExceptionObject value() {
    return value;
  }

  /** Whether the exception is an instance of a type. */
  public boolean is(TypeObject type) {
    return value.type().isSubtypeOf(type);
  }

  /**
   * Notes that {@code __context__} was decided where the exception was raised: Java frames between
   * two loops do not raise it anew. A carrier belongs to the thread that throws it.
   */
  public void markContextSet() {
    contextSet = true;
  }

  /** Whether {@link #markContextSet} was called. */
  public boolean isContextSet() {
    return contextSet;
  }

  @Override
  public String getMessage() {
    return value.toString();
  }
}

package dev.baton.core.object;

/**
 * A guest exception on its way through Java frames. Carries no Java stack trace: the guest's
 * traceback is built from guest frames.
 */
public final class GuestError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExceptionObject value;

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

  @Override
  public String getMessage() {
    return value.toString();
  }
}

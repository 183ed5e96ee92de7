package dev.baton;

/** Guest code asked to leave the program: {@code SystemExit} reached the host. */
public final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ExitException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The exit status: 0 for success. */
  public int status() {
    return status;
  }
}

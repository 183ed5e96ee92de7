package dev.baton.core.testing;

/** A guest exception of tests. */
public final class GuestFailure extends RuntimeException {

  private final String type;

  /** An exception of a type with a message. */
  public GuestFailure(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  /** The name of the exception's type. */
  public String type() {
    return type;
  }
}

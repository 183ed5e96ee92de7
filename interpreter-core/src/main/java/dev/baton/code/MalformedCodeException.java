package dev.baton.code;

/** A file of compiled code that is damaged, of another version, or hostile. */
public final class MalformedCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  MalformedCodeException(String what, int offset) {
    super(what + " (at byte " + offset + ")");
    this.offset = offset;
  }

  MalformedCodeException(VerifyException cause, int offset) {
    super("code does not verify: " + cause.getMessage(), cause);
    this.offset = offset;
  }

  /** Offset in bytes of what is wrong; of the end if the file as a whole does not verify. */
  public int offset() {
    return offset;
  }
}

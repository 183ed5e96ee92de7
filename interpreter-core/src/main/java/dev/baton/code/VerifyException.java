package dev.baton.code;

/** Code that the {@link Verifier} does not let run. */
public final class VerifyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String codeName;
  private final int offset;

  VerifyException(String codeName, int offset, String what) {
    super(codeName + (offset < 0 ? "" : ", instruction " + offset) + ": " + what);
    this.codeName = codeName;
    this.offset = offset;
  }

  /** Qualified name of the code object that is wrong. */
  public String codeName() {
    return codeName;
  }

  /** Index of the instruction that is wrong; -1 if it is something else in the code object. */
  public int offset() {
    return offset;
  }
}

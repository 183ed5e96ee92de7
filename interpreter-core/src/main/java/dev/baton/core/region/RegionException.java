package dev.baton.core.region;

/** Code that cannot be compiled to a region: what is wrong, and where. */
public final class RegionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int instruction;

  /**
   * An error.
   *
   * @param message for the programmer, names the operand
   * @param instruction the index of the instruction that is wrong
   */
  public RegionException(String message, int instruction) {
    super(message);
    this.instruction = instruction;
  }

  /** The index of the instruction that is wrong. */
  public int instruction() {
    return instruction;
  }
}

package dev.baton.code;

/** An error in a text that {@link AssemblyText} was to assemble. */
public final class AssemblyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  AssemblyException(int line, String what) {
    super("line " + line + ": " + what);
    this.line = line;
  }

  /** The line of the text, counting from 1. */
  public int line() {
    return line;
  }
}

package dev.baton;

import dev.baton.code.CodeObject;

/**
 * Compiled guest code. Immutable; threads and engines share it freely. Made by {@link
 * Baton#compile}, or of code from a builder or file.
 */
public final class Script {
  private final CodeObject code;

  private Script(CodeObject code) {
    this.code = code;
  }

  /** A script of code built with {@link dev.baton.code.CodeBuilder}. */
  public static Script of(CodeObject code) {
    return new Script(code);
  }

  /** The code. */
  public CodeObject code() {
    return code;
  }

  @Override
  public String toString() {
    return "Script[" + code.fileName() + "]";
  }
}

package dev.baton;

import dev.baton.code.AssemblyText;
import dev.baton.code.BinaryFormat;
import dev.baton.code.CodeObject;
import dev.baton.code.Verifier;
import dev.baton.code.VerifyException;

/**
 * Compiled guest code. Immutable; threads and engines share it freely. Made by {@link
 * Baton#compile}, or of verified code from a builder, assembly text or a file.
 */
public final class Script {
  private final CodeObject code;

  private Script(CodeObject code) {
    this.code = code;
  }

  /**
   * A script of code built with {@link dev.baton.code.CodeBuilder}.
   *
   * @throws VerifyException if it could harm the interpreter
   */
  public static Script of(CodeObject code) {
    Verifier.verify(code);
    return new Script(code);
  }

  /**
   * A script of assembly text, see {@link AssemblyText}.
   *
   * @throws dev.baton.code.AssemblyException if the text is wrong
   */
  public static Script fromAssembly(String text) {
    return new Script(AssemblyText.assemble(text));
  }

  /**
   * A script of the bytes of {@link #toBytes}, from whatever source.
   *
   * @throws dev.baton.code.MalformedCodeException if they are damaged or of another version
   */
  public static Script fromBytes(byte[] file) {
    return new Script(BinaryFormat.read(file));
  }

  /** A script of what the front end made, which needs no verification. */
  static Script compiled(CodeObject code) {
    return new Script(code);
  }

  /** The script as a file, which needs neither source nor front end to run. */
  public byte[] toBytes() {
    return BinaryFormat.write(code);
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

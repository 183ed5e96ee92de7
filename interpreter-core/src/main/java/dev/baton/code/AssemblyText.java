package dev.baton.code;

/**
 * Code objects as text for people, and back. {@code assemble(disassemble(code))} gives the same
 * code again, to the byte of its {@link BinaryFormat} file.
 *
 * <pre>{@code
 * .code "double"
 * .file "sample.py" 1
 * .flags 0x3
 * .parameters 1 0 0
 * .locals x
 *     RESUME 0
 *     LOAD_FAST x
 *     LOAD_CONST 2
 *     BINARY_OP *
 *     RETURN_VALUE
 * .end
 * }</pre>
 *
 * <p>A line is a directive, a label with a colon, or an instruction; a semicolon begins a comment.
 * Operands are symbols: a name, a variable, a label, an operator, a constant; {@code #3} is the
 * constant, name or slot of that number. {@code .names} and {@code .const} number names and
 * constants in advance, others are numbered as they are mentioned. {@code .code} inside of code
 * declares a constant. {@code .position 3:4-3:9} holds for the instructions that follow, {@code
 * .except from to handler depth} is a row of the exception table. Stateless and thread safe.
 */
public final class AssemblyText {
  private AssemblyText() {}

  /** The text of a code object, instrumented or not. */
  public static String disassemble(CodeObject code) {
    return new Disassembler().text(code);
  }

  /**
   * The verified code object of a text.
   *
   * @throws AssemblyException if the text is not well formed, or {@link Verifier} rejects the code
   */
  public static CodeObject assemble(String text) {
    return new Assembler(text).assemble();
  }
}

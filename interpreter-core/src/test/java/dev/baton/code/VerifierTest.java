package dev.baton.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the verifier rejects, each with the reason it gives. */
class VerifierTest {
  private static final String HEAD = ".code f\n.flags 0x3\n.parameters 1 0 0\n.locals x\n";

  @Test
  void acceptsGoodCode() {
    Verifier.verify(SampleCode.module());
  }

  /** Instructions are separated by a bar. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\u0001',
      value = {
        "NOP | RESUME 0 ! control leaves the code",
        "POP_TOP | NOP ! needs 1 values, has 0",
        "LOAD_FAST #7 | RETURN_VALUE ! LOAD_FAST operand out of range: 7",
        "LOAD_CONST #7 | RETURN_VALUE ! LOAD_CONST operand out of range: 7",
        "LOAD_GLOBAL #7 | RETURN_VALUE ! LOAD_GLOBAL operand out of range: 7",
        "LOAD_FAST x | COPY 0 | RETURN_VALUE ! COPY operand out of range: 0",
        "LOAD_FAST x | FORMAT_VALUE 9 | RETURN_VALUE ! FORMAT_VALUE operand out of range: 9",
        "LOAD_FAST x | CALL_FUNCTION_EX 3 | RETURN_VALUE ! needs 3 values, has 1",
        "POLL | LOAD_FAST x | RETURN_VALUE ! POLL is for instrumentation only",
        "LOAD_DEREF x | RETURN_VALUE ! slot 0, which is not a cell",
        "MAKE_CELL x | LOAD_FAST x | RETURN_VALUE ! slot 0, which is a cell",
        "RESUME 0 | MAKE_CELL x | LOAD_DEREF x | RETURN_VALUE ! after the start of the code",
        "COPY_FREE_VARS 2 | LOAD_FAST x | RETURN_VALUE ! 2 free variables, not 0",
        "MAKE_CELL x | MAKE_CELL x | LOAD_DEREF x | RETURN_VALUE ! cannot become a cell",
        "LOAD_LOCALS | RETURN_VALUE ! LOAD_LOCALS in a function",
        "LOAD_FAST x | YIELD_VALUE | RETURN_VALUE ! not a generator",
        "L0: | JUMP L0 ! JUMP jumps back to 0",
        "L0: | LOAD_FAST x | POP_JUMP_IF_TRUE L0 | LOAD_FAST x | RETURN_VALUE ! jumps back to 0",
        "L0: | JUMP_BACKWARD_NO_INTERRUPT L0 ! outside of a SEND loop",
        "RESUME 2 | LOAD_FAST x | RETURN_VALUE ! outside of a SEND loop",
        "PUSH_NULL | RETURN_VALUE ! value that may be absent",
        "LOAD_FAST x | PUSH_NULL | BUILD_LIST 2 | RETURN_VALUE ! value that may be absent",
        "LOAD_FAST x | COPY 1 | LIST_APPEND 1 | RETURN_VALUE ! not a list display",
        "BUILD_LIST 0 | LOAD_FAST x | SET_ADD 1 | RETURN_VALUE ! not a set display",
        "LOAD_FAST x | LIST_TO_TUPLE | RETURN_VALUE ! not a list display",
        "JUMP L1 | L0: | POP_TOP | L1: | LOAD_FAST x | L2: | RETURN_VALUE | .except L1 L2 L0 0"
            + " ! handler before the end of its range",
        "L0: | LOAD_FAST x | JUMP_BACKWARD L0 ! stack depth at 0 is 0 or 1",
      })
  void rejects(String body, String reason) {
    String text = HEAD + body.replace(" | ", "\n") + "\n.end";
    AssemblyException e = assertThrows(AssemblyException.class, () -> AssemblyText.assemble(text));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void saysWhere() {
    CodeObject code = withWord(SampleCode.loop(), 2, 255);
    VerifyException e = assertThrows(VerifyException.class, () -> Verifier.verify(code));
    assertEquals("a.total, instruction 2: unknown opcode 255", e.getMessage());
    assertEquals(2, e.offset());
    assertEquals("a.total", e.codeName());
  }

  @Test
  void rejectsConstantsThatAreNotNormal() {
    for (Object bad : List.of(BigInteger.ONE, 1, new Constant.Tuple(List.of(SampleCode.loop())))) {
      CodeBuilder b = CodeBuilder.function("f");
      b.emit(Opcode.LOAD_CONST, b.constant(bad)).emit(Opcode.RETURN_VALUE);
      assertThrows(VerifyException.class, () -> Verifier.verify(b.build()));
    }
  }

  @Test
  void boundsItsWork() {
    CodeBuilder b = CodeBuilder.function("f").parameters("x");
    b.emit(Opcode.LOAD_FAST, 0).emit(Opcode.UNPACK_SEQUENCE, 1_000_000);
    for (int i = 0; i < 1000; i++) {
      Label next = b.label();
      b.emit(Opcode.LOAD_FAST, 0).emit(Opcode.POP_JUMP_IF_TRUE, next).place(next);
    }
    CodeObject code = b.emit(Opcode.RETURN_VALUE).build();
    VerifyException e = assertThrows(VerifyException.class, () -> Verifier.verify(code));
    assertTrue(e.getMessage().contains("too complex"), e.getMessage());
  }

  private static CodeObject withWord(CodeObject code, int pc, int word) {
    int[] words = code.instructions();
    words[pc] = word;
    return code.rewritten(words, code.exceptionTable(), code.positions());
  }
}

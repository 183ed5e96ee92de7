package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.Namespace;
import dev.baton.Script;
import dev.baton.code.BinaryOperator;
import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Label;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.code.VerifyException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts built instruction by instruction, from outside the package, without source text. */
class BuiltScriptTest {
  /** {@code def square(n): return n * n}. */
  private static CodeObject square() {
    CodeBuilder b = CodeBuilder.function("square").parameters("n").source("built", 7);
    b.at(new Position(7, 7, 4, 9)).emit(Opcode.RESUME);
    b.emit(Opcode.LOAD_FAST, b.slot("n")).emit(Opcode.LOAD_FAST, b.slot("n"));
    b.emit(Opcode.BINARY_OP, BinaryOperator.MULTIPLY.ordinal()).emit(Opcode.RETURN_VALUE);
    return b.build();
  }

  /** Defines {@code square}, and sums its values over {@code items} in {@code total}. */
  private static CodeObject module() {
    CodeBuilder b = CodeBuilder.namespace("<module>").source("built", 1);
    Label next = b.label();
    Label end = b.label();
    b.emit(Opcode.RESUME);
    b.emit(Opcode.LOAD_CONST, b.constant(square()));
    b.emit(Opcode.MAKE_FUNCTION).emit(Opcode.STORE_NAME, b.name("square"));
    b.emit(Opcode.LOAD_CONST, b.constant(0L)).emit(Opcode.STORE_NAME, b.name("total"));
    b.emit(Opcode.LOAD_NAME, b.name("items")).emit(Opcode.GET_ITER);
    b.place(next).emit(Opcode.FOR_ITER, end);
    b.emit(Opcode.STORE_NAME, b.name("item"));
    b.emit(Opcode.LOAD_NAME, b.name("total"));
    b.emit(Opcode.LOAD_NAME, b.name("square")).emit(Opcode.LOAD_NAME, b.name("item"));
    b.emit(Opcode.CALL, 1).emit(Opcode.BINARY_OP, BinaryOperator.ADD.ordinal());
    b.emit(Opcode.STORE_NAME, b.name("total"));
    b.emit(Opcode.JUMP_BACKWARD, next);
    b.place(end).emit(Opcode.LOAD_CONST, b.constant(Constant.NONE)).emit(Opcode.RETURN_VALUE);
    return b.build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void runs(String lock) {
    Script script = Script.of(module());
    try (Baton baton = Baton.builder().lock(lock).build()) {
      baton.set("items", List.of(1, 2, 3.5));
      baton.run(script);
      assertEquals(17.25, baton.get("total").as(double.class));
      assertEquals(81, baton.function("square").call(9).as(int.class));
      Script copy = Script.fromBytes(script.toBytes());
      Namespace names = baton.newNamespace().set("items", List.of(1, 1, 1));
      assertTrue(names.run(copy).isNone());
      assertEquals(3, names.get("total").as(int.class));
    }
  }

  /** The snippet of {@code docs/embedding.md}. */
  @Test
  void aBuiltScriptHasAValue() {
    CodeBuilder b = CodeBuilder.namespace("<module>").emit(Opcode.RESUME);
    b.emit(Opcode.LOAD_NAME, b.name("price")).emit(Opcode.LOAD_CONST, b.constant(2L));
    b.emit(Opcode.BINARY_OP, BinaryOperator.MULTIPLY.ordinal()).emit(Opcode.RETURN_VALUE);
    Script twice = Script.of(b.build());
    try (Baton baton = Baton.builder().build()) {
      assertEquals(42, baton.newNamespace().set("price", 21).run(twice).as(int.class));
    }
  }

  @Test
  void failuresTellWhere() {
    try (Baton baton = Baton.builder().build()) {
      baton.set("items", List.of("text"));
      Script script = Script.of(module());
      GuestException e = assertThrows(GuestException.class, () -> baton.run(script));
      assertEquals("TypeError", e.typeName());
      assertTrue(e.traceback().contains("File \"built\", line 7, in square\n"), e.traceback());
    }
  }

  @Test
  void wrongCodeIsTurnedAway() {
    CodeBuilder empty = CodeBuilder.function("f");
    empty.emit(Opcode.RESUME).emit(Opcode.POP_TOP);
    assertThrows(IllegalStateException.class, empty::build);
    for (Object constant : new Object[] {2, new Object(), List.of(1L), 'c', 1.5f}) {
      CodeBuilder b = CodeBuilder.namespace("<module>").emit(Opcode.RESUME);
      b.emit(Opcode.LOAD_CONST, b.constant(constant)).emit(Opcode.RETURN_VALUE);
      assertThrows(
          VerifyException.class, () -> Script.of(b.build()), constant.getClass().getName());
    }
    CodeBuilder b = CodeBuilder.namespace("<module>").emit(Opcode.RESUME);
    b.emit(Opcode.LOAD_CONST, 5).emit(Opcode.RETURN_VALUE);
    assertThrows(VerifyException.class, () -> Script.of(b.build()));
  }
}

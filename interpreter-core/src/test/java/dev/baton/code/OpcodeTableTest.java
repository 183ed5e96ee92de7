package dev.baton.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The opcode table is total: numbers, dispatch loop and documentation follow it. */
class OpcodeTableTest {
  /** HotSpot compiles nothing above 8,000 bytes; the loop keeps a distance. */
  private static final int MAX_LOOP_BYTES = 6_500;

  private static final String LOOP = "dev/baton/core/interp/Interpreter";
  private static final String EMITTER = "dev/baton/core/interp/StepEmitter";
  private static final String RARE = "dev/baton/core/interp/RareInstructions";

  @Test
  void numbersOfTheLoopAreThoseOfTheTable() throws ReflectiveOperationException {
    for (Opcode op : Opcode.values()) {
      assertEquals(op.ordinal(), Op.class.getField(op.name()).getInt(null), op.name());
      assertEquals(op, Opcode.of(op.ordinal()));
    }
    assertEquals(Opcode.values().length, Op.class.getFields().length);
  }

  @Test
  void everyRowIsDescribed() {
    for (Opcode op : Opcode.values()) {
      assertTrue(op.picture().contains("--"), op.name());
      assertTrue(op.sentence().matches(".*[.?]"), op.name());
      assertEquals(op.kind() == OperandKind.TARGET, op.has(OpcodeFlags.JUMPS), op.name());
      assertTrue(op.needs(3) >= op.pops(3), op.name());
    }
  }

  @Test
  void loopHasACaseForEveryRow() throws IOException {
    Set<Integer> cases = MethodCode.find(LOOP, "activate").cases();
    for (String method : List.of("execute", "build", "handle", "await", "seldom")) {
      cases.addAll(MethodCode.find(RARE, method).cases());
    }
    for (Opcode op : Opcode.values()) {
      assertTrue(cases.contains(op.ordinal()), op.name());
    }
  }

  @Test
  void threadedCodeHasAStepForEveryRow() throws IOException {
    Set<Integer> cases = MethodCode.find(EMITTER, "emit").cases();
    for (String method : List.of("name", "operator", "frame")) {
      cases.addAll(MethodCode.find(EMITTER, method).cases());
    }
    for (String method : List.of("execute", "build", "handle", "await", "seldom")) {
      cases.addAll(MethodCode.find(RARE, method).cases());
    }
    for (Opcode op : Opcode.values()) {
      assertTrue(cases.contains(op.ordinal()), op.name());
    }
  }

  @Test
  void loopIsSmallEnoughToBeCompiled() throws IOException {
    int size = MethodCode.find(LOOP, "activate").length();
    assertFalse(size > MAX_LOOP_BYTES, "the dispatch loop has " + size + " bytes");
  }

  @Test
  void pageIsWhatTheTableSays() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("interpreter-core"))) {
      root = root.getParent();
    }
    Path page = root.resolve("docs/isa.md");
    if (System.getProperty("baton.update") != null) {
      Files.writeString(page, IsaPage.text());
    }
    assertEquals(IsaPage.text(), Files.readString(page), "run this test with -Dbaton.update");
  }
}

package dev.baton.core.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.Label;
import dev.baton.code.Opcode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColdPathTest {
  /** Instructions 4 and 5 are one branch, 6 to 8 the other, 9 to 11 its handler. */
  private static CodeObject branches() {
    CodeBuilder b = CodeBuilder.function("f").parameters("x");
    Label other = b.label();
    Label handler = b.label();
    Label end = b.label();
    b.emit(Opcode.RESUME, 0).emit(Opcode.LOAD_FAST, 0).emit(Opcode.TO_BOOL);
    b.emit(Opcode.POP_JUMP_IF_FALSE, other).emit(Opcode.LOAD_FAST, 0).emit(Opcode.RETURN_VALUE);
    b.place(other).emit(Opcode.LOAD_FAST, 0).emit(Opcode.UNARY_NEGATIVE);
    b.place(end).emit(Opcode.RETURN_VALUE);
    b.place(handler).emit(Opcode.PUSH_EXC_INFO).emit(Opcode.POP_EXCEPT);
    b.emit(Opcode.RERAISE, 0);
    return b.protect(other, end, handler, 0).build();
  }

  private static List<Integer> marked(int from, List<Integer> known) {
    CodeObject code = branches();
    boolean[] marked = new boolean[code.size()];
    ColdPath.mark(code, from, known::contains, marked);
    return IntStream.range(0, marked.length).filter(pc -> marked[pc]).boxed().toList();
  }

  @Test
  void allThatFollowsIsMarkedButNotHandlers() {
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), marked(0, List.of()));
    assertEquals(List.of(7, 8), marked(6, List.of()));
  }

  @Test
  void whatIsKnownEndsThePath() {
    assertEquals(List.of(1, 2), marked(0, List.of(3)));
    assertEquals(List.of(4, 5), marked(3, List.of(6)));
    assertEquals(List.of(), marked(5, List.of()));
  }
}

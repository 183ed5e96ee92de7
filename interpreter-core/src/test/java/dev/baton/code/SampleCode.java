package dev.baton.code;

import java.math.BigInteger;
import java.util.List;

/** Code objects that use every part of the format. */
final class SampleCode {
  private SampleCode() {}

  /** A module with a function, a closure, a generator, handlers, jumps and all constants. */
  static CodeObject module() {
    CodeBuilder b = CodeBuilder.namespace("<module>").source("sample.py", 1);
    b.at(new Position(1, 0, 1, 4)).emit(Opcode.RESUME, 0);
    List<Object> constants =
        List.of(
            Constant.NONE,
            Constant.ELLIPSIS,
            true,
            1L,
            -3L,
            Long.MIN_VALUE,
            BigInteger.TWO.pow(200).negate(),
            1.0,
            0.0,
            -0.0,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            "text \"quoted\" \\ \n \ud800 \u00e9; # {}",
            "",
            new Constant.Bytes(new byte[] {0, 34, 92, -1}),
            new Constant.Complex(1.5, -0.0),
            new Constant.Tuple(List.of()),
            new Constant.Tuple(List.of(1L, new Constant.Tuple(List.of("a")))),
            new Constant.FrozenSet(List.of(1L, 2.0)));
    for (Object constant : constants) {
      b.emit(Opcode.LOAD_CONST, b.constant(constant)).emit(Opcode.POP_TOP);
    }
    for (CodeObject inner : List.of(loop(), closure(), delegating())) {
      b.at(new Position(2 + b.size(), 4, 3 + b.size(), 80));
      b.emit(Opcode.LOAD_CONST, b.constant(inner));
      if (inner.freeCount() > 0) {
        b.emit(Opcode.POP_TOP);
      } else {
        b.emit(Opcode.MAKE_FUNCTION, 0).emit(Opcode.STORE_NAME, b.name(inner.name()));
      }
    }
    b.emit(Opcode.LOAD_CONST, b.constant(Constant.NONE)).emit(Opcode.RETURN_VALUE);
    return b.build();
  }

  /** Sums what an iterable gives, in a handler that ends the loop. */
  static CodeObject loop() {
    CodeBuilder b = CodeBuilder.function("total").parameters("items").qualifiedName("a.total");
    Label start = b.label();
    Label end = b.label();
    Label head = b.label();
    Label done = b.label();
    Label handler = b.label();
    int sum = b.local("a sum");
    b.emit(Opcode.RESUME, 0).emit(Opcode.LOAD_CONST, b.constant(0L)).emit(Opcode.STORE_FAST, sum);
    b.place(start).emit(Opcode.LOAD_FAST, b.slot("items")).emit(Opcode.GET_ITER);
    b.place(head).emit(Opcode.FOR_ITER, done).emit(Opcode.LOAD_FAST, sum).emit(Opcode.SWAP, 2);
    b.emit(Opcode.BINARY_OP, BinaryOperator.ADD.ordinal() + BinaryOperator.IN_PLACE);
    b.emit(Opcode.STORE_FAST, sum).emit(Opcode.JUMP_BACKWARD, head);
    b.place(done).emit(Opcode.LOAD_FAST, sum).emit(Opcode.LOAD_METHOD, b.name("bit_length"));
    b.emit(Opcode.CALL_METHOD, 0).place(end).emit(Opcode.RETURN_VALUE);
    b.place(handler).emit(Opcode.PUSH_EXC_INFO).emit(Opcode.POP_TOP).emit(Opcode.POP_EXCEPT);
    b.emit(Opcode.BUILD_LIST, 0).emit(Opcode.LOAD_FAST, sum).emit(Opcode.LIST_APPEND, 1);
    b.emit(Opcode.LIST_TO_TUPLE).emit(Opcode.RETURN_VALUE);
    return b.protect(start, end, handler, 0).build();
  }

  /** Reads a free variable into a cell of its own. */
  static CodeObject closure() {
    CodeBuilder b =
        CodeBuilder.function("inner").signature(1, List.of("x"), List.of("k"), "a", "kw");
    int cell = b.cell("c");
    int free = b.free("f");
    b.emit(Opcode.COPY_FREE_VARS, 1).emit(Opcode.MAKE_CELL, cell).emit(Opcode.RESUME, 0);
    b.emit(Opcode.LOAD_DEREF, free).emit(Opcode.STORE_DEREF, cell).emit(Opcode.LOAD_FAST, 0);
    b.emit(Opcode.LOAD_DEREF, cell).emit(Opcode.COMPARE_OP, CompareOperator.LE.ordinal());
    return b.emit(Opcode.RETURN_VALUE).build();
  }

  /** A generator that delegates. */
  static CodeObject delegating() {
    CodeBuilder b = CodeBuilder.function("each").parameters("of").flag(CodeObject.GENERATOR);
    Label send = b.label();
    Label done = b.label();
    b.emit(Opcode.RESUME, 0).emit(Opcode.LOAD_FAST, 0).emit(Opcode.GET_YIELD_FROM_ITER);
    b.emit(Opcode.LOAD_CONST, b.constant(Constant.NONE));
    b.place(send).emit(Opcode.SEND, done).emit(Opcode.YIELD_VALUE).emit(Opcode.RESUME, 2);
    b.emit(Opcode.JUMP_BACKWARD_NO_INTERRUPT, send);
    return b.place(done).emit(Opcode.RETURN_VALUE).build();
  }
}

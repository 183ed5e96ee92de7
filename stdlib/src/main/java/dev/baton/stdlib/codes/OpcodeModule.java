package dev.baton.stdlib.codes;

import dev.baton.code.BinaryIntrinsic;
import dev.baton.code.BinaryOperator;
import dev.baton.code.CodeObject;
import dev.baton.code.CompareOperator;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Opcode;
import dev.baton.code.UnaryIntrinsic;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The functions of module {@code _opcode}, on which the guest's {@code dis} is built. */
@Intrinsics("_opcode")
public final class OpcodeModule {
  private OpcodeModule() {}

  /** The functions. */
  public static BuiltinTable functions() {
    return new OpcodeModuleTable();
  }

  @Builtin(
      value = "table()",
      doc = "Return (number, name, kind of operand, what it does) of all opcodes.")
  static Object table(ThreadContext t) {
    List<Object> rows = new ArrayList<>();
    for (Opcode op : Opcode.values()) {
      String kind = op.kind().name().toLowerCase(Locale.ROOT);
      rows.add(TupleObject.of(number(op), op.name(), kind, op.sentence()));
    }
    return ListObject.of(rows);
  }

  private static long number(Opcode op) {
    return op.word(0) & 0xff;
  }

  @Builtin(
      value = "operand(kind, number, /)",
      doc = "Return how an operand of a kind is shown: an operator or the name of a function.")
  static Object operand(ThreadContext t, String kind, int number) {
    return Strings.fromJava(
        switch (kind) {
          case "binary" -> binary(number);
          case "compare" -> CompareOperator.values()[number].symbol();
          case "unary_intrinsic" -> UnaryIntrinsic.values()[number].name();
          case "binary_intrinsic" -> BinaryIntrinsic.values()[number].name();
          default -> "";
        });
  }

  private static String binary(int number) {
    int place = number & (BinaryOperator.IN_PLACE - 1);
    String symbol = BinaryOperator.values()[place].symbol();
    return number >= BinaryOperator.IN_PLACE ? symbol + "=" : symbol;
  }

  @Builtin(
      value = "instructions(code, /)",
      doc = "Return (number, operand, line) of the instructions of a code object.")
  static Object instructions(ThreadContext t, Object code) {
    CodeObject c = codeOf(code);
    Object[] rows = new Object[c.size()];
    for (int pc = 0; pc < rows.length; pc++) {
      int line = c.positions().lineAt(pc);
      rows[pc] =
          TupleObject.of(
              number(Opcode.ofWord(c.word(pc))),
              (long) (c.word(pc) >>> 8),
              line > 0 ? (Object) (long) line : Singleton.NONE);
    }
    return new ListObject(rows);
  }

  @Builtin(
      value = "slots(code, /)",
      doc = "Return the names of the local variables, cells and free variables of a code object.")
  static Object slots(ThreadContext t, Object code) {
    List<Object> names = new ArrayList<>();
    for (String name : codeOf(code).slotNames()) {
      names.add(Strings.fromJava(name));
    }
    return ListObject.of(names);
  }

  @Builtin(
      value = "handlers(code, /)",
      doc = "Return (start, end, handler, depth) of what a code object protects.")
  static Object handlers(ThreadContext t, Object code) {
    List<Object> rows = new ArrayList<>();
    for (ExceptionEntry e : codeOf(code).exceptionTable()) {
      rows.add(
          TupleObject.of((long) e.start(), (long) e.end(), (long) e.handler(), (long) e.depth()));
    }
    return ListObject.of(rows);
  }

  @Builtin(
      value = "stack_effect(opcode, oparg=None, /, *, jump=None)",
      doc = "Return by how much an instruction changes the depth of the stack.")
  static long stackEffect(ThreadContext t, int opcode, Object oparg, Object jump) {
    Opcode op = opcode < 0 || opcode > 0xff ? null : Opcode.of(opcode);
    if (op == null) {
      throw Raise.valueError("invalid opcode or oparg");
    }
    int operand = oparg == Singleton.NONE ? 0 : (int) t.toLong(oparg);
    int plain = op.pushes(operand) - op.pops(operand);
    int jumping = op.jumpEffect(operand);
    if (jump == Singleton.NONE) {
      return Math.max(plain, jumping);
    }
    return t.truth(jump) ? jumping : plain;
  }

  private static CodeObject codeOf(Object code) {
    if (code instanceof LinkedCode c) {
      return c.original();
    }
    throw Raise.typeError("a code object is needed, not " + Types.of(code).name());
  }
}

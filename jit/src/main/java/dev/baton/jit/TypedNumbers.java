package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Opcode;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** Translates operators and tests of unboxed numbers and truth values. */
final class TypedNumbers {
  /** How a comparison is decided by the sign of a number; by the operand of COMPARE_OP. */
  private static final int[] HOLDS = {IFLT, IFLE, IFEQ, IFNE, IFGT, IFGE};

  private static final int[] FAILS = {IFGE, IFGT, IFNE, IFEQ, IFLE, IFLT};

  private final Emitter out;
  private final Operands stack;
  private final Guards guards;
  private final Rules rules;

  TypedNumbers(Emitter out, Operands stack, Guards guards, Rules rules) {

    this.out = out;
    this.stack = stack;
    this.guards = guards;
    this.rules = rules;
  }

  /** {@code BINARY_OP} that gives a number of the kind. */
  void binary(Kind kind, int operand, int pc) {
    int top = stack.depth() - 1;
    BinaryOperator operator = BinaryOperator.values()[operand & ~BinaryOperator.IN_PLACE];
    boolean longs = stack.kind(top) == Kind.LONG && stack.kind(top - 1) == Kind.LONG;
    if (!longs) {
      doubles(operator, pc);
    } else if (operator == BinaryOperator.TRUE_DIVIDE) {
      Label exit = guards.before(pc);
      loadBoth(Kind.LONG);
      out.call(TYPED, "divides", "(JJ)Z");
      out.jump(IFEQ, exit);
      loadBoth(Kind.DOUBLE);
      out.insn(DDIV);
    } else {
      longs(operator, pc);
    }
    stack.drop(2);
    stack.pushResult(kind);
  }

  private void loadBoth(Kind kind) {
    stack.loadAs(stack.depth() - 2, kind);
    stack.loadAs(stack.depth() - 1, kind);
  }

  private void doubles(BinaryOperator operator, int pc) {
    if (operator == BinaryOperator.TRUE_DIVIDE) {
      Label exit = guards.before(pc);
      stack.loadAs(stack.depth() - 1, Kind.DOUBLE);
      out.insn(DCONST_0);
      out.insn(DCMPL);
      out.jump(IFEQ, exit);
    }
    loadBoth(Kind.DOUBLE);
    out.insn(
        switch (operator) {
          case ADD -> DADD;
          case SUBTRACT -> DSUB;
          case MULTIPLY -> DMUL;
          default -> DDIV;
        });
  }

  private void longs(BinaryOperator operator, int pc) {
    switch (operator) {
      case ADD -> exact("addExact", pc);
      case SUBTRACT -> exact("subtractExact", pc);
      case MULTIPLY -> exact("multiplyExact", pc);
      case AND, OR, XOR -> {
        loadBoth(Kind.LONG);
        out.insn(
            operator == BinaryOperator.AND ? LAND : operator == BinaryOperator.OR ? LOR : LXOR);
      }
      case LEFT_SHIFT -> {
        Label exit = guards.before(pc);
        loadBoth(Kind.LONG);
        out.call(TYPED, "shifts", "(JJ)Z");
        out.jump(IFEQ, exit);
        loadBoth(Kind.LONG);
        out.insn(L2I);
        out.insn(LSHL);
      }
      default -> {
        // A divisor below 1 is rare, and a negative shift is an error.
        Label exit = guards.before(pc);
        stack.loadAs(stack.depth() - 1, Kind.LONG);
        out.insn(LCONST_0);
        out.insn(LCMP);
        out.jump(operator == BinaryOperator.RIGHT_SHIFT ? IFLT : IFLE, exit);
        loadBoth(Kind.LONG);
        switch (operator) {
          case RIGHT_SHIFT -> out.call(TYPED, "shiftRight", "(JJ)J");
          case FLOOR_DIVIDE -> out.call("java/lang/Math", "floorDiv", "(JJ)J");
          default -> out.call("java/lang/Math", "floorMod", "(JJ)J");
        }
      }
    }
  }

  private void exact(String name, int pc) {
    Guards.Exit exit = guards.overflow(pc);
    loadBoth(Kind.LONG);
    guards.exact(exit, name, "(JJ)J");
  }

  void negative(Kind kind, int pc) {
    if (kind == Kind.LONG) {
      Guards.Exit exit = guards.overflow(pc);
      stack.popAs(Kind.LONG);
      guards.exact(exit, "negateExact", "(J)J");
    } else {
      stack.popAs(Kind.DOUBLE);
      out.insn(DNEG);
    }
    stack.pushResult(kind);
  }

  /** How an int on the JVM's stack tells the outcome of a test. */
  enum Outcome {
    /** By its sign, as the operator says. */
    SIGN,
    /** It is zero or not; as the operator says. */
    ZERO,
    /** It is a truth value. */
    TRUTH
  }

  /**
   * Leaves on the JVM's stack an int by which {@code jump} decides a test; null if it is to be done
   * as in the generic form.
   */
  @Nullable Outcome test(Opcode op, int operand, int pc) {
    int top = stack.depth() - 1;
    if (op == Opcode.COMPARE_OP) {
      return rules.comparesNumbers(pc, stack.kinds())
          ? compare(operand, pc)
          : rules.isPlain(pc) ? plainPair(op, operand, pc) : null;
    }
    if (op == Opcode.IS_OP) {
      return null;
    }
    if (op == Opcode.CONTAINS_OP) {
      return rules.isPlain(pc) ? plainPair(op, operand, pc) : null;
    }
    Kind kind = stack.kind(top);
    if (kind == Kind.OBJECT) {
      return rules.isPlain(pc) ? plainTruth(pc) : null;
    }
    stack.popAs(kind);
    if (kind == Kind.LONG) {
      out.insn(LCONST_0);
      out.insn(LCMP);
    } else if (kind == Kind.DOUBLE) {
      out.insn(DCONST_0);
      out.insn(DCMPL);
    }
    return Outcome.ZERO;
  }

  /** A test of two objects, which leaves if only guest code can tell. */
  private Outcome plainPair(Opcode op, int operand, int pc) {
    Label exit = guards.before(pc);
    int top = stack.depth() - 1;
    boolean contains = op == Opcode.CONTAINS_OP;
    if (!contains) {
      out.integer(operand);
    }
    stack.load(contains ? top : top - 1);
    stack.load(contains ? top - 1 : top);
    String parameters = contains ? "(" + O + O + ")I" : "(I" + O + O + ")I";
    out.call(PLAIN, contains ? "contains" : "compare", parameters);
    leaveIfUnknown(exit);
    stack.drop(2);
    if (contains && operand != 0) {
      out.insn(ICONST_1);
      out.insn(IXOR);
    }
    return Outcome.TRUTH;
  }

  private Outcome plainTruth(int pc) {
    Label exit = guards.before(pc);
    stack.load(stack.depth() - 1);
    out.call(PLAIN, "truth", "(" + O + ")I");
    leaveIfUnknown(exit);
    stack.drop(1);
    return Outcome.ZERO;
  }

  private void leaveIfUnknown(Label exit) {
    out.storeTruth();
    out.loadTruth();
    out.jump(IFLT, exit);
    out.loadTruth();
  }

  private Outcome compare(int operand, int pc) {
    int top = stack.depth() - 1;
    Kind a = stack.kind(top - 1);
    Kind b = stack.kind(top);
    if (a != b) {
      Label exit = guards.before(pc);
      stack.loadAs(a == Kind.LONG ? top - 1 : top, Kind.LONG);
      out.call(TYPED, "isExact", "(J)Z");
      out.jump(IFEQ, exit);
    }
    loadBoth(a == b ? a : Kind.DOUBLE);
    stack.drop(2);
    // An unordered pair must decide as a comparison that fails.
    out.insn(a == Kind.LONG && b == Kind.LONG ? LCMP : operand < 2 ? DCMPG : DCMPL);
    return Outcome.SIGN;
  }

  /** The jump that is taken if what {@link #test} has left says so. */
  static int jump(Outcome outcome, Opcode op, int operand, boolean wanted) {
    return switch (outcome) {
      case SIGN -> wanted ? HOLDS[operand] : FAILS[operand];
      case ZERO -> (op == Opcode.UNARY_NOT) == wanted ? IFEQ : IFNE;
      case TRUTH -> wanted ? IFNE : IFEQ;
    };
  }

  /** Pushes the outcome of {@link #test}. */
  void value(Outcome outcome, Opcode op, int operand) {
    Label yes = new Label();
    Label done = new Label();
    out.jump(jump(outcome, op, operand, true), yes);
    out.insn(ICONST_0);
    out.jump(GOTO, done);
    out.label(yes);
    out.insn(ICONST_1);
    out.label(done);
    stack.pushResult(Kind.BOOLEAN);
  }
}

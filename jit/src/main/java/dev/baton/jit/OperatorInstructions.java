package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Opcode;

/** Translates operators, comparisons and tests. */
final class OperatorInstructions {
  private final Emitter out;
  private final Operands stack;

  OperatorInstructions(Emitter out, Operands stack) {
    this.out = out;
    this.stack = stack;
  }

  void operator(Opcode op, int operand, int pc) {
    out.begin(pc);
    int top = stack.depth() - 1;
    switch (op) {
      case BINARY_OP -> {
        out.integer(operand);
        stack.load(top - 1);
        stack.load(top);
        stack.drop(2);
        out.call(ARITHMETIC, arithmetic(operand), "(" + CONTEXT + "I" + O + O + ")" + O);
        stack.pushResult();
      }
      case BINARY_SUBSCR -> {
        stack.load(top - 1);
        stack.load(top);
        stack.drop(2);
        out.call(ITEMS, "get", "(" + CONTEXT + O + O + ")" + O);
        stack.pushResult();
      }
      case BINARY_SLICE -> {
        stack.load(top - 2);
        stack.load(top - 1);
        stack.load(top);
        stack.drop(3);
        out.call(ITEMS, "slice", "(" + CONTEXT + O + O + O + ")" + O);
        stack.pushResult();
      }
      case STORE_SUBSCR -> {
        stack.load(top - 1);
        stack.load(top);
        stack.load(top - 2);
        stack.drop(3);
        out.call(ITEMS, "set", "(" + CONTEXT + O + O + O + ")V");
      }
      default -> {
        stack.pop();
        out.call(ARITHMETIC, "negative", "(" + CONTEXT + O + ")" + O);
        stack.pushResult();
      }
    }
  }

  private static String arithmetic(int operand) {
    int operator = operand & ~BinaryOperator.IN_PLACE;
    return operator == BinaryOperator.ADD.ordinal()
        ? "add"
        : operator == BinaryOperator.SUBTRACT.ordinal()
            ? "subtract"
            : operator == BinaryOperator.MULTIPLY.ordinal() ? "multiply" : "binary";
  }

  /** Leaves the truth value of a comparison or test on the JVM's stack, as a boolean. */
  void condition(Opcode op, int operand, int pc) {
    out.begin(pc);
    int top = stack.depth() - 1;
    switch (op) {
      case COMPARE_OP -> {
        out.integer(operand);
        stack.load(top - 1);
        stack.load(top);
        stack.drop(2);
        out.call(COMPARISON, "test", "(" + CONTEXT + "I" + O + O + ")Z");
      }
      case IS_OP -> {
        out.insn(POP);
        stack.load(top - 1);
        stack.load(top);
        stack.drop(2);
        out.call(COMPARISON, "same", "(" + O + O + ")Z");
        negateIf(operand != 0);
      }
      case CONTAINS_OP -> {
        stack.load(top);
        stack.load(top - 1);
        stack.drop(2);
        out.call(COMPARISON, "contains", "(" + CONTEXT + O + O + ")Z");
        negateIf(operand != 0);
      }
      default -> {
        stack.pop();
        out.call(OPERATIONS, "isTrue", "(" + T + O + ")Z");
        negateIf(op == Opcode.UNARY_NOT);
      }
    }
  }

  private void negateIf(boolean negate) {
    if (negate) {
      out.insn(ICONST_1);
      out.insn(IXOR);
    }
  }

  /** Pushes the value of a comparison or test. */
  void value(Opcode op, int operand, int pc) {
    if (op != Opcode.COMPARE_OP) {
      condition(op, operand, pc);
      out.call("java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;");
      stack.pushResult();
      return;
    }
    out.begin(pc);
    out.integer(operand);
    stack.load(stack.depth() - 2);
    stack.load(stack.depth() - 1);
    stack.drop(2);
    out.call(COMPARISON, "compare", "(" + CONTEXT + "I" + O + O + ")" + O);
    stack.pushResult();
  }
}

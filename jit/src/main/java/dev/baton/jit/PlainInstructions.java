package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.spi.Feedback;
import org.objectweb.asm.Label;

/**
 * Translates instructions on objects of built-in types: as methods of {@code PlainOperations} and
 * {@code Intrinsics}, which give null where the interpreter has to do it.
 */
final class PlainInstructions {
  private final CodeObject code;
  private final Emitter out;
  private final Operands stack;
  private final Guards guards;
  private final Feedback feedback;

  PlainInstructions(
      CodeObject code, Emitter out, Operands stack, Guards guards, Feedback feedback) {
    this.feedback = feedback;
    this.code = code;
    this.out = out;
    this.stack = stack;
    this.guards = guards;
  }

  void binary(int operand, int pc) {
    Label exit = guards.before(pc);
    out.thread();
    out.integer(operand);
    loadTop(2);
    out.call(PLAIN, "binary", "(" + T + "I" + O + O + ")" + O);
    pushUnlessNull(2, exit);
  }

  /** {@code BINARY_SUBSCR} of a dict or a text. */
  void item(int pc) {
    Label exit = guards.before(pc);
    loadTop(2);
    out.call(PLAIN, "item", "(" + O + O + ")" + O);
    pushUnlessNull(2, exit);
  }

  void iterator(boolean forLoop, int pc) {
    Label exit = guards.before(pc);
    out.thread();
    loadTop(1);
    out.integer(forLoop ? 1 : 0);
    out.call(PLAIN, "iterator", "(" + T + O + "Z)" + O);
    pushUnlessNull(1, exit);
  }

  /**
   * {@code UNPACK_SEQUENCE}. A tuple, which may have been made for that only, is told from a list
   * here, so that HotSpot knows it from the one place where it was made.
   *
   * @param kind of all items
   */
  void unpack(int count, Kind kind, int pc) {
    Label exit = guards.before(pc);
    Label others = kind == Kind.OBJECT ? exit : guards.beforeResult(pc);
    Label list = new Label();
    Label done = new Label();
    loadTop(1);
    out.out.visitTypeInsn(INSTANCEOF, TUPLE);
    out.jump(IFEQ, list);
    items("tupleItems", count, exit);
    out.jump(GOTO, done);
    out.label(list);
    items("unpack", count, exit);
    out.label(done);
    for (int i = 0; i < count && kind != Kind.OBJECT; i++) {
      loadItem(i);
      out.isKind(kind);
      out.jump(IFEQ, others);
    }
    stack.drop(1);
    for (int i = count - 1; i >= 0; i--) {
      loadItem(i);
      out.unbox(kind);
      stack.pushResult(kind);
    }
  }

  private void items(String method, int count, Label exit) {
    loadTop(1);
    out.integer(count);
    out.call(PLAIN, method, "(" + O + "I)" + ARRAY);
    keepUnlessNull(exit);
  }

  private void loadItem(int index) {
    out.loadScratch();
    out.cast(ARRAY);
    out.integer(index);
    out.insn(AALOAD);
  }

  void superMethod(String name, int pc) {
    Label exit = guards.before(pc);
    loadTop(3);
    out.text(name);
    out.call(PLAIN, "superMethod", "(" + O + O + O + STRING + ")" + O);
    pushUnlessNull(3, exit);
  }

  void emptyDict() {
    out.out.visitTypeInsn(NEW, DICT);
    out.insn(DUP);
    out.out.visitMethodInsn(INVOKESPECIAL, DICT, "<init>", "()V", false);
    stack.pushResult();
  }

  /** {@code LIST_EXTEND} or {@code DICT_MERGE} of what is so deep in the stack. */
  void collect(String method, int depth, int pc) {
    Label exit = guards.before(pc);
    out.thread();
    stack.load(stack.depth() - 1 - depth);
    loadTop(1);
    out.call(PLAIN, method, "(" + T + O + O + ")Z");
    out.jump(IFEQ, exit);
    stack.drop(1);
  }

  /** {@code LIST_TO_TUPLE}. */
  void tuple() {
    stack.pop();
    out.call(PLAIN, "tuple", "(" + O + ")" + O);
    stack.pushResult();
  }

  /** A call of a built-in for which an intrinsic stands. */
  void call(Opcode op, int arguments, String intrinsic, int pc) {
    boolean method = op == Opcode.CALL_METHOD;
    int callee = stack.depth() - arguments - (method ? 2 : 1);
    Label exit = guards.before(pc);
    boolean bound = feedback.isBound(pc);
    if (bound) {
      out.callTarget(code, pc);
      stack.load(callee);
      out.call(INTRINSICS, "receiver", "(" + O + O + ")" + O);
      keepUnlessNull(exit);
    } else {
      stack.load(callee);
      out.callTarget(code, pc);
      out.jump(IF_ACMPNE, exit);
    }
    boolean receiver = method && feedback.passesReceiver(pc);
    if (method) {
      stack.load(callee + 1);
      out.jump(receiver ? IFNULL : IFNONNULL, exit);
    }
    int passed = arguments + (receiver ? 1 : 0);
    out.thread();
    if (bound) {
      out.loadScratch();
    }
    loadTop(passed);
    out.call(INTRINSICS, intrinsic, "(" + T + O.repeat(bound ? passed + 1 : passed) + ")" + O);
    pushUnlessNull(stack.depth() - callee, exit);
  }

  private void loadTop(int count) {
    for (int i = stack.depth() - count; i < stack.depth(); i++) {
      stack.load(i);
    }
  }

  private void pushUnlessNull(int taken, Label exit) {
    keepUnlessNull(exit);
    stack.drop(taken);
    out.loadScratch();
    stack.pushResult();
  }

  private void keepUnlessNull(Label exit) {
    out.insn(DUP);
    out.storeScratch();
    out.jump(IFNULL, exit);
  }
}

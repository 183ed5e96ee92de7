package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.spi.Feedback;
import java.util.List;
import org.objectweb.asm.Label;

/**
 * Translates the instructions that the typed form does in a way of its own; the others are done as
 * in the generic form, on boxed operands.
 */
final class TypedInstructions {
  private final CodeObject code;
  private final Emitter out;
  private final Operands stack;
  private final Guards guards;
  private final KindFlow flow;
  private final Rules rules;
  private final TypedNumbers numbers;
  private final DirectCallInstructions calls;
  private final PlainInstructions plain;

  TypedInstructions(
      CodeObject code,
      Emitter out,
      Operands stack,
      Guards guards,
      KindFlow flow,
      DirectCallInstructions calls,
      Feedback feedback) {
    this.calls = calls;
    this.plain = new PlainInstructions(code, out, stack, guards, feedback);
    this.code = code;
    this.out = out;
    this.stack = stack;
    this.guards = guards;
    this.flow = flow;
    this.rules = flow.rules();
    this.numbers = new TypedNumbers(out, stack, guards, rules);
  }

  TypedNumbers numbers() {
    return numbers;
  }

  /**
   * Translates an instruction that does not jump; false if the generic form's way is to be used.
   */
  boolean translate(Opcode op, int operand, int pc) {
    List<Kind> kinds = stack.kinds();
    switch (op) {
      case RESUME -> {
        if (operand < 2) {
          poll(pc);
        }
      }
      case LOAD_FAST_AND_CLEAR -> {
        if (!flow.isEmpty(operand, pc)) {
          return false;
        }
        stack.placeCopiesOf(operand);
        stack.pushEmpty();
      }
      case BINARY_OP -> {
        Kind kind = rules.arithmetic(pc, kinds);
        if (kind != null) {
          numbers.binary(kind, operand, pc);
        } else if (rules.isPlain(pc)) {
          plain.binary(operand, pc);
        } else if (rules.direct(pc) != 0) {
          calls.special(op, operand, pc);
        } else {
          return false;
        }
      }
      case UNARY_NEGATIVE -> {
        Kind kind = rules.result(pc, kinds);
        if (kind == Kind.OBJECT) {
          return false;
        }
        numbers.negative(kind, pc);
      }
      case LOAD_ATTR, LOAD_METHOD, STORE_ATTR, LOAD_GLOBAL -> {
        if (rules.callsGetter(pc)) {
          calls.getter(pc);
          return true;
        }
        if (!rules.usesCache(pc)) {
          return false;
        }
        cached(op, pc);
      }
      case CALL, CALL_METHOD, CALL_KW, CALL_METHOD_KW, CALL_FUNCTION_EX -> {
        if (rules.intrinsic(pc) != null) {
          plain.call(op, operand, rules.intrinsic(pc), pc);
        } else if (rules.direct(pc) != 0) {
          calls.call(op, operand, pc);
        } else {
          return false;
        }
      }
      case COPY_FREE_VARS -> {
        if (!out.isDirect()) {
          return false;
        }
        copyFreeVariables(operand);
      }
      case LOAD_DEREF -> {
        if (!out.isDirect()) {
          return false;
        }
        cell(operand, pc);
      }
      case BINARY_SUBSCR -> {
        int container = rules.indexed(pc, kinds);
        if (container != 0) {
          item(container, pc);
        } else if (rules.hasPlainItems(pc)) {
          plain.item(pc);
        } else if (rules.direct(pc) != 0) {
          calls.special(op, operand, pc);
        } else {
          return false;
        }
      }
      case STORE_SUBSCR -> {
        if (rules.indexed(pc, kinds) == Feedback.LIST) {
          setItem(Kind.LONG, TYPED, pc);
        } else if (rules.hasPlainItems(pc)) {
          setItem(Kind.OBJECT, PLAIN, pc);
        } else {
          return false;
        }
      }
      case UNPACK_SEQUENCE, GET_ITER -> {
        if (!rules.isPlain(pc)) {
          return false;
        }
        if (op == Opcode.GET_ITER) {
          plain.iterator(code.isForLoop(pc), pc);
        } else {
          plain.unpack(operand, rules.result(pc, kinds), pc);
        }
      }
      case LOAD_SUPER_ATTR -> {
        if (!rules.isPlain(pc)) {
          return false;
        }
        plain.superMethod(code.names().get(operand), pc);
      }
      case RAISE_VARARGS -> {
        if (!rules.raisesDirectly(pc)) {
          return false;
        }
        raise(pc);
      }
      case BUILD_MAP -> {
        if (operand != 0) {
          return false;
        }
        plain.emptyDict();
      }
      case LIST_EXTEND, DICT_MERGE -> {
        if (!rules.collectsPlainly(pc)) {
          return false;
        }
        plain.collect(op == Opcode.DICT_MERGE ? "merge" : "extend", operand, pc);
      }
      case LIST_TO_TUPLE -> plain.tuple();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A safepoint: where there is something to do the interpreter does it. */
  void poll(int pc) {
    Label exit = guards.leaving(pc);
    out.thread();
    out.callVirtual(THREAD, "pending", "()I");
    out.jump(IFNE, exit);
  }

  /** Whoever has got hold of the frame will see what the variables were at its end. */
  void leaveIfSeen(int pc) {
    Label exit = guards.leaving(pc);
    out.frame();
    out.callVirtual(FRAME, "isSeen", "()Z");
    out.jump(IFNE, exit);
  }

  /** The direct form's {@code COPY_FREE_VARS}. */
  private void copyFreeVariables(int count) {
    for (int i = 0; i < count; i++) {
      out.function();
      out.callVirtual(FUNCTION_OBJECT, "closure", "()[L" + CELL + ";");
      out.integer(i);
      out.insn(AALOAD);
      out.storeLocal(out.slotCount() - count + i);
    }
  }

  /** The direct form's {@code LOAD_DEREF}: leaves where the variable has no value. */
  private void cell(int slot, int pc) {
    Label exit = guards.before(pc);
    out.loadLocal(slot);
    out.cast(CELL);
    out.callVirtual(CELL, "get", "()" + O);
    keepUnlessNull(exit);
    out.loadScratch();
    stack.pushResult();
  }

  /** The direct form's {@code RAISE_VARARGS}. */
  private void raise(int pc) {
    Label exit = guards.before(pc);
    out.thread();
    stack.load(stack.depth() - 1);
    out.call(DIRECT_CALLS, "raised", "(" + T + O + ")L" + GUEST_ERROR + ";");
    keepUnlessNull(exit);
    out.jump(GOTO, guards.raising(pc));
    stack.drop(1);
  }

  private void cache(int pc) {
    out.constant(code.constants().size() + pc);
  }

  private void cached(Opcode op, int pc) {
    Label exit = guards.before(pc);
    int top = stack.depth() - 1;
    cache(pc);
    switch (op) {
      case LOAD_GLOBAL -> {
        out.call(TYPED, "global", "(" + O + out.scope() + ")" + O);
        keepUnlessNull(exit);
        out.loadScratch();
        stack.pushResult();
      }
      case LOAD_ATTR -> {
        stack.load(top);
        out.call(TYPED, "attribute", "(" + O + O + ")" + O);
        keepUnlessNull(exit);
        stack.drop(1);
        out.loadScratch();
        stack.pushResult();
      }
      case LOAD_METHOD -> {
        if (rules.loadsValue(pc)) {
          stack.load(top);
          out.call(TYPED, "attribute", "(" + O + O + ")" + O);
          keepUnlessNull(exit);
          stack.drop(1);
          out.loadScratch();
          stack.pushResult();
          stack.pushAbsent();
          return;
        }
        stack.load(top);
        out.call(COMPILED_SITES, "method", "(" + O + O + ")" + O);
        keepUnlessNull(exit);
        stack.load(top);
        stack.drop(1);
        out.loadScratch();
        stack.pushResult();
        stack.pushResult();
      }
      default -> {
        out.thread();
        stack.load(top);
        stack.load(top - 1);
        out.call(TYPED, "store", "(" + O + T + O + O + ")Z");
        out.jump(IFEQ, exit);
        stack.drop(2);
      }
    }
  }

  private void keepUnlessNull(Label exit) {
    out.insn(DUP);
    out.storeScratch();
    out.jump(IFNULL, exit);
  }

  private void item(int container, int pc) {
    Label exit = guards.before(pc);
    int top = stack.depth() - 1;
    stack.load(top - 1);
    stack.loadAs(top, Kind.LONG);
    String method = container == Feedback.LIST ? "listItem" : "tupleItem";
    out.call(TYPED, method, "(" + O + "J)" + O);
    keepUnlessNull(exit);
    stack.drop(2);
    out.loadScratch();
    stack.pushResult();
  }

  private void setItem(Kind index, String owner, int pc) {
    Label exit = guards.before(pc);
    int top = stack.depth() - 1;
    out.thread();
    stack.load(top - 1);
    stack.loadAs(top, index);
    stack.load(top - 2);
    out.call(owner, "setItem", "(" + T + O + (index == Kind.LONG ? "J" : O) + O + ")Z");
    out.jump(IFEQ, exit);
    stack.drop(3);
  }

  /**
   * {@code FOR_ITER} over what runs no guest code; operands are in place.
   *
   * @param end where to go when there is no next value
   */
  void next(int iterated, int pc, Label end) {
    Label exit = guards.before(pc);
    int iterator = stack.depth() - 1;
    String type = iterator(iterated);
    stack.load(iterator);
    out.out.visitTypeInsn(INSTANCEOF, type);
    out.jump(IFEQ, exit);
    stack.load(iterator);
    out.cast(type);
    if (iterated == Feedback.ITERATOR) {
      out.callVirtual(type, "runsNoGuestCode", "()Z");
      out.jump(IFEQ, exit);
      out.at(pc);
      stack.load(iterator);
      out.cast(type);
    }
    out.thread();
    if (iterated != Feedback.RANGE) {
      out.callVirtual(type, "next", "(" + CONTEXT + ")" + O);
      out.insn(DUP);
      out.storeOperand(stack.depth());
      out.jump(IFNULL, end);
      stack.pushPlaced();
      return;
    }
    out.callVirtual(type, "take", "(" + CONTEXT + ")J");
    out.insn(DUP2);
    out.storeOperand(stack.depth(), Kind.LONG);
    out.insn(LCONST_0);
    out.insn(LCMP);
    out.jump(IFLT, end);
    stack.load(iterator);
    out.cast(type);
    out.loadOperand(stack.depth(), Kind.LONG);
    out.callVirtual(type, "at", "(J)J");
    stack.pushResult(Kind.LONG);
  }

  private static String iterator(int iterated) {
    return switch (iterated) {
      case Feedback.RANGE -> RANGE;
      case Feedback.LIST -> LIST_ITERATOR;
      default -> ITERATOR;
    };
  }
}

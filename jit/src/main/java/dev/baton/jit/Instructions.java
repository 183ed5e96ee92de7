package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.spi.Feedback;
import java.util.Collections;
import org.objectweb.asm.Label;

/** Translates the instructions that do not jump; those of some groups by a class of their own. */
final class Instructions {
  private final CodeObject code;
  private final ControlFlow flow;
  private final Emitter out;
  private final Operands stack;
  private final CallInstructions calls;
  private final OperatorInstructions operators;

  /** Knows which instructions have an inline cache, which is a constant behind the code's. */
  private final Feedback feedback;

  Instructions(CodeObject code, ControlFlow flow, Emitter out, Operands stack, Feedback feedback) {
    this.feedback = feedback;
    this.code = code;
    this.flow = flow;
    this.out = out;
    this.stack = stack;
    this.calls = new CallInstructions(out, stack);
    this.operators = new OperatorInstructions(out, stack);
  }

  OperatorInstructions operators() {
    return operators;
  }

  void translate(Opcode op, int operand, int pc) {
    switch (op) {
      case POP_TOP -> stack.drop(1);
      case COPY -> stack.copy(operand);
      case SWAP -> stack.swap(operand);
      case PUSH_NULL -> stack.pushAbsent();
      case LOAD_CONST -> stack.pushConstant(operand);
      case LOAD_CLOSURE -> stack.pushLocal(operand);
      case LOAD_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST, DELETE_FAST -> local(op, operand, pc);
      case MAKE_CELL, COPY_FREE_VARS, LOAD_DEREF, STORE_DEREF -> cell(op, operand, pc);
      case LOAD_NAME, STORE_NAME, LOAD_GLOBAL, STORE_GLOBAL -> name(op, operand, pc);
      case LOAD_ATTR, LOAD_METHOD, STORE_ATTR -> attribute(op, operand, pc);
      case BINARY_OP, BINARY_SUBSCR, BINARY_SLICE, STORE_SUBSCR, UNARY_NEGATIVE ->
          operators.operator(op, operand, pc);
      case BUILD_TUPLE, BUILD_LIST, LIST_APPEND, UNPACK_SEQUENCE -> build(op, operand, pc);
      case GET_ITER -> {
        out.begin(pc);
        stack.pop();
        boolean alone = code.isForLoop(pc);
        out.call(ITERATION, alone ? "loop" : "iter", "(" + CONTEXT + O + ")" + O);
        stack.pushResult();
      }
      case YIELD_VALUE -> yieldValue(pc);
      case RESUME -> {
        if (operand < 2) {
          poll(pc);
        }
      }
      case CALL -> calls.call(operand, pc);
      case CALL_METHOD -> calls.callMethod(operand, pc);
      case CALL_KW, CALL_METHOD_KW, CALL_FUNCTION_EX -> calls.callOnStack(op, operand, pc);
      case RETURN_VALUE -> {
        stack.pop();
        out.insn(ARETURN);
      }
      case COUNT_STEPS -> {
        out.begin(pc);
        out.integer(operand);
        out.callVirtual(THREAD, "countSteps", "(I)V");
      }
      case PUSH_EXC_INFO -> {
        out.frame();
        stack.load(stack.depth() - 1);
        out.call(RAISING, "beginHandling", "(" + F + O + ")" + O);
        out.storeScratch();
        stack.pop();
        out.loadScratch();
        stack.pushResult();
        stack.pushResult();
      }
      case POP_EXCEPT -> {
        out.frame();
        stack.pop();
        out.call(RAISING, "endHandling", "(" + F + O + ")V");
      }
      case CHECK_EXC_MATCH -> {
        out.begin(pc);
        stack.load(stack.depth() - 2);
        stack.pop();
        out.call(MATCHING, "matches", "(" + T + O + O + ")Z");
        out.call("java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;");
        stack.pushResult();
      }
      case MAKE_FUNCTION -> makeFunction(operand);
      default -> rare(op, operand, pc);
    }
  }

  /** From the top: code, then what the operand's bits say is there, the highest first. */
  private void makeFunction(int parts) {
    String scope = out.scope();
    stack.pop();
    for (int part = 8; part > 0; part >>= 1) {
      if ((parts & part) != 0) {
        stack.pop();
      } else {
        out.insn(ACONST_NULL);
      }
    }
    out.call(CALLS, "makeFunction", "(" + scope + O.repeat(5) + ")" + FUNCTION);
    stack.pushResult();
  }

  /** A safepoint, at which the frame stands behind an instruction. */
  void poll(int pc) {
    out.thread();
    out.frame();
    out.integer(pc + 1);
    out.call(OPERATIONS, "poll", "(" + T + F + "I)V");
  }

  private void local(Opcode op, int slot, int pc) {
    switch (op) {
      case LOAD_FAST -> {
        checkAssigned(slot, pc);
        stack.pushLocal(slot);
      }
      case STORE_FAST -> {
        stack.placeCopiesOf(slot);
        if (stack.kind(stack.depth() - 1) == Kind.EMPTY) {
          stack.drop(1);
          clear(slot);
        } else {
          stack.popAs(out.kind(slot));
          out.storeLocal(slot);
          writeThrough(slot);
        }
      }
      case LOAD_FAST_AND_CLEAR -> {
        stack.placeCopiesOf(slot);
        out.loadLocal(slot);
        stack.pushResult();
        clear(slot);
      }
      default -> {
        checkAssigned(slot, pc);
        stack.placeCopiesOf(slot);
        clear(slot);
      }
    }
  }

  private void clear(int slot) {
    out.clearLocal(slot);
    writeThrough(slot);
  }

  /** The typed forms have their locals in Java's variables alone, until somebody may look. */
  private void writeThrough(int slot) {
    Feedback.Form form = feedback.form();
    if (form == Feedback.Form.GENERIC || form == Feedback.Form.PROFILED) {
      out.saveLocal(slot);
    }
  }

  private void checkAssigned(int slot, int pc) {
    if (flow.isAssigned(pc, slot)) {
      return;
    }
    Label assigned = new Label();
    out.loadFlag(slot);
    out.jump(out.kind(slot) == Kind.OBJECT ? IFNONNULL : IFNE, assigned);
    out.begin(pc);
    out.frame();
    out.integer(slot);
    out.call(VARIABLES, "unboundLocal", "(" + T + F + "I)Ldev/baton/core/object/GuestError;");
    out.insn(ATHROW);
    out.label(assigned);
  }

  private void cell(Opcode op, int operand, int pc) {
    switch (op) {
      case MAKE_CELL -> {
        out.out.visitTypeInsn(NEW, CELL);
        out.insn(DUP);
        out.loadLocal(operand);
        out.out.visitMethodInsn(INVOKESPECIAL, CELL, "<init>", "(" + O + ")V", false);
        out.storeLocal(operand);
        if (!out.isDirect()) {
          out.saveLocal(operand);
        }
      }
      case COPY_FREE_VARS -> {
        out.frame();
        out.integer(operand);
        out.call(VARIABLES, "copyFree", "(" + F + "I)V");
        for (int i = out.slotCount() - operand; i < out.slotCount(); i++) {
          out.loadSlot(i);
          out.storeLocal(i);
        }
      }
      case LOAD_DEREF -> {
        out.begin(pc);
        out.frame();
        out.loadLocal(operand);
        out.integer(operand);
        out.call(OPERATIONS, "cell", "(" + T + F + O + "I)" + O);
        stack.pushResult();
      }
      default -> {
        out.loadLocal(operand);
        out.cast(CELL);
        stack.pop();
        out.callVirtual(CELL, "set", "(" + O + ")V");
      }
    }
  }

  private void name(Opcode op, int operand, int pc) {
    out.at(pc);
    if (op == Opcode.LOAD_GLOBAL) {
      cache(pc);
    }
    out.thread();
    String name = code.names().get(operand);
    switch (op) {
      case LOAD_NAME -> {
        out.frame();
        out.text(name);
        out.call(VARIABLES, "loadName", "(" + T + F + STRING + ")" + O);
        stack.pushResult();
      }
      case STORE_NAME -> {
        out.frame();
        out.text(name);
        stack.pop();
        out.call(VARIABLES, "storeName", "(" + T + F + STRING + O + ")V");
      }
      case LOAD_GLOBAL -> {
        out.frame();
        out.integer(pc);
        out.integer(operand);
        String parameters = T + F + "II)" + O;
        callSite(pc, "global", VARIABLES, "loadGlobal", parameters);
        stack.pushResult();
      }
      default -> {
        out.frame();
        out.text(name);
        stack.pop();
        out.call(OPERATIONS, "storeGlobal", "(" + T + F + STRING + O + ")V");
      }
    }
  }

  /** Pushes the inline cache of an instruction, if it has one. */
  private void cache(int pc) {
    if (feedback.isCached(pc)) {
      out.constant(code.constants().size() + pc);
    }
  }

  /** Calls what works with the instruction's cache, the first argument, or without it. */
  private void callSite(int pc, String withCache, String owner, String name, String parameters) {
    if (feedback.isCached(pc)) {
      out.call(COMPILED_SITES, withCache, "(" + O + parameters);
    } else {
      out.call(owner, name, "(" + parameters);
    }
  }

  private void attribute(Opcode op, int name, int pc) {
    out.at(pc);
    int top = stack.depth() - 1;
    if (op == Opcode.LOAD_METHOD) {
      method(name, pc);
      return;
    }
    cache(pc);
    out.thread();
    out.frame();
    out.integer(pc);
    stack.load(top);
    out.integer(name);
    if (op == Opcode.LOAD_ATTR) {
      stack.drop(1);
      callSite(pc, "attribute", OPERATIONS, "attribute", T + F + "I" + O + "I)" + O);
      stack.pushResult();
    } else {
      stack.load(top - 1);
      stack.drop(2);
      callSite(pc, "store", SITES, "store", T + F + "I" + O + "I" + O + ")V");
    }
  }

  private void method(int name, int pc) {
    Label miss = new Label();
    Label done = new Label();
    int receiver = stack.depth() - 1;
    if (feedback.isCached(pc)) {
      stack.place();
      cache(pc);
      out.loadOperand(receiver);
      out.call(COMPILED_SITES, "method", "(" + O + O + ")" + O);
      out.insn(DUP);
      out.storeScratch();
      out.jump(IFNULL, miss);
      out.loadOperand(receiver);
      out.storeOperand(receiver + 1);
      out.loadScratch();
      out.storeOperand(receiver);
      out.jump(GOTO, done);
    }
    out.label(miss);
    stack.spill(1);
    out.thread();
    out.frame();
    out.integer(pc);
    out.slots();
    out.integer(out.slotCount() + stack.depth());
    out.integer(name);
    out.call(SITES, "loadMethod", "(" + T + F + "I" + ARRAY + "II)V");
    stack.drop(1);
    stack.unspill(2);
    out.label(done);
  }

  private void build(Opcode op, int operand, int pc) {
    switch (op) {
      case BUILD_TUPLE -> {
        stack.array(operand);
        stack.drop(operand);
        out.call(TUPLE, "of", "(" + ARRAY + ")L" + TUPLE + ";");
        stack.pushResult();
      }
      case BUILD_LIST -> {
        out.out.visitTypeInsn(NEW, LIST);
        out.insn(DUP);
        stack.array(operand);
        stack.drop(operand);
        out.out.visitMethodInsn(INVOKESPECIAL, LIST, "<init>", "(" + ARRAY + ")V", false);
        stack.pushResult();
      }
      case LIST_APPEND -> {
        stack.load(stack.depth() - 1 - operand);
        out.cast(LIST);
        out.thread();
        stack.pop();
        out.callVirtual(LIST, "append", "(" + CONTEXT + O + ")V");
      }
      default -> {
        out.begin(pc);
        stack.pop();
        out.integer(operand);
        out.call(ITERATION, "unpack", "(" + CONTEXT + O + "I)" + ARRAY);
        out.storeScratch();
        for (int i = operand - 1; i >= 0; i--) {
          out.loadScratch();
          out.cast(ARRAY);
          out.integer(i);
          out.insn(AALOAD);
          stack.pushResult();
        }
      }
    }
  }

  private void yieldValue(int pc) {
    out.at(pc);
    int below = stack.depth() - 1;
    for (int i = 0; i < below; i++) {
      out.slots();
      out.integer(out.slotCount() + i);
      stack.load(i);
      out.insn(AASTORE);
    }
    out.frame();
    out.integer(out.slotCount() + below);
    out.out.visitFieldInsn(PUTFIELD, FRAME, "sp", "I");
    out.thread();
    out.callVirtual(THREAD, "setYielding", "()V");
    stack.load(below);
    out.insn(ARETURN);
    stack.begin(Collections.nCopies(below + 1, Kind.OBJECT));
  }

  /** Any other instruction, on the frame's own stack. */
  private void rare(Opcode op, int operand, int pc) {
    out.begin(pc);
    stack.spill(op.needs(operand));
    out.frame();
    out.slots();
    out.integer(out.slotCount() + stack.depth());
    out.integer(op.word(operand));
    out.call(RARE, "execute", "(" + T + F + ARRAY + "II)I");
    out.insn(POP);
    if (op.has(OpcodeFlags.ENDS)) {
      out.insn(ACONST_NULL);
      out.insn(ATHROW);
      return;
    }
    stack.drop(op.pops(operand));
    stack.unspill(op.pushes(operand));
  }
}

package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.objectweb.asm.Label;

/**
 * Translates one code object, instruction by instruction, in the order of the code. This class does
 * the frame of it: entries, blocks, jumps, exceptions; {@link Instructions} does the rest.
 */
final class Translation {
  private final CodeObject code;
  private final ControlFlow flow;
  private final Emitter out;
  private final Operands stack;
  private final Instructions instructions;
  private final Label[] labels;

  Translation(CodeObject code, ControlFlow flow, Emitter out, IntPredicate cached) {
    this.code = code;
    this.flow = flow;
    this.out = out;
    this.stack = new Operands(out);
    this.instructions = new Instructions(code, flow, out, stack, cached);
    this.labels = new Label[code.size()];
    for (int pc = 0; pc < labels.length; pc++) {
      labels[pc] = new Label();
    }
  }

  /** Writes the method for frames that come at an instruction, and behind yields if that is 0. */
  void run(int entry) {
    Label start = new Label();
    Label end = new Label();
    out.keepSlots();
    for (int i = 0; i < out.slotCount(); i++) {
      out.loadSlot(i);
      out.storeLocal(i);
    }
    out.clearOperands();
    enter(entry);
    Label caught = new Label();
    boolean handles = !code.exceptionTable().isEmpty();
    if (handles) {
      // Before the range: only then does ASM merge the locals of all its stores at the handler.
      out.out.visitTryCatchBlock(start, end, caught, null);
    }
    out.label(start);
    boolean open = false;
    for (int pc = 0; pc < code.size(); pc++) {
      if (!flow.isReachable(pc)) {
        open = false;
        continue;
      }
      if (!open) {
        stack.begin(flow.depth(pc));
      } else if (flow.isLeader(pc)) {
        stack.place();
      }
      if (flow.isLeader(pc) || !open) {
        out.label(labels[pc]);
      }
      pc = translate(pc);
      open = !Opcode.ofWord(code.word(pc)).has(OpcodeFlags.ENDS);
    }
    out.label(end);
    if (handles) {
      handle(caught);
    }
    out.end();
  }

  /** Goes to where the frame stands, with its operands. */
  private void enter(int entry) {
    if (entry != 0) {
      resume(entry);
      return;
    }
    Map<Integer, Label> resumed = new TreeMap<>();
    for (int pc = 0; pc < code.size(); pc++) {
      if (flow.isReachable(pc) && Opcode.ofWord(code.word(pc)) == Opcode.YIELD_VALUE) {
        resumed.put(pc + 1, new Label());
      }
    }
    if (resumed.isEmpty()) {
      return;
    }
    Label first = new Label();
    out.frame();
    out.out.visitFieldInsn(GETFIELD, FRAME, "pc", "I");
    choose(resumed, first);
    resumed.forEach(
        (pc, label) -> {
          out.label(label);
          resume(pc);
        });
    out.label(first);
    out.jump(GOTO, labels[0]);
  }

  private void resume(int pc) {
    for (int i = 0; i < flow.depth(pc); i++) {
      out.loadSlot(out.slotCount() + i);
      out.storeOperand(i);
    }
    out.jump(GOTO, labels[pc]);
  }

  private void choose(Map<Integer, Label> cases, Label otherwise) {
    int[] keys = cases.keySet().stream().mapToInt(Integer::intValue).toArray();
    out.out.visitLookupSwitchInsn(otherwise, keys, cases.values().toArray(new Label[0]));
  }

  /** One handler for all rows of the exception table: the frame says where it was. */
  private void handle(Label caught) {
    out.label(caught);
    out.storeScratch();
    out.thread();
    out.frame();
    out.loadScratch();
    out.cast("java/lang/Throwable");
    out.call(UNWINDER, "caught", "(" + T + F + "Ljava/lang/Throwable;)L" + EXCEPTION + ";");
    out.storeScratch();
    Map<Integer, Label> cases = new TreeMap<>();
    List<ExceptionEntry> rows = new ArrayList<>();
    for (ExceptionEntry e : code.exceptionTable()) {
      if (flow.isReachable(e.handler()) && !cases.containsKey(e.handler())) {
        cases.put(e.handler(), new Label());
        rows.add(e);
      }
    }
    Label none = new Label();
    out.frame();
    out.out.visitFieldInsn(GETFIELD, FRAME, "pc", "I");
    choose(cases, none);
    for (ExceptionEntry e : rows) {
      out.label(cases.get(e.handler()));
      out.loadScratch();
      out.storeOperand(e.depth());
      out.jump(GOTO, labels[e.handler()]);
    }
    out.label(none);
  }

  /** Translates an instruction; gives the last one that was done with it. */
  private int translate(int pc) {
    Opcode op = Opcode.ofWord(code.word(pc));
    int operand = code.word(pc) >>> 8;
    ExceptionEntry handler = flow.handler(pc);
    if (handler != null) {
      stack.place(handler.depth());
    }
    switch (op) {
      case NOP -> {}
      case JUMP, JUMP_BACKWARD_NO_INTERRUPT -> {
        stack.place();
        out.jump(GOTO, labels[operand]);
      }
      case JUMP_BACKWARD -> {
        stack.place();
        instructions.poll(pc);
        out.jump(GOTO, labels[operand]);
      }
      case POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE -> {
        out.at(pc);
        out.thread();
        stack.pop();
        out.call(OPERATIONS, "isTrue", "(" + T + O + ")Z");
        branch(op, operand);
      }
      case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
        stack.pop();
        stack.place();
        out.out.visitFieldInsn(GETSTATIC, SINGLETON, "NONE", "L" + SINGLETON + ";");
        out.jump(op == Opcode.POP_JUMP_IF_NONE ? IF_ACMPEQ : IF_ACMPNE, labels[operand]);
      }
      case FOR_ITER -> {
        stack.place();
        out.at(pc);
        out.thread();
        stack.load(stack.depth() - 1);
        out.call(OPERATIONS, "next", "(" + T + O + ")" + O);
        out.insn(DUP);
        out.storeOperand(stack.depth());
        out.jump(IFNULL, labels[operand]);
        stack.pushPlaced();
      }
      case SEND -> {
        stack.place();
        out.at(pc);
        out.thread();
        stack.spill(2);
        out.slots();
        out.integer(out.slotCount() + stack.depth());
        out.call(OPERATIONS, "send", "(" + T + ARRAY + "I)Z");
        stack.drop(2);
        stack.unspill(2);
        out.jump(IFEQ, labels[operand]);
      }
      case COMPARE_OP, IS_OP, CONTAINS_OP, UNARY_NOT, TO_BOOL -> {
        Opcode next = Opcode.ofWord(code.word(pc + 1));
        boolean jump = next == Opcode.POP_JUMP_IF_FALSE || next == Opcode.POP_JUMP_IF_TRUE;
        if (jump && !flow.isLeader(pc + 1)) {
          instructions.operators().condition(op, operand, pc);
          branch(next, code.word(pc + 1) >>> 8);
          return pc + 1;
        }
        instructions.operators().value(op, operand, pc);
      }
      default -> instructions.translate(op, operand, pc);
    }
    return pc;
  }

  private void branch(Opcode op, int target) {
    stack.place();
    out.jump(op == Opcode.POP_JUMP_IF_TRUE ? IFNE : IFEQ, labels[target]);
  }
}

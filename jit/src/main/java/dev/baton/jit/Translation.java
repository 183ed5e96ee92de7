package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.spi.Feedback;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
  private final Protection protection;
  private final Label[] labels;
  private final boolean profiled;
  private final boolean pours;
  private final boolean hostile;

  /** What the typed form has besides; null in the others. */
  private final @Nullable Typed typed;

  /**
   * A translation.
   *
   * @param kinds of locals and operands, for the typed forms; null for the others
   * @param direct what is particular to the direct form; null for the others
   */
  Translation(
      CodeObject code,
      ControlFlow flow,
      Emitter out,
      Feedback feedback,
      @Nullable KindFlow kinds,
      @Nullable Direct direct) {
    this.code = code;
    this.flow = flow;
    this.out = out;
    this.stack = new Operands(out, code, kinds != null);
    this.instructions = new Instructions(code, flow, out, stack, feedback);
    this.protection = new Protection(out);
    this.profiled = feedback.form() == Feedback.Form.PROFILED;
    this.pours = feedback.form() == Feedback.Form.POURED;
    this.hostile = feedback.isHostile();
    this.typed =
        kinds == null
            ? null
            : new Typed(code, flow, out, stack, protection, feedback, kinds, direct);
    this.labels = new Label[code.size()];
    for (int pc = 0; pc < labels.length; pc++) {
      labels[pc] = new Label();
    }
  }

  /** Writes the method for frames that come at an instruction, and behind yields if that is 0. */
  void run(int entry) {
    if (!out.isDirect()) {
      out.keepSlots();
    }
    if (pours) {
      out.thread();
      out.callVirtual(THREAD, "takeSink", "()L" + SINK + ";");
      out.storeSink();
    }
    if (typed != null) {
      typed.enter(entry);
    } else {
      for (int i = 0; i < out.slotCount(); i++) {
        out.loadSlot(i);
        out.storeLocal(i);
      }
    }
    if (!out.isDirect()) {
      out.clearOperands();
    }
    if (profiled && entry == 0) {
      out.profile(code);
      out.frame();
      out.call(PROFILE, "enter", "(" + O + F + ")V");
    }
    boolean handles =
        !out.isDirect()
            && (!code.exceptionTable().isEmpty() || typed != null && typed.mayHaveToSave());
    if (handles) {
      protection.announce();
    }
    enter(entry);
    if (handles) {
      protection.resume();
    }
    boolean open = false;
    for (int pc = 0; pc < code.size(); pc++) {
      if (!isReachable(pc)) {
        open = false;
        continue;
      }
      if (open && flow.isLeader(pc)) {
        placeFor(pc);
      }
      if (!open || flow.isLeader(pc)) {
        stack.begin(kinds(pc));
        out.label(labels[pc]);
      }
      open = true;
      boxForHandler(pc);
      if (typed != null && !typed.begin(pc)) {
        open = false;
        continue;
      }
      pc = translate(pc);
      open = !Opcode.ofWord(code.word(pc)).has(OpcodeFlags.ENDS);
    }
    if (handles) {
      protection.pause();
      handle();
    }
    if (typed != null) {
      typed.end();
    }
    out.end();
  }

  private boolean isReachable(int pc) {
    return typed == null ? flow.isReachable(pc) : typed.kinds(pc) != null;
  }

  private boolean isCaught(int handler) {
    return typed == null ? flow.isReachable(handler) : typed.isCaught(handler);
  }

  /** The kinds of the operands that an instruction finds where paths meet. */
  private List<Kind> kinds(int pc) {
    return typed == null ? Collections.nCopies(flow.depth(pc), Kind.OBJECT) : typed.kinds(pc);
  }

  private void placeFor(int target) {
    stack.place(kinds(target));
  }

  /** Goes to where the frame stands, with its operands. */
  private void enter(int entry) {
    if (entry != 0) {
      resume(entry);
      return;
    }
    Map<Integer, Label> resumed = new TreeMap<>();
    for (int pc = 0; pc < code.size() && !pours; pc++) {
      if (Opcode.ofWord(code.word(pc)) == Opcode.YIELD_VALUE && isReachable(pc + 1)) {
        resumed.put(pc + 1, new Label());
      }
    }
    if (!code.isGenerator()) {
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
    if (typed != null) {
      // It may stand behind a yield that is not known yet.
      typed.enterOnlyAtStart();
    }
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
  private void handle() {
    protection.handle();
    if (typed != null) {
      typed.save();
      if (code.exceptionTable().isEmpty()) {
        out.loadScratch();
        out.cast("java/lang/Throwable");
        out.insn(ATHROW);
        return;
      }
    }
    out.thread();
    out.frame();
    out.loadScratch();
    out.cast("java/lang/Throwable");
    out.call(UNWINDER, "caught", "(" + T + F + "Ljava/lang/Throwable;)L" + EXCEPTION + ";");
    out.storeScratch();
    Map<Integer, Label> cases = new TreeMap<>();
    List<ExceptionEntry> rows = new ArrayList<>();
    for (ExceptionEntry e : code.exceptionTable()) {
      if (isCaught(e.handler()) && !cases.containsKey(e.handler())) {
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
      if (!isReachable(e.handler())) {
        typed.leaveForHandler(e);
        continue;
      }
      out.loadScratch();
      out.storeOperand(e.depth());
      out.jump(GOTO, labels[e.handler()]);
    }
    out.label(none);
    out.insn(ACONST_NULL);
    out.insn(ATHROW);
  }

  /** An exception handler looks for the operands below its own in the variables for objects. */
  private void boxForHandler(int pc) {
    ExceptionEntry handler = flow.handler(pc);
    if (handler != null) {
      stack.placeBoxed(handler.depth());
    }
  }

  /** Translates an instruction; gives the last one that was done with it. */
  private int translate(int pc) {
    Opcode op = Opcode.ofWord(code.word(pc));
    int operand = code.word(pc) >>> 8;
    if (profiled && Rules.hasContainer(op) || typed != null && typed.recordsContainer(pc)) {
      recordContainer(op, pc);
    }
    if (profiled && Rules.mayBePlain(op) || typed != null && typed.recordsPlain(pc)) {
      recordPlain(op, pc);
    }
    if (profiled && op == Opcode.RETURN_VALUE) {
      stack.record(stack.depth() - 1, "result", pc);
    }
    if (profiled || typed != null && typed.recordsCallee(pc)) {
      recordCall(op, operand, pc);
    }
    if (profiled && op == Opcode.PUSH_EXC_INFO) {
      out.profile(code);
      out.integer(pc);
      out.call(PROFILE, "reach", "(" + O + "I)V");
    }
    switch (op) {
      case NOP -> {}
      case JUMP, JUMP_BACKWARD_NO_INTERRUPT -> {
        placeFor(operand);
        out.jump(GOTO, labels[operand]);
      }
      case JUMP_BACKWARD -> jumpBackward(operand, pc);
      case POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE -> {
        if (!testUnboxed(op, operand, pc, op, operand)) {
          out.at(pc);
          out.thread();
          stack.pop();
          out.call(OPERATIONS, "isTrue", "(" + T + O + ")Z");
          branch(op, operand);
        }
      }
      case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
        stack.pop();
        placeFor(operand);
        out.out.visitFieldInsn(GETSTATIC, SINGLETON, "NONE", "L" + SINGLETON + ";");
        out.jump(op == Opcode.POP_JUMP_IF_NONE ? IF_ACMPEQ : IF_ACMPNE, labels[operand]);
      }
      case FOR_ITER -> {
        placeFor(operand);
        if (typed != null && typed.next(pc, labels[operand])) {
          return pc;
        }
        out.at(pc);
        out.thread();
        stack.load(stack.depth() - 1);
        out.call(OPERATIONS, "next", "(" + T + O + ")" + O);
        out.insn(DUP);
        out.storeOperand(stack.depth());
        out.jump(IFNULL, labels[operand]);
        stack.pushPlaced();
        gotResult(op, pc);
      }
      case SEND -> {
        placeFor(operand);
        out.at(pc);
        out.thread();
        stack.spill(2);
        out.slots();
        out.integer(out.slotCount() + stack.depth());
        if (pours) {
          out.sink();
        }
        String sink = pours ? "L" + SINK + ";" : "";
        out.call(OPERATIONS, "send", "(" + T + ARRAY + "I" + sink + ")Z");
        stack.drop(2);
        stack.unspill(2);
        out.jump(IFEQ, labels[operand]);
      }
      case COMPARE_OP, IS_OP, CONTAINS_OP, UNARY_NOT, TO_BOOL -> {
        Opcode next = Opcode.ofWord(code.word(pc + 1));
        boolean jump = next == Opcode.POP_JUMP_IF_FALSE || next == Opcode.POP_JUMP_IF_TRUE;
        if (jump && !flow.isLeader(pc + 1)) {
          test(op, operand, pc, next, code.word(pc + 1) >>> 8);
          return pc + 1;
        }
        if (typed == null || !typed.value(op, operand, pc, instructions.operators())) {
          instructions.operators().value(op, operand, pc);
        }
      }
      case BUILD_TUPLE -> {
        if (flow.isExchange(pc)) {
          stack.reverse(operand);
          return pc + 1;
        }
        instructions.translate(op, operand, pc);
      }
      case YIELD_VALUE -> {
        if (pours) {
          pour(pc);
        } else {
          instructions.translate(op, operand, pc);
        }
      }
      case RETURN_VALUE -> {
        if (typed == null || !typed.giveResult(pc)) {
          instructions.translate(op, operand, pc);
        }
      }
      default -> {
        if (typed == null || !typed.translate(op, operand, pc)) {
          instructions.translate(op, operand, pc);
        }
        gotResult(op, pc);
      }
    }
    if (profiled && op == Opcode.UNPACK_SEQUENCE) {
      for (int i = 1; i <= operand; i++) {
        stack.record(stack.depth() - i, "result", pc);
      }
    }
    return pc;
  }

  /** {@code YIELD_VALUE} with a sink; leaves as usual if that does not take the value. */
  private void pour(int pc) {
    Label refused = new Label();
    Label taken = new Label();
    if (hostile) {
      out.call(TYPED, "fails", "()Z");
      out.jump(IFNE, refused);
    }
    int top = stack.depth() - 1;
    Kind kind = Rules.isNumber(stack.kind(top)) ? stack.kind(top) : Kind.OBJECT;
    out.sink();
    stack.loadAs(top, kind);
    String value = kind == Kind.LONG ? "J" : kind == Kind.DOUBLE ? "D" : O;
    out.callVirtual(SINK, "take", "(" + value + ")Z");
    out.jump(IFNE, taken);
    out.label(refused);
    stack.branch(
        () -> {
          typed.save(pc);
          instructions.translate(Opcode.YIELD_VALUE, 0, pc);
        });
    out.label(taken);
    stack.drop(1);
    out.none();
    stack.pushResult();
  }

  private void test(Opcode op, int operand, int pc, Opcode jump, int target) {
    if (!testUnboxed(op, operand, pc, jump, target)) {
      instructions.operators().condition(op, operand, pc);
      branch(jump, target);
    }
  }

  /** Jumps by a test of unboxed operands; false if they are not. */
  private boolean testUnboxed(Opcode op, int operand, int pc, Opcode jump, int target) {
    TypedNumbers.Outcome outcome = typed == null ? null : typed.numbers().test(op, operand, pc);
    if (outcome == null) {
      return false;
    }
    placeFor(target);
    boolean wanted = jump == Opcode.POP_JUMP_IF_TRUE;
    out.jump(TypedNumbers.jump(outcome, op, operand, wanted), labels[target]);
    return true;
  }

  private void jumpBackward(int target, int pc) {
    placeFor(target);
    if (typed != null) {
      typed.poll(pc);
    } else {
      instructions.poll(pc);
      if (profiled) {
        turn(target);
      }
    }
    out.jump(GOTO, labels[target]);
  }

  /** Leaves for the typed form once there is one. */
  private void turn(int header) {
    Label stay = new Label();
    out.profile(code);
    out.frame();
    out.integer(header);
    out.call(PROFILE, "turn", "(" + O + F + "I)Z");
    out.jump(IFEQ, stay);
    stack.save(stack.snapshot());
    out.leaving(header, stack.depth(), -1);
    out.leave();
    out.label(stay);
  }

  /** Records what an instruction works on. */
  private void recordContainer(Opcode op, int pc) {
    stack.record(stack.depth() - (op == Opcode.FOR_ITER ? 1 : 2), "operand", pc);
  }

  /** Records what an instruction calls. */
  private void recordCall(Opcode op, int operand, int pc) {
    int callee = stack.depth() - op.pops(operand);
    switch (op) {
      case CALL, CALL_KW -> stack.record(callee, "callee", pc);
      case CALL_METHOD, CALL_METHOD_KW -> {
        stack.record(callee, "callee", pc);
        stack.record(callee + 1, "receiver", pc);
      }
      case CALL_FUNCTION_EX -> {
        for (int i = 0; i <= operand; i++) {
          stack.load(callee + i);
        }
        stack.record(callee + 1 + operand, "spread", O.repeat(2 + operand), pc);
      }
      default -> {}
    }
  }

  /** Records whether an instruction works on values of built-in types. */
  private void recordPlain(Opcode op, int pc) {
    int operands = op.pops(code.word(pc) >>> 8);
    if (operands == 1) {
      stack.record(stack.depth() - 1, "single", pc);
      return;
    }
    stack.load(stack.depth() - 2);
    stack.record(stack.depth() - 1, "pair", O + O, pc);
  }

  /** Records, or unboxes, the result of an instruction. */
  private void gotResult(Opcode op, int pc) {
    if (typed != null) {
      typed.gotResult(op, pc);
    } else if (profiled && Rules.isRecorded(op)) {
      stack.record(stack.depth() - 1, "result", pc);
    }
  }

  private void branch(Opcode op, int target) {
    placeFor(target);
    out.jump(op == Opcode.POP_JUMP_IF_TRUE ? IFNE : IFEQ, labels[target]);
  }
}

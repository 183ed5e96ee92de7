package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Opcode;
import dev.baton.spi.Feedback;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * What the typed form adds to a translation: it enters with unboxed locals, brings the frame's
 * slots up to date before other code may see them, and leaves where a guess fails.
 */
final class Typed {
  private final CodeObject code;
  private final ControlFlow flow;
  private final Emitter out;
  private final Operands stack;
  private final KindFlow kinds;
  private final Rules rules;
  private final Guards guards;
  private final TypedInstructions instructions;

  /** Null if there is a frame. */
  private final @Nullable Direct direct;

  private final Label refused = new Label();

  Typed(
      CodeObject code,
      ControlFlow flow,
      Emitter out,
      Operands stack,
      Protection protection,
      Feedback feedback,
      KindFlow kinds,
      @Nullable Direct direct) {
    this.code = code;
    this.flow = flow;
    this.out = out;
    this.stack = stack;
    this.kinds = kinds;
    this.rules = kinds.rules();
    this.guards = new Guards(out, stack, protection, feedback.isHostile());
    this.direct = direct;
    DirectCallInstructions calls = new DirectCallInstructions(code, out, stack, guards, feedback);
    this.instructions = new TypedInstructions(code, out, stack, guards, kinds, calls, feedback);
  }

  TypedNumbers numbers() {
    return instructions.numbers();
  }

  @Nullable List<Kind> kinds(int pc) {
    return kinds.stack(pc);
  }

  /** Loads the locals from the frame, or takes the arguments. */
  void enter(int entry) {
    if (direct != null) {
      direct.enter();
      return;
    }
    out.clearUnboxedOperands();
    for (int i = 0; i < out.slotCount(); i++) {
      Kind kind = out.kind(i);
      out.declareLocal(i);
      out.loadSlot(i);
      if (kinds.isEmpty(i, entry)) {
        out.jump(IFNONNULL, refused);
        out.clearLocal(i);
        continue;
      }
      if (kind == Kind.OBJECT) {
        out.storeLocal(i);
        continue;
      }
      Label empty = new Label();
      out.insn(DUP);
      out.storeScratch();
      out.jump(IFNULL, empty);
      out.loadScratch();
      out.isKind(kind);
      out.jump(IFEQ, refused);
      out.loadScratch();
      out.unbox(kind);
      out.storeLocal(i);
      out.label(empty);
    }
  }

  /** Gives the frame back unless it stands at the start. */
  void enterOnlyAtStart() {
    out.frame();
    out.out.visitFieldInsn(GETFIELD, FRAME, "pc", "I");
    out.jump(IFNE, refused);
  }

  /** Begins an instruction; false if it is not translated, because it was never executed. */
  boolean begin(int pc) {
    if (flow.handler(pc) == null && !stack.kinds().equals(kinds.stack(pc))) {
      throw new IllegalStateException(
          code + " at " + pc + ": " + stack.kinds() + ", not " + kinds.stack(pc));
    }
    if (rules.isCold(pc, stack.kinds())) {
      out.jump(GOTO, guards.unknown(pc));
      return false;
    }
    if (rules.isVisible(pc, stack.kinds())) {
      save(pc);
    }
    return true;
  }

  /** Saves the locals that may differ from their slots at an instruction. */
  void save(int pc) {
    kinds.dirty(pc).stream().forEach(i -> out.saveLocal(i, flow.isAssigned(pc, i)));
  }

  /** Whether an exception may find locals that differ from their slots. */
  boolean mayHaveToSave() {
    return direct == null && !kinds.stored().isEmpty();
  }

  /** Saves all locals that may differ from their slots, wherever the code is. */
  void save() {
    kinds.stored().stream().forEach(out::saveLocal);
  }

  /** Whether the container or iterator that an instruction works on is to be recorded. */
  boolean recordsContainer(int pc) {
    return rules.isLearningContainer(pc);
  }

  /** Whether it is to be recorded if an instruction's work is plain. */
  boolean recordsPlain(int pc) {
    return rules.isLearningPlain(pc) && rules.isVisible(pc, stack.kinds());
  }

  /** Whether what an instruction calls is to be recorded. */
  boolean recordsCallee(int pc) {
    return rules.isLearning(pc);
  }

  boolean isCaught(int handler) {
    return kinds.caught(handler) != null;
  }

  /** An exception, in the scratch variable, has reached a handler that is left out. */
  void leaveForHandler(ExceptionEntry e) {
    List<Kind> operands = kinds.caught(e.handler());
    for (int i = 0; i <= e.depth(); i++) {
      out.slots();
      out.integer(out.slotCount() + i);
      if (i == e.depth()) {
        out.loadScratch();
      } else if (operands.get(i) == Kind.EMPTY) {
        out.insn(ACONST_NULL);
      } else {
        out.loadOperand(i);
      }
      out.insn(AASTORE);
    }
    guards.leaveAt(e.handler(), e.depth() + 1);
  }

  boolean translate(Opcode op, int operand, int pc) {
    if (op == Opcode.RESUME && direct != null && !direct.polls()) {
      return true;
    }
    return instructions.translate(op, operand, pc);
  }

  /** Pushes the value of a comparison or test; false if the generic form's way is to be used. */
  boolean value(Opcode op, int operand, int pc, OperatorInstructions generic) {
    if (rules.result(pc, stack.kinds()) == Kind.OBJECT) {
      return false;
    }
    TypedNumbers.Outcome outcome = numbers().test(op, operand, pc);
    if (outcome != null) {
      numbers().value(outcome, op, operand);
    } else {
      generic.condition(op, operand, pc);
      stack.pushResult(Kind.BOOLEAN);
    }
    return true;
  }

  /** {@code FOR_ITER}; false if the generic form's way is to be used. */
  boolean next(int pc, Label end) {
    int iterated = rules.iterated(pc);
    if (iterated == 0) {
      return false;
    }
    instructions.next(iterated, pc, end);
    gotResult(Opcode.FOR_ITER, pc);
    return true;
  }

  /** An instruction's result is the top operand. */
  void gotResult(Opcode op, int pc) {
    if (!Rules.isRecorded(op)) {
      return;
    }
    if (rules.isLearning(pc)) {
      stack.record(stack.depth() - 1, "learn", pc);
    } else {
      guards.unboxResult(rules.recorded(pc), pc);
    }
  }

  void poll(int pc) {
    instructions.poll(pc);
  }

  /** {@code RETURN_VALUE}; false if the generic form's way is to be used. */
  boolean giveResult(int pc) {
    if (direct != null) {
      direct.giveResult(pc, stack, guards);
      return true;
    }
    if (!kinds.stored().isEmpty()) {
      instructions.leaveIfSeen(pc);
    }
    return false;
  }

  /** Writes what stands behind the code. */
  void end() {
    guards.write(direct == null ? kinds.stored() : kinds.used());
    if (direct != null) {
      direct.end();
      return;
    }
    out.label(refused);
    out.frame();
    out.call(TYPED, "refuse", "(" + F + ")" + O);
    out.insn(ARETURN);
  }
}

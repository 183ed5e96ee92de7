package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.spi.Feedback;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;

/**
 * Where the typed form leaves. A guard jumps to an exit of its own, which stands behind the code.
 * What puts operands into the frame's slots is shared by exits with the same operands, and what
 * does so with local variables by all, because these are in the same variables of Java throughout.
 * A guard comes before its instruction's effects, which the interpreter then does, or behind a
 * whole instruction.
 */
final class Guards {
  /** A call whose callee may leave. */
  private record Call(
      Label caught, Operands.Snapshot operands, int pc, Runnable made, Runnable target) {}

  /** A place where an exception leaves the direct form. */
  private record Raise(Label label, int pc, boolean passed) {}

  /** A place to leave at; opaque. */
  record Exit(
      Label overflow,
      Label label,
      Operands.Snapshot operands,
      int pc,
      int blamed,
      boolean overflows) {}

  private final Emitter out;
  private final Operands stack;
  private final Protection protection;
  private final boolean hostile;
  private final List<Exit> exits = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Raise> raises = new ArrayList<>();

  Guards(Emitter out, Operands stack, Protection protection, boolean hostile) {
    this.out = out;
    this.stack = stack;
    this.protection = protection;
    this.hostile = hostile;
  }

  private Exit exit(int pc, int blamed, boolean overflows) {
    Exit exit = new Exit(new Label(), new Label(), stack.snapshot(), pc, blamed, overflows);
    exits.add(exit);
    if (hostile && blamed >= 0) {
      out.call(TYPED, "fails", "()Z");
      out.jump(IFNE, exit.label);
    }
    return exit;
  }

  /** Where to leave before an instruction, with the operands as they are, without blame. */
  Label leaving(int pc) {
    return exit(pc, -1, false).label;
  }

  /** Where to go if a guess at an instruction is wrong, before it has done anything. */
  Label before(int pc) {
    return exit(pc, pc, false).label;
  }

  /** Where to go at an instruction that is left out because it was never executed. */
  Label unknown(int pc) {
    return exit(pc, pc | Feedback.NEW, false).label;
  }

  /** Where to go if the result of an instruction, the top operand, is not what was guessed. */
  Label behind(int pc) {
    return exit(pc + 1, pc | Feedback.RESULT, false).label;
  }

  /** Where to go before an instruction if its result will not be what was guessed. */
  Label beforeResult(int pc) {
    return exit(pc, pc | Feedback.RESULT, false).label;
  }

  /** Calls an exact operation; its overflow leads to an exit made before its operands' loading. */
  void exact(Exit exit, String name, String descriptor) {
    Label start = new Label();
    Label end = new Label();
    boolean paused = protection.pause();
    out.out.visitTryCatchBlock(start, end, exit.overflow, "java/lang/ArithmeticException");
    out.label(start);
    out.call("java/lang/Math", name, descriptor);
    out.label(end);
    if (paused) {
      protection.resume();
    }
  }

  /**
   * Calls a method of direct code, with receiver and arguments on the JVM's stack; the operands are
   * as behind the call, without its result.
   *
   * @param made pushes the instance it initialises, what is left to do with its result, or null
   * @param raises whether it may raise
   * @param target pushes the target of the call
   */
  void call(
      String method, String descriptor, int pc, Runnable made, boolean raises, Runnable target) {
    Label start = new Label();
    Label end = new Label();
    Call call = new Call(new Label(), stack.snapshot(), pc, made, target);
    calls.add(call);
    boolean paused = protection.pause();
    out.out.visitTryCatchBlock(start, end, call.caught, DIRECT_EXIT_CLASS);
    if (out.isDirect() && raises) {
      out.out.visitTryCatchBlock(start, end, raising(pc, true), GUEST_ERROR);
    }
    if (paused) {
      out.out.visitTryCatchBlock(start, end, protection.handler(), null);
    }
    out.label(start);
    out.callVirtual(DIRECT_CODE, method, descriptor);
    out.label(end);
    if (paused) {
      protection.resume();
    }
  }

  /** Where to go to throw the exception that has been kept from the direct form. */
  Label raising(int pc) {
    return raising(pc, false);
  }

  private Label raising(int pc, boolean passed) {
    Raise raise = new Raise(new Label(), pc, passed);
    raises.add(raise);
    return raise.label;
  }

  /** An exit for {@link #exact}. */
  Exit overflow(int pc) {
    return exit(pc, pc, true);
  }

  /** Unboxes the top operand, the result of an instruction, if it is of the kind. */
  void unboxResult(Kind kind, int pc) {
    if (kind == Kind.OBJECT || stack.kind(stack.depth() - 1) != Kind.OBJECT) {
      return;
    }
    Label exit = behind(pc);
    out.loadOperand(stack.depth() - 1);
    out.isKind(kind);
    out.jump(IFEQ, exit);
    stack.unboxTop(kind);
  }

  /** Leaves for an instruction that is left out; the frame's slots are complete. */
  void leaveAt(int pc, int depth) {
    out.leaving(pc, depth, pc | Feedback.NEW);
    out.leave();
  }

  /** Writes the exits; {@code stored} are the locals that may differ from their slots. */
  void write(BitSet stored) {
    if (!exits.isEmpty()) {
      SharedSaving saving = new SharedSaving(out, stack);
      exits.forEach(e -> write(e, saving));
      saving.write();
      stored.stream().forEach(out::saveLocal);
      out.leave();
    }
    if (!calls.isEmpty()) {
      SharedSaving saving = new SharedSaving(out, stack);
      calls.forEach(c -> write(c, saving));
      saving.write();
      stored.stream().forEach(out::saveLocal);
      out.leaveCall();
    }
    writeRaises(stored, false);
    writeRaises(stored, true);
  }

  private void writeRaises(BitSet stored, boolean passed) {
    List<Raise> these = raises.stream().filter(r -> r.passed == passed).toList();
    if (these.isEmpty()) {
      return;
    }
    Label tail = new Label();
    for (Raise raise : these) {
      out.label(raise.label);
      if (passed) {
        out.storeScratch();
      }
      out.integer(raise.pc);
      out.jump(GOTO, tail);
    }
    out.label(tail);
    out.storeTruth();
    out.makeFrame();
    stored.stream().forEach(out::saveLocal);
    out.thread();
    out.frame();
    out.loadTruth();
    out.loadScratch();
    String parameters = "(" + T + F + "I" + O + ")";
    out.call(DIRECT_CALLS, passed ? "passOnError" : "raise", parameters + "L" + GUEST_ERROR + ";");
    out.insn(ATHROW);
  }

  private void write(Exit exit, SharedSaving saving) {
    if (exit.overflows) {
      out.label(exit.overflow);
      out.insn(POP);
    }
    out.label(exit.label);
    begin();
    out.leaving(exit.pc, exit.operands.depth(), exit.blamed);
    saving.jump(exit.operands);
  }

  private void begin() {
    if (out.isDirect()) {
      out.makeFrame();
    }
  }

  private void write(Call call, SharedSaving saving) {
    out.label(call.caught);
    out.storeScratch();
    begin();
    if (!out.isDirect()) {
      out.thread();
    }
    out.frame();
    out.integer(call.pc + 1);
    out.integer(out.slotCount() + call.operands.depth());
    out.loadScratch();
    call.target.run();
    call.made.run();
    saving.jump(call.operands);
  }
}

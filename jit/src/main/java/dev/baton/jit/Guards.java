package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.spi.Feedback;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;

/**
 * Where the typed form leaves. A guard jumps to an exit of its own, which stands behind the code
 * and puts the operands into the frame's slots; all exits share what does so with local variables,
 * because these are in the same variables of Java throughout. A guard comes before its
 * instruction's effects, which the interpreter then does, or behind a whole instruction.
 */
final class Guards {
  /** A place to leave at; opaque. */
  record Exit(
      Label overflow,
      Label label,
      Runnable saving,
      int pc,
      int depth,
      int blamed,
      boolean overflows) {}

  private final Emitter out;
  private final Operands stack;
  private final Protection protection;
  private final boolean hostile;
  private final List<Exit> exits = new ArrayList<>();

  Guards(Emitter out, Operands stack, Protection protection, boolean hostile) {
    this.out = out;
    this.stack = stack;
    this.protection = protection;
    this.hostile = hostile;
  }

  private Exit exit(int pc, int blamed, boolean overflows) {
    Exit exit =
        new Exit(new Label(), new Label(), stack.saving(), pc, stack.depth(), blamed, overflows);
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
    return exit(pc + 1, pc, false).label;
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
    if (exits.isEmpty()) {
      return;
    }
    Label tail = new Label();
    for (Exit exit : exits) {
      if (exit.overflows) {
        out.label(exit.overflow);
        out.insn(POP);
      }
      out.label(exit.label);
      exit.saving.run();
      out.leaving(exit.pc, exit.depth, exit.blamed);
      out.jump(GOTO, tail);
    }
    out.label(tail);
    stored.stream().forEach(out::saveLocal);
    out.leave();
  }
}

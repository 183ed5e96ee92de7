package dev.baton.jit;

import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFNULL;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** The range of code whose exceptions go to the one handler of the method; it may have holes. */
final class Protection {
  private final Emitter out;
  private final Label handler = new Label();
  private final Label caught = new Label();
  private @Nullable Label end;

  Protection(Emitter out) {
    this.out = out;
  }

  Label handler() {
    return handler;
  }

  /**
   * Leads to what follows the handler by a branch that is never taken. What handles an exception is
   * itself in the range, so the handler is part of a loop. HotSpot's first compiler takes no
   * handler for the head of a loop and would refuse the method, which would stay in the JVM's
   * interpreter until the second one comes to it; a head that the method's start leads to is one.
   */
  void announce() {
    out.thread();
    out.jump(IFNULL, caught);
  }

  /** Where the handler begins; the exception is in the scratch variable behind it. */
  void handle() {
    out.label(handler);
    out.storeScratch();
    out.jump(GOTO, caught);
    out.label(caught);
  }

  /**
   * From here on exceptions are handled. The block is declared before its range: only then does ASM
   * merge the locals of all its stores at the handler.
   */
  void resume() {
    Label start = new Label();
    end = new Label();
    out.out.visitTryCatchBlock(start, end, handler, null);
    out.label(start);
  }

  /** From here on they are not; tells whether they were. */
  boolean pause() {
    if (end == null) {
      return false;
    }
    out.label(end);
    return true;
  }
}

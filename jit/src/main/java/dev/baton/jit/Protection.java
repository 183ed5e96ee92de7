package dev.baton.jit;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** The range of code whose exceptions go to the one handler of the method; it may have holes. */
final class Protection {
  private final Emitter out;
  private final Label handler = new Label();
  private @Nullable Label end;

  Protection(Emitter out) {
    this.out = out;
  }

  Label handler() {
    return handler;
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

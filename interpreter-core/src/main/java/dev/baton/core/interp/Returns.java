package dev.baton.core.interp;

import org.jspecify.annotations.Nullable;

/** What happens to the value of a frame that returns or yields. */
final class Returns {
  private Returns() {}

  /** {@code RETURN_VALUE}; gives the frame as {@link #finish}. */
  static @Nullable Frame give(ThreadState t, Frame f, Object value) {
    if (f.kind != Frame.Kind.CALL) {
      return finish(t, f, value);
    }
    Frame back = t.pop(f);
    back.slots[back.sp++] = value;
    return back;
  }

  /**
   * Ends a frame with a value.
   *
   * @return the frame to go on with; null if {@code f} was entered from Java, which ends the loop
   */
  static @Nullable Frame finish(ThreadState t, Frame f, Object value) {
    Frame back = t.pop(f);
    if (f.generator != null) {
      f.generator.finished();
      t.setYielded(false);
    }
    if (f.kind == Frame.Kind.ENTRY) {
      t.setResult(value);
      return null;
    }
    Object result = f.kind == Frame.Kind.INIT ? Construction.checkInit(f.extra, value) : value;
    if (f.kind == Frame.Kind.FOR_ITER || f.kind == Frame.Kind.SEND) {
      back.sp--;
      back.pc = back.code.words()[back.pc - 1] >>> 8;
      back.resume = null;
    }
    if (f.kind != Frame.Kind.FOR_ITER) {
      back.slots[back.sp++] = result;
    }
    return back;
  }

  /** Suspends a generator's frame with a value; gives the frame as {@link #finish}. */
  static @Nullable Frame yield(ThreadState t, Frame f, Object value) {
    Frame.Kind kind = f.kind;
    Frame back = f.generator.suspend(t, f);
    if (kind == Frame.Kind.ENTRY) {
      t.setResult(value);
      return null;
    }
    back.slots[back.sp++] = value;
    return back;
  }
}

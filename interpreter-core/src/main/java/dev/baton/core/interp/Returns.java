package dev.baton.core.interp;

/** What happens to the result of a frame that was not entered by a plain call. */
final class Returns {
  private Returns() {}

  /** Pops a frame that ended and gives the value its caller gets. */
  static Object finish(ThreadState t, Frame f, Object value) {
    t.pop(f);
    if (f.generator != null) {
      f.generator.finished();
      t.setYielded(false);
    }
    return f.kind == Frame.Kind.INIT ? Construction.checkInit(f.extra, value) : value;
  }
}

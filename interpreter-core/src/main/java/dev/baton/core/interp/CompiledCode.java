package dev.baton.core.interp;

/**
 * The JVM code of a code object. A subclass is made for the start of the code and, in a generator,
 * for the instruction behind each yield; others are made for single loop headers, to take over a
 * frame that the interpreter has begun.
 *
 * <p>What a subclass keeps, so that nothing else sees a difference to the interpreter: local
 * variables and cells are in the frame's slots whenever other code may run; {@code f.pc} is the
 * instruction after the one being executed whenever something may be raised or look at the frame;
 * polls happen where the interpreter polls. Operands are in Java's local variables, and in the
 * frame only while it is suspended.
 */
abstract class CompiledCode {
  /** Stands for code that is not compiled, and will not be. */
  static final CompiledCode NONE =
      new CompiledCode() {
        @Override
        Object run(ThreadState t, Frame f) {
          throw new AssertionError("not compiled");
        }
      };

  /**
   * Runs a frame, which is the thread's running one, from {@code f.pc} to its end or next yield. It
   * stays the running one.
   *
   * @return the value returned, or yielded if {@link ThreadState#takeYielding} says so
   */
  abstract Object run(ThreadState t, Frame f);
}

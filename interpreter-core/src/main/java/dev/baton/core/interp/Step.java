package dev.baton.core.interp;

import org.jspecify.annotations.Nullable;

/**
 * One step of threaded code, the form in which hot code runs: a run of instructions that names the
 * frame's slots it works on and knows the step that follows. See {@link StepBuilder}.
 *
 * <p>Steps of one code object are shared by threads. Links are set before the steps are published;
 * caches in steps are immutable objects that any thread may replace.
 */
abstract class Step {
  /** What {@code f.pc} has to be while the step may be seen: behind its instruction. */
  final int pc;

  @Nullable Step next;

  Step(int pc) {
    this.pc = pc;
  }

  /**
   * Does the work in frame {@code f}, which has the slots {@code s}. Stores {@code f.pc} before
   * anything that may look at the frame.
   *
   * @return the step to go on with in the same frame; null if another frame runs next, which has
   *     been given to {@link ThreadState#follow}
   */
  abstract @Nullable Step run(ThreadState t, Frame f, Object[] s);

  /** {@code f.pc} for an exception that has left {@link #run}. */
  int failedAt(Frame f) {
    return pc;
  }

  /**
   * A safepoint behind a call, unless the next step returns its result: a function that only takes
   * a lock for a {@code with} statement must not be left by an interrupt when it has it.
   */
  final void pollBehindCall(ThreadState t) {
    if (t.pending() != 0 && !(next instanceof FrameSteps.Return)) {
      t.safepoint();
    }
  }

  /** An operand: a slot, or the constant if the slot is negative. */
  static Object operand(Object[] s, int slot, @Nullable Object constant) {
    return slot >= 0 ? s[slot] : constant;
  }

  /** A step that leaves one value in a slot. */
  abstract static class Result extends Step {
    int to;

    Result(int pc, int to) {
      super(pc);
      this.to = to;
    }

    /** Runs {@code g}; its result goes to {@link #to}, and this frame goes on behind the step. */
    final @Nullable Step enter(ThreadState t, Frame f, Frame g) {
      f.pc = pc;
      f.sp = to;
      f.resume = next;
      t.follow(t.push(f, g));
      return null;
    }
  }

  /** A step with one operand and one result. */
  abstract static class Unary extends Result {
    final int a;
    final @Nullable Object constant;

    Unary(int pc, int to, Operand a) {
      super(pc, to);
      this.a = a.slot();
      this.constant = a.constant();
    }
  }

  /** A step with two operands and one result. */
  abstract static class Binary extends Result {
    final int a;
    final int b;
    final @Nullable Object constantA;
    final @Nullable Object constantB;

    Binary(int pc, int to, Operand a, Operand b) {
      super(pc, to);
      this.a = a.slot();
      this.b = b.slot();
      this.constantA = a.constant();
      this.constantB = b.constant();
    }
  }

  /**
   * Where an operand is found.
   *
   * @param slot a slot of the frame; negative for a constant
   */
  record Operand(int slot, @Nullable Object constant) {
    static Operand of(int slot) {
      return new Operand(slot, null);
    }
  }
}

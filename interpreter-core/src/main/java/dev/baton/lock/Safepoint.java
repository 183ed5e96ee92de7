package dev.baton.lock;

/**
 * The slow path of a poll, in CPython's order: stop of the world, kill, signals, tasks, limits,
 * instrumentation, giving way, and last an exception that was sent.
 *
 * <p>Each bit is cleared before its cause is looked at, so that a cause that comes later sets it
 * again; and a step that throws leaves the bits of the steps after it for the next poll.
 */
final class Safepoint {
  private final ThreadRegistry registry;
  private final Gate gate;

  Safepoint(ThreadRegistry registry, Gate gate) {
    this.registry = registry;
    this.gate = gate;
  }

  void onPoll(GuestThread t) {
    if (!t.isAttached()) {
      throw notAttached(t);
    }
    t.counters().countSlowPoll();
    if ((t.pendingVolatile() & Pending.STOP) != 0) {
      gate.stopAtPoll(t);
    }
    int bits = t.pendingVolatile();
    if ((bits & Pending.KILL) != 0) {
      deliverUncatchable(t);
    }
    if ((bits & Pending.SIGNAL) != 0) {
      handle(t, Pending.SIGNAL);
    }
    if ((bits & Pending.TASKS) != 0) {
      t.tasks().run(t);
    }
    if ((bits & Pending.LIMIT) != 0) {
      handle(t, Pending.LIMIT);
    }
    if ((bits & Pending.ENDING) != 0) {
      handle(t, Pending.ENDING);
    }
    if ((bits & Pending.INSTRUMENT) != 0) {
      handle(t, Pending.INSTRUMENT);
    }
    if ((t.pendingVolatile() & Pending.SWITCH) != 0) {
      gate.yield(t);
    }
    if ((t.pendingVolatile() & Pending.ASYNC_EXC) != 0) {
      deliverCatchable(t);
    }
  }

  private static IllegalStateException notAttached(GuestThread t) {
    return t.phaseWord() == GuestThread.DEAD
        ? new InterpreterClosedException()
        : new IllegalStateException(t + " is not attached");
  }

  private static void handle(GuestThread t, int bit) {
    t.clearPending(bit);
    t.handlePending(bit);
  }

  private static void deliverCatchable(GuestThread t) {
    t.clearPending(Pending.ASYNC_EXC);
    Interrupts.Interrupt next = t.interrupts().takeCatchable();
    if (next == null) {
      return;
    }
    if (t.interrupts().hasCatchable()) {
      t.addPending(Pending.ASYNC_EXC);
    }
    if (next.visit() == t.id()) {
      t.deliver(next.kind(), next.payload());
    }
  }

  private void deliverUncatchable(GuestThread t) {
    if (registry.isClosed()) {
      throw new InterpreterClosedException();
    }
    t.clearPending(Pending.KILL);
    Interrupts.Interrupt next = t.interrupts().takeUncatchable();
    if (next == null) {
      return;
    }
    if (t.interrupts().hasUncatchable()) {
      t.addPending(Pending.KILL);
    }
    if (next.visit() != t.id()) {
      return;
    }
    t.deliver(next.kind(), next.payload());
    throw next.kind() == InterruptKind.CLOSE
        ? new InterpreterClosedException()
        : new ThreadKilledException(t.name());
  }
}

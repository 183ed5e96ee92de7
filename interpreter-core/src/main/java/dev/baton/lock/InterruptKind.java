package dev.baton.lock;

/** What can be sent to a running guest thread. */
public enum InterruptKind {
  /** A keyboard interrupt: Python's {@code KeyboardInterrupt}. */
  KEYBOARD,
  /** An exception that travels with the interrupt. */
  EXCEPTION,
  /** The end of this thread; guest code cannot catch it. */
  KILL,
  /** The end of the interpreter; guest code cannot catch it. */
  CLOSE;

  /** The poll bit that announces it. */
  int pendingBit() {
    return this == KILL || this == CLOSE ? Pending.KILL : Pending.ASYNC_EXC;
  }
}

package dev.baton.lock;

/** The interpreter is closed or closing: nothing can enter it any more. */
public final class InterpreterClosedException extends IllegalStateException {
  /** With the usual message. */
  public InterpreterClosedException() {
    super("the interpreter is closed");
  }
}

package dev.baton.lock;

/** Unwinds a guest thread that was killed; guest code cannot catch it. */
public final class ThreadKilledException extends RuntimeException {
  /**
   * For the thread of the given name. Carries no Java stack trace: it is thrown at a poll, whose
   * place says nothing.
   */
  public ThreadKilledException(String threadName) {
    super("guest thread '" + threadName + "' was killed", null, false, false);
  }
}

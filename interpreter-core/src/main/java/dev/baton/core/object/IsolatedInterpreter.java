package dev.baton.core.object;

/**
 * Another interpreter that a guest program has made: same rights, its own modules and lock. No
 * object passes between the two, only bytes. Safe from any thread.
 */
public interface IsolatedInterpreter extends AutoCloseable {
  /**
   * Calls {@code module.function(argument)} there, a function from bytes to bytes, on the calling
   * thread, which is outside its own interpreter meanwhile. What interrupts the thread ends the
   * call.
   *
   * @throws GuestError RuntimeError if the other interpreter is closed, or ends the call
   */
  byte[] call(ThreadContext t, String module, String function, byte[] argument);

  /** Ends whatever runs there, and the interpreter. Idempotent. */
  @Override
  void close();
}

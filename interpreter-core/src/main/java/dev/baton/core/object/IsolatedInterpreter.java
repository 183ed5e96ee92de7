package dev.baton.core.object;

import java.util.function.Consumer;

/**
 * Another interpreter that a guest program has made: same rights, its own modules and lock. Nothing
 * passes between the two but {@link Parcel}s. Safe from any thread.
 */
public interface IsolatedInterpreter extends AutoCloseable {
  /**
   * Calls {@code module.function(data, goods)} there, which returns such a pair, on the calling
   * thread, which is outside its own interpreter meanwhile. What interrupts the thread ends the
   * call.
   *
   * @throws GuestError RuntimeError if the other interpreter is closed, or ends the call
   */
  Parcel call(ThreadContext t, String module, String function, Parcel argument);

  /**
   * Calls {@code module.function(data, goods)} there as its main program, on the calling thread,
   * which is in no interpreter.
   *
   * @param begin told the thread's state before the call
   * @return the int that it returns; 1 if it raises something
   * @throws dev.baton.lock.InterpreterClosedException if the interpreter is ended meanwhile
   */
  int run(String module, String function, Parcel argument, Consumer<ThreadContext> begin);

  /** The interpreter's own state. */
  InterpreterState state();

  /** Begins to end whatever runs there; does not wait. From any thread, also one inside. */
  void end();

  /** Whether it has begun to end. */
  boolean isEnding();

  /** Ends whatever runs there, and the interpreter. Idempotent. */
  @Override
  void close();
}

package dev.baton.lock;

/**
 * The bits of a thread's poll word ({@link GuestThread#pending}). A bit says only that something
 * waits for the thread; what exactly is kept elsewhere, so setting a bit twice is harmless and a
 * bit without a cause costs one slow poll.
 */
public final class Pending {
  /** Another thread wants the interpreter lock. */
  public static final int SWITCH = 1;

  /** The world is to stop. */
  public static final int STOP = 1 << 1;

  /** A signal handler of the guest is to run; owned by the interpreter. */
  public static final int SIGNAL = 1 << 2;

  /** An exception was sent to this thread. */
  public static final int ASYNC_EXC = 1 << 3;

  /** Tasks were handed to this thread. */
  public static final int TASKS = 1 << 4;

  /** A limit may have been reached; owned by the interpreter. */
  public static final int LIMIT = 1 << 5;

  /** Instrumentation changed; owned by the interpreter. */
  public static final int INSTRUMENT = 1 << 6;

  /** This thread is to end, alone or because the interpreter closes. */
  public static final int KILL = 1 << 7;

  /**
   * This thread is being brought to an end: the interpreter looks again at every poll. Owned by the
   * interpreter; ends no wait.
   */
  public static final int ENDING = 1 << 8;

  /** The bits that end a wait inside a blocking region; the others can wait for its end. */
  public static final int WAKING = SIGNAL | ASYNC_EXC | TASKS | LIMIT | KILL;

  private Pending() {}
}

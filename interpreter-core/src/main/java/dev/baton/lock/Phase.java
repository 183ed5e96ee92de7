package dev.baton.lock;

/**
 * Where a guest thread stands towards the interpreter. Only an {@link #ATTACHED} thread may touch
 * guest objects.
 */
public enum Phase {
  /** Made, not yet registered. */
  NEW,
  /** Outside the interpreter: before its start, in a blocking region, after a detach. */
  DETACHED,
  /** Wants to enter and found the interpreter lock taken. */
  WAITING,
  /** Inside; under an exclusive strategy this is the same as holding the interpreter lock. */
  ATTACHED,
  /** Held outside while the world is stopped. */
  SUSPENDED,
  /** Outside between two calls of its host thread, and kept for the next; not seen by others. */
  IDLE,
  /** Gone for good. */
  DEAD;

  private static final Phase[] ALL = values();

  static Phase of(int ordinal) {
    return ALL[ordinal];
  }

  /** Whether a thread may go from this phase to {@code next} in one step. */
  boolean mayBecome(Phase next) {
    return switch (this) {
      case NEW -> next == DETACHED || next == SUSPENDED || next == DEAD;
      case DETACHED -> next != NEW && next != DETACHED;
      case WAITING -> next == ATTACHED || next == SUSPENDED || next == DEAD;
      case ATTACHED -> next == DETACHED || next == SUSPENDED;
      case SUSPENDED -> next == DETACHED || next == WAITING || next == IDLE || next == DEAD;
      case IDLE -> next == DETACHED || next == SUSPENDED || next == DEAD;
      case DEAD -> false;
    };
  }
}

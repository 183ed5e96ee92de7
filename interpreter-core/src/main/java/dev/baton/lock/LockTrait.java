package dev.baton.lock;

/** What a {@link LockStrategy} promises about the threads it admits. */
public enum LockTrait {
  /** At most one thread is attached at any instant. */
  EXCLUSIVE,
  /** Threads enter in the order in which they asked. */
  FAIR,
  /** A thread that runs is asked to give way after the switch interval. */
  TIME_SLICED,
  /** Control may move at polls, not only where guest code blocks. */
  PREEMPTIVE,
  /** The order of the threads is a function of the program and a seed. */
  DETERMINISTIC,
  /** Several threads run guest code at once. */
  PARALLEL,
  /** May be exchanged for another strategy, and the other for it, while guests run. */
  RUNTIME_SWITCHABLE,
  /** Only one host thread may ever enter; guest code cannot start threads. */
  CONFINED
}

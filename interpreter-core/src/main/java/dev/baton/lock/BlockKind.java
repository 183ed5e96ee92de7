package dev.baton.lock;

/** What a thread does inside a blocking region. */
public enum BlockKind {
  /** Reads or writes files, sockets, the console. */
  IO,
  /** Sleeps. */
  SLEEP,
  /** Waits for a lock, a thread, a queue. */
  LOCK_WAIT,
  /** Computes in native code or in Java, without guest objects. */
  KERNEL,
  /** Runs code of the host. */
  HOST_CALL
}

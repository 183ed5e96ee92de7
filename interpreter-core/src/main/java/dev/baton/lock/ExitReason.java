package dev.baton.lock;

/** Why a thread leaves the interpreter. */
public enum ExitReason {
  /** A blocking region begins. */
  BLOCK,
  /** The last attachment of a host thread was closed, or a callback returned to its region. */
  HOST_DETACH,
  /** The guest thread ends; it never comes back. */
  DEATH,
  /** The world stops, or the strategy is exchanged. */
  STOP
}

package dev.baton.lock;

/** Why a thread enters the interpreter. */
public enum EnterReason {
  /** A new guest thread begins. */
  START,
  /** A host thread attaches, or calls back into the guest from a blocking region. */
  HOST_ATTACH,
  /** A blocking region ended. */
  UNBLOCK,
  /** A stop of the world ended. */
  RESUME_AFTER_STOP
}

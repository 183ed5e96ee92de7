package dev.baton.lock;

/** What can happen to a thread and its interpreter lock. */
public enum LockEventKind {
  /** A thread became known. */
  REGISTERED,
  /** A thread wants to enter. */
  WANT,
  /** A thread entered. */
  ENTERED,
  /** A thread left; the detail is the {@link ExitReason}, or null if it gives way at a poll. */
  EXITED,
  /** A thread was asked to give way. */
  SWITCH_REQUESTED,
  /** A thread has waited for ten switch intervals. */
  STARVED,
  /** A blocking region begins; the detail is the {@link BlockKind}. */
  BLOCK_BEGIN,
  /** A blocking region ended. */
  BLOCK_END,
  /** The world has stopped; the thread is the one that stopped it, if a guest thread. */
  STOP_BEGIN,
  /** The world is about to go on. */
  STOP_END,
  /** Another strategy is in force; the detail is its name. */
  MODE_CHANGED,
  /** A host thread died inside the interpreter and was taken out. */
  RECLAIMED
}

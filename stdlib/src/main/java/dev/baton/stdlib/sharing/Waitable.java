package dev.baton.stdlib.sharing;

/** Something that threads of several interpreters wait for. Thread safe. */
public interface Waitable {
  /** Whether a wait for it would end at once. */
  boolean isReady();

  /** Who is told, from now on, when it may have become ready. */
  Watchers watchers();
}

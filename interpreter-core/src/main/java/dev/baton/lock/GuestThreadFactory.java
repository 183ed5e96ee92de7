package dev.baton.lock;

/** Makes the state of host threads that attach without having one. */
@FunctionalInterface
public interface GuestThreadFactory {
  /** A new state for the calling host thread. Called outside the interpreter. */
  GuestThread create(GlobalLock lock);
}

package dev.baton.lock;

/**
 * Is told what happens to threads and the lock, on the thread to which it happens and outside every
 * internal lock. Must be quick, thread safe, and must not run guest code. What it throws is
 * dropped.
 */
@FunctionalInterface
public interface LockListener {
  /** Called once per event. */
  void onEvent(LockEvent event);
}

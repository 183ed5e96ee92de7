package dev.baton.lock;

/**
 * How to wake a thread that is inside a blocking region: {@code LockSupport.unpark}, {@code
 * Selector.wakeup}, a cancel flag of a kernel. Called from any thread while the region lasts, never
 * after its end, possibly more than once.
 *
 * <p>The effect must stick: if the thread is not blocked yet, its next wait ends at once. Must not
 * block. {@code Thread.interrupt} is no good where NIO channels close on it.
 */
@FunctionalInterface
public interface Unblocker {
  /** Wakes the thread. */
  void unblock();
}

package dev.baton.lock;

import java.util.concurrent.locks.LockSupport;

/** {@link System#nanoTime} and {@link LockSupport}. */
final class SystemClock implements LockClock {
  static final SystemClock INSTANCE = new SystemClock();

  private SystemClock() {}

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void parkNanos(Object blocker, long nanos) {
    LockSupport.parkNanos(blocker, nanos);
  }
}

package dev.baton.core.engine;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.BlockKind;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lock for each module being imported. Before a thread waits, the chain of owners and what they
 * wait for is followed: if it leads back to the thread, waiting would never end, and it goes on
 * without the lock.
 *
 * <p>The tables are guarded by one mutex, which is held only for a few steps and never while guest
 * code runs or a thread waits.
 */
final class ImportLocks {
  private final ReentrantLock mutex = new ReentrantLock();
  private final Condition changed = mutex.newCondition();
  private final Map<String, ThreadContext> owners = new HashMap<>();
  private final Map<String, Integer> holds = new HashMap<>();
  private final Map<ThreadContext, String> waits = new HashMap<>();
  private volatile int active;

  /** Whether somebody is importing the module. */
  boolean isBeingImported(String name) {
    if (active == 0) {
      return false;
    }
    mutex.lock();
    try {
      return owners.containsKey(name);
    } finally {
      mutex.unlock();
    }
  }

  /**
   * Takes the lock of a module; waits, outside the interpreter, while another thread imports it.
   *
   * @return false if the thread holds it already, or waiting would never end; {@link #release} is
   *     to be called in any case
   */
  boolean acquire(ThreadContext t, String name) {
    mutex.lock();
    try {
      if (tryTake(t, name)) {
        return holds.get(name) == 1;
      }
      if (closesCircle(t, name)) {
        return false;
      }
      waits.put(t, name);
    } finally {
      mutex.unlock();
    }
    awaitTurn(t, name);
    return true;
  }

  private void awaitTurn(ThreadContext t, String name) {
    t.globalLock().beginBlocking(t, BlockKind.LOCK_WAIT, null);
    try {
      mutex.lock();
      try {
        while (!tryTake(t, name)) {
          changed.awaitUninterruptibly();
        }
        waits.remove(t);
      } finally {
        mutex.unlock();
      }
    } finally {
      t.globalLock().endBlocking(t);
    }
  }

  private boolean tryTake(ThreadContext t, String name) {
    ThreadContext owner = owners.get(name);
    if (owner != null && owner != t) {
      return false;
    }
    owners.put(name, t);
    holds.merge(name, 1, Integer::sum);
    active = owners.size();
    return true;
  }

  private boolean closesCircle(ThreadContext t, String name) {
    String wanted = name;
    for (int steps = 0; wanted != null && steps <= owners.size(); steps++) {
      ThreadContext owner = owners.get(wanted);
      if (owner == t) {
        return true;
      }
      wanted = owner == null ? null : waits.get(owner);
    }
    return false;
  }

  /** Gives back what {@link #acquire} took, if it took something. */
  void release(ThreadContext t, String name) {
    mutex.lock();
    try {
      if (owners.get(name) != t) {
        return;
      }
      if (holds.merge(name, -1, Integer::sum) == 0) {
        owners.remove(name);
        holds.remove(name);
        active = owners.size();
        changed.signalAll();
      }
    } finally {
      mutex.unlock();
    }
  }
}

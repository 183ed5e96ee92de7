package dev.baton.core.engine;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.WaitQueue;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One lock for each module being imported. Before a thread waits, the chain of owners and what they
 * wait for is followed: if it leads back to the thread, waiting would never end, and it goes on
 * without the lock.
 *
 * <p>The tables are guarded by one mutex, which is held only for a few steps and never while guest
 * code runs or a thread waits. A thread becomes the owner and ceases to wait in one step under it,
 * so the chain never shows a thread that waits for itself; and whoever waits is entered before it
 * looks for a circle, so of the threads that close one the last sees it. A waiter that an interrupt
 * or the end of the interpreter takes out owns nothing.
 */
final class ImportLocks {
  private final ReentrantLock mutex = new ReentrantLock();
  private final Map<String, Turn> turns = new HashMap<>();
  private final Map<ThreadContext, Turn> waits = new HashMap<>();

  /** How many modules are being imported or waited for; so that who reads 0 need not lock. */
  private volatile int active;

  /** Whose turn it is to import a module; guarded by the mutex. */
  private static final class Turn {
    final String name;
    final WaitQueue queue = new WaitQueue();
    @Nullable ThreadContext owner;
    int holds;
    int waiting;

    Turn(String name) {
      this.name = name;
    }
  }

  /** Whether somebody is importing the module. */
  boolean isBeingImported(String name) {
    if (active == 0) {
      return false;
    }
    mutex.lock();
    try {
      Turn turn = turns.get(name);
      return turn != null && turn.owner != null;
    } finally {
      mutex.unlock();
    }
  }

  /**
   * Takes the lock of a module; waits, outside the interpreter, while another thread imports it.
   *
   * <p>Counted. Returns without it if waiting would never end; {@link #release} is to be called in
   * any case.
   *
   * @throws InterpreterClosedException if the interpreter closes meanwhile; so with whatever an
   *     interrupt raises, and {@link #release} is not to be called
   */
  void acquire(ThreadContext t, String name) {
    Turn turn;
    mutex.lock();
    try {
      turn = turns.computeIfAbsent(name, Turn::new);
      active = turns.size();
      if (take(t, turn) || closesCircle(t, turn)) {
        return;
      }
      waits.put(t, turn);
      turn.waiting++;
    } finally {
      mutex.unlock();
    }
    try {
      turn.queue.await(t, new Wait(t, turn), WaitQueue.FOREVER);
    } finally {
      mutex.lock();
      try {
        waits.remove(t);
        turn.waiting--;
        forgetIfUnused(name, turn);
      } finally {
        mutex.unlock();
      }
    }
  }

  /** Gives back what {@link #acquire} took, if it took something. */
  void release(ThreadContext t, String name) {
    mutex.lock();
    try {
      Turn turn = turns.get(name);
      if (turn != null && turn.owner == t && --turn.holds == 0) {
        turn.owner = null;
        forgetIfUnused(name, turn);
        turn.queue.wakeOne();
      }
    } finally {
      mutex.unlock();
    }
  }

  private boolean take(ThreadContext t, Turn turn) {
    if (turn.owner != null && turn.owner != t) {
      return false;
    }
    turn.owner = t;
    turn.holds++;
    waits.remove(t);
    return true;
  }

  private void forgetIfUnused(String name, Turn turn) {
    if (turn.owner == null && turn.waiting == 0) {
      turns.remove(name, turn);
      active = turns.size();
    }
  }

  private boolean closesCircle(ThreadContext t, Turn wanted) {
    Turn turn = wanted;
    while (turn != null && turn.owner != null) {
      if (turn.owner == t) {
        return true;
      }
      turn = waits.get(turn.owner);
    }
    return false;
  }

  /** One thread's wait for its turn. */
  private final class Wait implements WaitQueue.Condition {
    private final ThreadContext thread;
    private final Turn turn;

    Wait(ThreadContext thread, Turn turn) {
      this.thread = thread;
      this.turn = turn;
    }

    @Override
    public boolean tryPass() {
      mutex.lock();
      try {
        return take(thread, turn);
      } finally {
        mutex.unlock();
      }
    }

    @Override
    public void undo() {
      mutex.lock();
      try {
        turn.holds--;
        turn.owner = null;
        turn.queue.wakeOne();
      } finally {
        mutex.unlock();
      }
    }

    @Override
    public boolean isExclusive() {
      return true;
    }

    @Override
    public long onlyWayOut() {
      mutex.lock();
      try {
        return turn.owner == null ? 0 : turn.owner.id();
      } finally {
        mutex.unlock();
      }
    }

    @Override
    public String toString() {
      return "the import of '" + turn.name + "'";
    }
  }
}

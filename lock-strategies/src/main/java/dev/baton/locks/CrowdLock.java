package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockStrategy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lock of {@code adaptive} while there are several threads: that of the base, and a count of
 * the entries of a thread that is the only one again. After {@code hold} of them it asks the core
 * to put {@link LoneLock} back.
 *
 * <p>Fairness and invariants are the base's. The count need not be exact: the core asks {@link
 * #successor} in a stopped world, and there the number of threads decides. A thread that computes
 * and never leaves is not counted, and has no lock operations either.
 *
 * <p>Cost. One more call and two reads for each entry.
 */
final class CrowdLock extends ForwardingLock {
  private final LockHost host;
  private final LockStrategy lone;
  private final long hold;
  private final Set<Long> members = ConcurrentHashMap.newKeySet();

  /** Whether one thread is registered; written under the lock of the registry. */
  private volatile boolean alone;

  /** Whether a thread has been alone for long enough. */
  private volatile boolean quiet;

  /** Written by the only thread, and set back when another one comes; either may be lost. */
  private long entries;

  CrowdLock(LockHost host, InterpreterLock base, LockStrategy lone, long hold) {
    super(base);
    this.host = host;
    this.lone = lone;
    this.hold = hold;
  }

  @Override
  public @Nullable LockStrategy successor(int threads) {
    return threads <= 1 && quiet ? lone : null;
  }

  @Override
  public void register(GuestThread t) {
    super.register(t);
    members.add(t.registration());
    quiet = false;
    entries = 0;
    alone = members.size() == 1;
  }

  @Override
  public void unregister(GuestThread t) {
    super.unregister(t);
    members.remove(t.registration());
    entries = 0;
    alone = members.size() == 1;
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    super.enter(t, why);
    if (alone) {
      countEntry(t);
    }
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    if (!super.tryEnter(t, nanos)) {
      return false;
    }
    if (alone) {
      countEntry(t);
    }
    return true;
  }

  private void countEntry(GuestThread t) {
    if (++entries == hold) {
      quiet = true;
      host.reconsider(t);
    }
  }
}

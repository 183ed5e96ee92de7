package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Pending;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Admits one host thread and refuses all others. The owner never changes, so mutual exclusion needs
 * no lock word; {@code holder} is written by the owner alone and only tells others about it.
 *
 * <p>Fairness: nobody waits; whoever else comes is refused with an exception. Cost: one store.
 */
final class ConfinedLock implements InterpreterLock {
  private static final VarHandle HOLDER;

  static {
    try {
      HOLDER =
          MethodHandles.lookup().findVarHandle(ConfinedLock.class, "holder", GuestThread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LockHost host;
  private final Thread owner;
  private volatile @Nullable GuestThread holder;
  private final Interval interval;

  ConfinedLock(LockHost host, LockConfig config, Thread owner) {
    this.host = host;
    this.owner = owner;
    this.interval = new Interval(config);
  }

  @Override
  public boolean keepsIdleThreads() {
    return true;
  }

  @Override
  public void register(GuestThread t) {
    if (t.carrier() != owner) {
      Thread other = t.carrier();
      throw new IllegalStateException(
          "the interpreter is confined to thread '"
              + owner.getName()
              + "'; thread '"
              + (other == null ? t.name() : other.getName())
              + "' may not enter (choose another lock than 'confined')");
    }
  }

  @Override
  public void unregister(GuestThread t) {
    if (holder == t) {
      holder = null;
    }
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    HOLDER.setRelease(this, t);
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    HOLDER.setRelease(this, t);
    return true;
  }

  @Override
  public void exit(GuestThread t, ExitReason why) {
    if (holder != t) {
      throw new IllegalStateException(t.name() + " does not hold the interpreter lock");
    }
    HOLDER.setRelease(this, null);
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    host.clear(t, Pending.SWITCH);
  }

  @Override
  public boolean isHeldBy(GuestThread t) {
    return holder == t;
  }

  @Override
  public long switchIntervalNanos() {
    return interval.nanos();
  }

  @Override
  public void setSwitchIntervalNanos(long nanos) {
    interval.set(nanos);
  }

  @Override
  public LockSnapshot snapshot() {
    return new LockSnapshot("confined", holder, 0, List.of());
  }
}

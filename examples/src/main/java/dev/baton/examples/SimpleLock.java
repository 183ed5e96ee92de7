package dev.baton.examples;

import static com.google.common.util.concurrent.Uninterruptibles.tryAcquireUninterruptibly;

import dev.baton.lock.*;
import java.util.*;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.*;

/** A lock of one's own: a fair semaphore. Who waits asks the holder every interval to give way. */
public final class SimpleLock implements LockStrategy {
  public String name() {
    return "simple";
  }

  public Set<LockTrait> traits() {
    return EnumSet.of(LockTrait.EXCLUSIVE, LockTrait.TIME_SLICED, LockTrait.RUNTIME_SWITCHABLE);
  }

  public InterpreterLock create(LockHost host, LockConfig config) {
    AtomicLong interval = new AtomicLong(config.switchIntervalNanos());
    return new Permit(host, new Semaphore(1, true), new AtomicReference<>(), interval);
  }

  private record Permit(
      LockHost host, Semaphore permit, AtomicReference<GuestThread> owner, AtomicLong interval)
      implements InterpreterLock {
    public void register(GuestThread t) {}

    public void unregister(GuestThread t) {
      if (isHeldBy(t)) exit(t, ExitReason.DEATH);
    }

    public boolean tryEnter(GuestThread t, long nanos) {
      boolean entered = tryAcquireUninterruptibly(permit, nanos, TimeUnit.NANOSECONDS);
      if (entered) owner.set(t);
      return entered;
    }

    public void enter(GuestThread t, EnterReason why) {
      while (!tryEnter(t, interval.get())) {
        host.checkAdmission(t);
        GuestThread holder = owner.get();
        if (holder != null) {
          host.checkAlive(holder);
          host.request(holder, Pending.SWITCH);
        }
      }
    }

    public void exit(GuestThread t, ExitReason why) {
      if (!owner.compareAndSet(t, null)) throw new IllegalStateException(t + " is not the holder");
      permit.release();
    }

    public void yieldAtPoll(GuestThread t) { // Who waits is before this thread in the queue.
      host.clear(t, Pending.SWITCH);
      exit(t, ExitReason.STOP);
      enter(t, EnterReason.RESUME_AFTER_STOP);
    }

    public boolean isHeldBy(GuestThread t) {
      return owner.get() == t;
    }

    public long switchIntervalNanos() {
      return interval.get();
    }

    public void setSwitchIntervalNanos(long nanos) {
      interval.set(LockConfig.checkInterval(nanos));
    }

    public LockSnapshot snapshot() {
      return new LockSnapshot("simple", owner.get(), 0, List.of());
    }
  }
}

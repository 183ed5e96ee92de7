package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Pending;
import java.util.SplittableRandom;

/**
 * A {@link GilLock} whose slices are drawn anew at each entry. One entry in two is to end at its
 * first poll if somebody waits; the others may last for a random time up to the longest, and no
 * longer than the switch interval.
 *
 * <p>Fairness and invariants are the GIL's: only the interval changes. The random numbers belong to
 * the holder of the lock, which orders their use; so the slices are a function of the seed and of
 * the order in which threads enter. That order is not a function of the seed.
 *
 * <p>Cost. Up to a switch of threads at each poll, some microseconds.
 */
final class StressLock extends ForwardingLock {
  private final LockHost host;
  private final GilLock gil;
  private final SplittableRandom random;
  private final long longestSliceNanos;
  private final Interval interval;

  StressLock(LockHost host, LockConfig config, long seed, long longestSliceNanos) {
    this(host, config, new GilLock(host, config), seed, longestSliceNanos);
  }

  private StressLock(
      LockHost host, LockConfig config, GilLock gil, long seed, long longestSliceNanos) {
    super(gil);
    this.host = host;
    this.gil = gil;
    this.random = new SplittableRandom(seed);
    this.longestSliceNanos = longestSliceNanos;
    this.interval = new Interval(config);
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    gil.enter(t, why);
    drawSlice(t);
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    if (!gil.tryEnter(t, nanos)) {
      return false;
    }
    drawSlice(t);
    return true;
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    gil.yieldAtPoll(t);
    drawSlice(t);
  }

  @Override
  public long switchIntervalNanos() {
    return interval.nanos();
  }

  @Override
  public void setSwitchIntervalNanos(long nanos) {
    interval.set(nanos);
    gil.setSwitchIntervalNanos(nanos);
  }

  @Override
  public LockSnapshot snapshot() {
    LockSnapshot inner = gil.snapshot();
    return new LockSnapshot("stress", inner.owner(), inner.switches(), inner.waiters());
  }

  long sliceNanos() {
    return gil.switchIntervalNanos();
  }

  /** Without waiters a request would only make the next poll slow: then none is made. */
  private void drawSlice(GuestThread t) {
    long slice = random.nextLong(longestSliceNanos + 1);
    gil.useSlice(Math.max(1, Math.min(slice, interval.nanos())));
    if (random.nextBoolean() && gil.hasWaiters()) {
      host.request(t, Pending.SWITCH);
    }
  }
}

package dev.baton.lock;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest strategy there can be: everybody may enter. */
final class OpenStrategy implements LockStrategy, InterpreterLock {
  @Override
  public String name() {
    return "open";
  }

  @Override
  public Set<LockTrait> traits() {
    return EnumSet.of(LockTrait.PARALLEL);
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return this;
  }

  @Override
  public void register(GuestThread t) {}

  @Override
  public void unregister(GuestThread t) {}

  @Override
  public void enter(GuestThread t, EnterReason why) {}

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    return true;
  }

  @Override
  public void exit(GuestThread t, ExitReason why) {}

  @Override
  public void yieldAtPoll(GuestThread t) {}

  @Override
  public boolean isHeldBy(GuestThread t) {
    return t.isAttached();
  }

  @Override
  public long switchIntervalNanos() {
    return 1;
  }

  @Override
  public void setSwitchIntervalNanos(long nanos) {}

  @Override
  public LockSnapshot snapshot() {
    return new LockSnapshot("open", null, 0, List.of());
  }

  static GlobalLock lock() {
    return new GlobalLock(new OpenStrategy(), LockConfig.DEFAULT, Idle::new);
  }

  /** A guest thread to which nothing happens. */
  static final class Idle extends GuestThread {
    Idle(GlobalLock lock) {
      super(lock, "idle");
    }

    @Override
    protected void handlePending(int bit) {}

    @Override
    protected void deliver(InterruptKind kind, @Nullable Object payload) {}
  }
}

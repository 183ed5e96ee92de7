package dev.baton.lock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Turns lock events into events of the JVM's flight recorder. To be made and told only while {@link
 * FlightSwitch#isOn}.
 *
 * <p>Events of a guest thread come on its host thread, one after the other, so what is open of a
 * thread needs no lock. Who enters under an exclusive lock is told so while it holds the lock;
 * therefore {@code inside} names the holder before it, and that one stands still until it comes in
 * again, so its place in guest code can be read, and is exact.
 */
final class FlightEvents {
  /** What has begun and not ended of one thread. */
  private static final class Open {
    final Deque<BlockingRegionEvent> regions = new ArrayDeque<>();
    @Nullable LockWaitEvent wait;
    @Nullable LockHoldEvent hold;
  }

  private final Map<GuestThread, Open> open = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable GuestThread> inside = new AtomicReference<>();
  private @Nullable StopTheWorldEvent stop;
  private int stops;

  FlightEvents() {}

  void onEvent(LockEvent event) {
    GuestThread t = event.thread();
    switch (event.kind()) {
      case STOP_BEGIN -> stopBegins(t);
      case STOP_END -> stopEnds();
      case MODE_CHANGED -> modeChanged(event.detail());
      default -> {
        if (t != null) {
          ofThread(t, event);
        }
      }
    }
  }

  private void ofThread(GuestThread t, LockEvent event) {
    Open mine = open.computeIfAbsent(t, key -> new Open());
    switch (event.kind()) {
      case WANT -> {
        mine.wait = new LockWaitEvent();
        mine.wait.begin();
      }
      case ENTERED -> entered(t, mine);
      case EXITED -> exited(t, mine, event.detail());
      case BLOCK_BEGIN -> {
        BlockingRegionEvent region = new BlockingRegionEvent();
        region.kind = String.valueOf(event.detail());
        mine.regions.push(region);
        region.begin();
      }
      case BLOCK_END -> regionEnds(t, mine);
      case RECLAIMED -> open.remove(t);
      default -> {}
    }
  }

  private void entered(GuestThread t, Open mine) {
    boolean exclusive = t.globalLock().isExclusive();
    GuestThread before = exclusive ? inside.getAndSet(t) : null;
    LockWaitEvent wait = mine.wait;
    mine.wait = null;
    if (wait != null) {
      wait.end();
      if (wait.shouldCommit()) {
        wait.guestThread = t.name();
        wait.at = place(t);
        boolean known = before != null && before != t;
        wait.holder = known ? before.name() : "";
        wait.holderAt = known ? place(before) : "";
        wait.commit();
      }
    }
    mine.hold = new LockHoldEvent();
    mine.hold.begin();
  }

  private void exited(GuestThread t, Open mine, @Nullable Object why) {
    LockHoldEvent hold = mine.hold;
    mine.hold = null;
    if (hold != null) {
      hold.end();
      if (hold.shouldCommit()) {
        hold.guestThread = t.name();
        hold.at = place(t);
        hold.reason = why == null ? "YIELD" : why.toString();
        hold.commit();
      }
    }
    boolean leaves = why == ExitReason.DEATH || why == ExitReason.HOST_DETACH;
    if (leaves && mine.regions.isEmpty()) {
      open.remove(t);
    }
  }

  private static void regionEnds(GuestThread t, Open mine) {
    BlockingRegionEvent region = mine.regions.poll();
    if (region != null) {
      region.end();
      if (region.shouldCommit()) {
        region.guestThread = t.name();
        region.at = place(t);
        region.commit();
      }
    }
  }

  /** Stops nest but do not overlap, and one happens-before the next, so plain fields serve. */
  private void stopBegins(@Nullable GuestThread t) {
    if (stops++ == 0) {
      StopTheWorldEvent begun = new StopTheWorldEvent();
      begun.requester = t == null ? "" : t.name();
      begun.begin();
      stop = begun;
    }
  }

  private void stopEnds() {
    StopTheWorldEvent ended = stop;
    stops = Math.max(0, stops - 1);
    if (ended != null && stops == 0) {
      stop = null;
      ended.commit();
    }
  }

  private static void modeChanged(@Nullable Object name) {
    ModeChangeEvent change = new ModeChangeEvent();
    change.lock = String.valueOf(name);
    change.commit();
  }

  private static String place(GuestThread t) {
    GuestLocation at = t.location();
    return at == null ? "" : at.toString();
  }
}

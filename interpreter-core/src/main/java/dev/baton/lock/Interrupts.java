package dev.baton.lock;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to one guest thread and not yet delivered: at most one interrupt of each kind, a
 * later one replaces an earlier one.
 *
 * <p>Scopes are opened, closed and checked by the owner only, and the owner is also the one who
 * delivers; so whether a scope is still open at delivery is decided without a race, and a late
 * interrupt is dropped instead of hitting what runs afterwards. {@code getAndSet} makes delivery
 * happen at most once.
 */
final class Interrupts {
  /** The epoch of interrupts that are meant for the thread, whatever it does. */
  static final long ANY_SCOPE = 0;

  private static final InterruptKind[] KINDS = InterruptKind.values();
  private static final int FIRST_UNCATCHABLE = InterruptKind.KILL.ordinal();

  private final AtomicReferenceArray<@Nullable Interrupt> slots =
      new AtomicReferenceArray<>(KINDS.length);
  private long lastEpoch;
  private long[] openScopes = {};
  private int shields;

  /** What is sent, and to which {@link GuestThread#id}. */
  record Interrupt(InterruptKind kind, @Nullable Object payload, long epoch, long visit) {}

  void send(Interrupt interrupt) {
    slots.set(interrupt.kind.ordinal(), interrupt);
  }

  /** Takes back an undelivered interrupt; whether there was one. */
  boolean retract(InterruptKind kind) {
    return slots.getAndSet(kind.ordinal(), null) != null;
  }

  /** The next interrupt that guest code may catch; null if none or shielded. */
  @Nullable Interrupt takeCatchable() {
    return shields > 0 ? null : take(0, FIRST_UNCATCHABLE);
  }

  /** The next interrupt that guest code cannot catch, which no shield holds off. */
  @Nullable Interrupt takeUncatchable() {
    return take(FIRST_UNCATCHABLE, KINDS.length);
  }

  /** Whether something that guest code may catch still waits. */
  boolean hasCatchable() {
    return has(0, FIRST_UNCATCHABLE);
  }

  /** Whether something that guest code cannot catch still waits. */
  boolean hasUncatchable() {
    return has(FIRST_UNCATCHABLE, KINDS.length);
  }

  /** Whether no scope is open and nothing is held off. */
  boolean isQuiet() {
    return shields == 0 && openScopes.length == 0;
  }

  void shield() {
    shields++;
  }

  /** Whether something waits that can be delivered now. */
  boolean unshield() {
    if (shields == 0) {
      throw new IllegalStateException("no shield to end");
    }
    shields--;
    return shields == 0 && hasCatchable();
  }

  long openScope() {
    openScopes = Arrays.copyOf(openScopes, openScopes.length + 1);
    openScopes[openScopes.length - 1] = ++lastEpoch;
    return lastEpoch;
  }

  void closeScope(long epoch) {
    int kept = 0;
    while (kept < openScopes.length && openScopes[kept] < epoch) {
      kept++;
    }
    openScopes = Arrays.copyOf(openScopes, kept);
  }

  private @Nullable Interrupt take(int from, int to) {
    for (int i = from; i < to; i++) {
      Interrupt interrupt = slots.getAndSet(i, null);
      if (interrupt != null && isOpen(interrupt.epoch)) {
        return interrupt;
      }
    }
    return null;
  }

  private boolean has(int from, int to) {
    for (int i = from; i < to; i++) {
      if (slots.get(i) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpen(long epoch) {
    return epoch == ANY_SCOPE || Arrays.binarySearch(openScopes, epoch) >= 0;
  }
}

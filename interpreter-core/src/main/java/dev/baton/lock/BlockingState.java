package dev.baton.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The open blocking regions of one guest thread and the unblocker of the innermost.
 *
 * <p>Only {@code slot} is shared. Invariant: an unblocker runs only while the slot holds {@code
 * RUNNING} in its place, and the owner takes an unblocker out of the slot only by compare-and-set
 * from the unblocker itself. So no unblocker runs after its region has ended. And: a sender sets
 * the poll bit before it looks at the slot, the owner fills the slot before it looks at the poll
 * word; one of them sees the other, so no wake-up is lost.
 */
final class BlockingState {
  private static final VarHandle SLOT;
  private static final VarHandle TOP;
  private static final VarHandle BASE;

  /** Stands in the slot while a sender calls the unblocker. */
  private static final Unblocker RUNNING = new Running();

  private static final int USUAL_DEPTH = 4;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SLOT = lookup.findVarHandle(BlockingState.class, "slot", Unblocker.class);
      TOP = lookup.findVarHandle(BlockingState.class, "top", int.class);
      BASE = lookup.findVarHandle(BlockingState.class, "base", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private @Nullable Unblocker slot;
  private @Nullable Unblocker[] open = new Unblocker[USUAL_DEPTH];
  private @Nullable BlockKind[] kinds = new BlockKind[USUAL_DEPTH];

  /**
   * How many regions are open, with those put aside. Written by the owner alone, after the kind of
   * the region and with release, so that who reads it finds the kind in its place. For a region
   * like the one before it is all that is written: the way is hot.
   */
  private int top;

  /** How many of them are put aside for callbacks; written by the owner alone. */
  private int base;

  /** Regions open since the thread last entered; 0 while attached. For the owner. */
  int depth() {
    return top - base;
  }

  /** Makes room for one more region, so that {@link #push} allocates nothing. */
  void reserve() {
    if (top == open.length) {
      open = Arrays.copyOf(open, top * 2);
      kinds = Arrays.copyOf(kinds, top * 2);
    }
  }

  /** Begins a region; the thread has left the interpreter. */
  void push(GuestThread owner, BlockKind why, @Nullable Unblocker unblocker) {
    // Only what changes: a look costs less than a store of a reference.
    if (kinds[top] != why) {
      kinds[top] = why;
    }
    if (unblocker != null) {
      open[top] = unblocker;
    }
    Unblocker outer = hasUnblocker() ? current() : null;
    TOP.setRelease(this, top + 1);
    replace(owner, outer, unblocker);
  }

  /** Ends the innermost region. */
  void pop(GuestThread owner) {
    if (depth() == 0) {
      throw new IllegalStateException("no blocking region to end");
    }
    Unblocker inner = hasUnblocker() ? current() : null;
    TOP.setRelease(this, top - 1);
    if (inner != null) {
      open[top] = null;
    }
    if (depth() != 0 || inner != null) {
      replace(owner, inner, current());
    }
  }

  /** Whether the innermost region has one: then the slot holds it, or RUNNING in its place. */
  private boolean hasUnblocker() {
    return slot != null;
  }

  /**
   * Puts the open regions aside for a callback into the guest; gives what {@link #restore} needs.
   */
  int suspend(GuestThread owner) {
    int saved = depth();
    Unblocker inner = current();
    BASE.setOpaque(this, top);
    replace(owner, inner, null);
    return saved;
  }

  /** Goes back to the regions that were put aside, dropping any that the callback left open. */
  void restore(GuestThread owner, int saved) {
    while (depth() > 0) {
      pop(owner);
    }
    BASE.setOpaque(this, top - saved);
    replace(owner, null, current());
  }

  /** Wakes the owner if it is in a region that has an unblocker. From any thread. */
  void wake() {
    for (; ; ) {
      Unblocker unblocker = (Unblocker) SLOT.getVolatile(this);
      if (unblocker == null) {
        return;
      }
      if (unblocker != RUNNING && SLOT.compareAndSet(this, unblocker, RUNNING)) {
        try {
          unblocker.unblock();
        } finally {
          SLOT.setVolatile(this, unblocker);
        }
        return;
      }
      // Another sender is at it, perhaps since before our bit was set: wait and wake again.
      Thread.yield();
    }
  }

  /** The kind of the innermost open region; null if none is open. From any thread. */
  @Nullable BlockKind kind() {
    int count = (int) TOP.getAcquire(this);
    if (count <= (int) BASE.getOpaque(this)) {
      return null;
    }
    @Nullable BlockKind[] seen = kinds;
    return count <= seen.length ? seen[count - 1] : null;
  }

  private @Nullable Unblocker current() {
    return depth() == 0 ? null : open[top - 1];
  }

  private void replace(GuestThread owner, @Nullable Unblocker from, @Nullable Unblocker to) {
    if (from == to) {
      return;
    }
    while (!SLOT.compareAndSet(this, from, to)) {
      Thread.yield();
    }
    if (to != null && (owner.pendingVolatile() & Pending.WAKING) != 0) {
      to.unblock();
    }
  }

  /** See {@link #RUNNING}. */
  private static final class Running implements Unblocker {
    @Override
    public void unblock() {}
  }
}

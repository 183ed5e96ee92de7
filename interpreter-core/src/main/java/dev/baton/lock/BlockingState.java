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
  private static final VarHandle KIND;

  /** Stands in the slot while a sender calls the unblocker. */
  private static final Unblocker RUNNING = new Running();

  private static final int USUAL_DEPTH = 4;
  private static final int NONE = -1;
  private static final BlockKind[] KINDS = BlockKind.values();

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SLOT = lookup.findVarHandle(BlockingState.class, "slot", Unblocker.class);
      KIND = lookup.findVarHandle(BlockingState.class, "kind", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Regions open since the thread last entered; 0 while attached. */
  int depth;

  private @Nullable Unblocker slot;
  private @Nullable Unblocker[] open = new Unblocker[USUAL_DEPTH];
  private @Nullable BlockKind[] kinds = new BlockKind[USUAL_DEPTH];

  /**
   * The kind of the innermost region as an ordinal, or {@link #NONE}; written by the owner, for
   * others to look at. A number, because a store of a reference costs more.
   */
  private int kind = NONE;

  private int top;

  /** Makes room for one more region, so that {@link #push} allocates nothing. */
  void reserve() {
    if (top == open.length) {
      open = Arrays.copyOf(open, top * 2);
      kinds = Arrays.copyOf(kinds, top * 2);
    }
  }

  /** Begins a region; the thread has left the interpreter. */
  void push(GuestThread owner, BlockKind why, @Nullable Unblocker unblocker) {
    Unblocker outer = current();
    // Only what changes: a look costs less than a store of a reference.
    if (kinds[top] != why) {
      kinds[top] = why;
    }
    if (unblocker != null) {
      open[top] = unblocker;
    }
    top++;
    KIND.setOpaque(this, why.ordinal());
    depth++;
    replace(owner, outer, unblocker);
  }

  /** Ends the innermost region. */
  void pop(GuestThread owner) {
    if (depth == 0) {
      throw new IllegalStateException("no blocking region to end");
    }
    Unblocker inner = current();
    top--;
    if (inner != null) {
      open[top] = null;
    }
    depth--;
    showKind();
    replace(owner, inner, current());
  }

  /**
   * Puts the open regions aside for a callback into the guest; gives what {@link #restore} needs.
   */
  int suspend(GuestThread owner) {
    int saved = depth;
    Unblocker inner = current();
    depth = 0;
    showKind();
    replace(owner, inner, null);
    return saved;
  }

  /** Goes back to the regions that were put aside, dropping any that the callback left open. */
  void restore(GuestThread owner, int saved) {
    while (depth > 0) {
      pop(owner);
    }
    depth = saved;
    showKind();
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
    int ordinal = (int) KIND.getOpaque(this);
    return ordinal == NONE ? null : KINDS[ordinal];
  }

  private void showKind() {
    BlockKind shown = depth == 0 ? null : kinds[top - 1];
    KIND.setOpaque(this, shown == null ? NONE : shown.ordinal());
  }

  private @Nullable Unblocker current() {
    return depth == 0 ? null : open[top - 1];
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

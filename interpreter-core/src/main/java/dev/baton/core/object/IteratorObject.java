package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * An iterator written in Java: the loop takes the next value without a call through the guest's
 * protocol.
 */
public abstract class IteratorObject extends GuestObject {
  /** Whether one loop alone can reach it. Written before anybody else could. */
  private boolean confined;

  protected IteratorObject(TypeObject type) {
    super(type);
  }

  /** Says that nobody but the loop that it was made for will ever reach it. */
  public final void confine() {
    confined = true;
  }

  /** Whether threads that run at the same time may move it. */
  protected final boolean isShared(ThreadContext t) {
    return !confined && t.parallel();
  }

  /** Whether {@link #next} runs no guest code, whatever it gives; it may raise. Never changes. */
  public boolean runsNoGuestCode() {
    return false;
  }

  /** The next value; null at the end, and from then on. May raise what {@code __next__} raises. */
  public abstract @Nullable Object next(ThreadContext t);

  /**
   * As {@link #next(ThreadContext)}, but values that come before may go to a sink, all of which it
   * has taken; the one that is given it has not.
   */
  public @Nullable Object next(ThreadContext t, Sink sink) {
    return next(t);
  }
}

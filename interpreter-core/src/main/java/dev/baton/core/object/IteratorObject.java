package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * An iterator written in Java: the loop takes the next value without a call through the guest's
 * protocol.
 */
public abstract class IteratorObject extends GuestObject {
  protected IteratorObject(TypeObject type) {
    super(type);
  }

  /** The next value; null at the end, and from then on. May raise what {@code __next__} raises. */
  public abstract @Nullable Object next(ThreadContext t);
}

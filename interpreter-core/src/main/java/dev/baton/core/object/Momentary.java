package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** A container of a library module whose items can be taken in one step, without guest code. */
public interface Momentary {
  /**
   * The items as they are at one moment; null if guest code may have changed what iterating over
   * this object means.
   */
  Object @Nullable [] itemsAtOnce(ThreadContext t);
}

package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Access to the elements of reference arrays that several threads share. Every load is an acquire
 * and every store a release (locks.md 3.4, V2), so a reference read here leads to a fully built
 * object. Free on x86.
 */
public final class Slots {
  private static final VarHandle ELEMENTS = MethodHandles.arrayElementVarHandle(Object[].class);

  private Slots() {}

  /** Acquire load. */
  public static Object get(Object[] array, int index) {
    return ELEMENTS.getAcquire(array, index);
  }

  /** Release store. */
  public static void set(Object[] array, int index, Object value) {
    ELEMENTS.setRelease(array, index, value);
  }
}

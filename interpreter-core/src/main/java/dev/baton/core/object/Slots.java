package dev.baton.core.object;

import java.lang.invoke.VarHandle;

/**
 * Access to the elements of reference arrays that several threads share. Every load is an acquire
 * and every store a release (locks.md 3.4, V2), so a reference read here leads to a fully built
 * object. Made of plain accesses and fences: free on x86, and in code that only the quick compiler
 * of the JVM has seen, where a {@code VarHandle} costs a call.
 */
public final class Slots {
  private Slots() {}

  /** Acquire load. */
  public static Object get(Object[] array, int index) {
    Object value = array[index];
    VarHandle.acquireFence();
    return value;
  }

  /** Release store. */
  public static void set(Object[] array, int index, Object value) {
    VarHandle.releaseFence();
    array[index] = value;
  }
}

package dev.baton.lock;

import java.util.List;

/**
 * A guest thread that did not come when it was asked to.
 *
 * @param name the guest thread's name
 * @param phase where it stood
 * @param stack what its host thread was doing, innermost call first; empty for an unstarted thread
 */
public record Straggler(String name, Phase phase, List<StackTraceElement> stack) {
  /** Copies the list. */
  public Straggler {
    stack = List.copyOf(stack);
  }

  static Straggler of(GuestThread t) {
    Thread carrier = t.carrier();
    return new Straggler(
        t.name(), t.phase(), carrier == null ? List.of() : List.of(carrier.getStackTrace()));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name).append(" (").append(phase).append(')');
    for (StackTraceElement frame : stack) {
      text.append("\n    at ").append(frame);
    }
    return text.toString();
  }
}

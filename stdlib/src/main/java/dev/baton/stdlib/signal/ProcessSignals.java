package dev.baton.stdlib.signal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The signals that the system sends to the JVM, as far as an interpreter listens to them. What was
 * in force before comes back when it does not any more. Thread safe.
 */
final class ProcessSignals implements AutoCloseable {
  private static final Map<Integer, String> NAMES =
      Map.of(1, "HUP", 2, "INT", 10, "USR1", 12, "USR2", 15, "TERM", 28, "WINCH");

  /** Guarded by this. */
  private final Map<Integer, SignalHandler> before = new HashMap<>();

  /** Runs {@code action}, on a thread of the JVM's, when the signal comes; null for no more. */
  synchronized void listen(int number, @Nullable Runnable action) {
    String name = NAMES.get(number);
    if (name == null) {
      return; // The JVM does not pass it on.
    }
    try {
      if (action != null) {
        SignalHandler old = Signal.handle(new Signal(name), signal -> action.run());
        before.putIfAbsent(number, old);
      } else if (before.containsKey(number)) {
        Signal.handle(new Signal(name), before.remove(number));
      }
    } catch (IllegalArgumentException e) {
      // The JVM uses the signal itself, so it does not come here.
    }
  }

  @Override
  public synchronized void close() {
    for (int number : before.keySet().toArray(Integer[]::new)) {
      listen(number, null);
    }
  }
}

package dev.baton.stdlib.sharing;

import dev.baton.core.object.ThreadContext;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The ends of lines that one interpreter holds, to be let go when it is closed. Those that guest
 * code has lost sight of drop out, and stay open as far as others know.
 */
final class HeldEnds implements AutoCloseable {
  /** How often each is held. Guarded by this. */
  private final Map<LineEnd, Integer> held = new WeakHashMap<>();

  static HeldEnds of(ThreadContext t) {
    return t.interpreter().attached(HeldEnds.class, HeldEnds::new);
  }

  synchronized void add(LineEnd end) {
    held.merge(end, 1, Integer::sum);
  }

  /** Whether it was held. */
  synchronized boolean remove(LineEnd end) {
    Integer times = held.get(end);
    if (times == null) {
      return false;
    }
    if (times == 1) {
      held.remove(end);
    } else {
      held.put(end, times - 1);
    }
    return true;
  }

  @Override
  public synchronized void close() {
    held.forEach(
        (end, times) -> {
          for (int i = 0; i < times; i++) {
            end.letGo();
          }
        });
    held.clear();
  }
}

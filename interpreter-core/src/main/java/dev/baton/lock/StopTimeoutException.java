package dev.baton.lock;

import java.util.ArrayList;
import java.util.List;

/** The world could not be stopped within the limit; it has been let go again. */
public final class StopTimeoutException extends RuntimeException {
  private final transient List<Straggler> stragglers;

  StopTimeoutException(List<Straggler> stragglers) {
    super(message(stragglers));
    this.stragglers = List.copyOf(stragglers);
  }

  /**
   * The threads that did not reach a poll, with their Java stacks; unmodifiable. Empty if another
   * thread kept the world stopped.
   */
  public List<Straggler> stragglers() {
    return stragglers;
  }

  private static String message(List<Straggler> stragglers) {
    if (stragglers.isEmpty()) {
      return "another thread keeps the world stopped";
    }
    List<String> names = new ArrayList<>();
    for (Straggler straggler : stragglers) {
      names.add(straggler.name());
    }
    return "these threads did not stop in time: " + String.join(", ", names);
  }
}

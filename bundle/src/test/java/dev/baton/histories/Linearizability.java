package dev.baton.histories;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order of the operations of a history in which each took effect at one instant
 * between its call and its return (Wing and Gong, "Testing and verifying concurrent objects",
 * 1993). Which operations are done and the state they led to are remembered (Lowe, "Testing for
 * linearizability", 2017), so no dead end is walked into twice.
 */
final class Linearizability<S> {
  private record Reached(long done, Object state) {}

  private final Model<S> model;
  private final List<Operation> history;
  private final Set<Reached> deadEnds = new HashSet<>();

  private Linearizability(Model<S> model, List<Operation> history) {
    if (history.size() > Long.SIZE - 1) {
      throw new IllegalArgumentException("too long a history");
    }
    this.model = model;
    this.history = history;
  }

  /** Whether the model explains the history. */
  static <S> boolean explains(Model<S> model, List<Operation> history) {
    return new Linearizability<>(model, history).completes(0, model.initial());
  }

  private boolean completes(long done, S state) {
    if (done == (1L << history.size()) - 1) {
      return true;
    }
    if (!deadEnds.add(new Reached(done, state))) {
      return false;
    }
    int firstReturn = firstReturn(done);
    for (int i = 0; i < history.size(); i++) {
      Operation o = history.get(i);
      if ((done & 1L << i) == 0 && o.begin() < firstReturn) {
        @Nullable S next = model.after(state, o.step(), o.result());
        if (next != null && completes(done | 1L << i, next)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first return among the operations not done: whatever was called after it comes later. */
  private int firstReturn(long done) {
    int first = Integer.MAX_VALUE;
    for (int i = 0; i < history.size(); i++) {
      if ((done & 1L << i) == 0) {
        first = Math.min(first, history.get(i).end());
      }
    }
    return first;
  }
}

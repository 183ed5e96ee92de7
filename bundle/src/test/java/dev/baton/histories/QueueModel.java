package dev.baton.histories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue without waiting, first in first out or last in first out. */
final class QueueModel implements Model<List<Integer>> {
  private final int capacity;
  private final boolean lastFirst;

  QueueModel(int capacity, boolean lastFirst) {
    this.capacity = capacity;
    this.lastFirst = lastFirst;
  }

  @Override
  public List<Integer> initial() {
    return List.of();
  }

  @Override
  public @Nullable List<Integer> after(List<Integer> state, Step step, String result) {
    List<Integer> items = new ArrayList<>(state);
    return apply(items, step).equals(result) ? List.copyOf(items) : null;
  }

  private String apply(List<Integer> items, Step step) {
    switch (step.name()) {
      case "put":
        if (items.size() >= capacity) {
          return "Full";
        }
        items.add(step.first());
        return Texts.NONE;
      case "take":
        return items.isEmpty() ? "Empty" : "" + items.remove(lastFirst ? items.size() - 1 : 0);
      case "qsize":
        return String.valueOf(items.size());
      case "empty":
        return Texts.bool(items.isEmpty());
      default:
        throw new IllegalArgumentException(step.name());
    }
  }
}

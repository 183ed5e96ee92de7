package dev.baton.histories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code list} and {@code deque} have in common, and what each has alone. */
final class SequenceModel implements Model<List<Integer>> {
  private static final String INDEX_ERROR = "IndexError";
  private static final String VALUE_ERROR = "ValueError";

  private final List<Integer> initial;
  private final int maxLength;

  /** For a list, or a deque without limit. */
  SequenceModel(List<Integer> initial) {
    this(initial, Integer.MAX_VALUE);
  }

  /** For a deque that drops items at the other end when it is full. */
  SequenceModel(List<Integer> initial, int maxLength) {
    this.initial = List.copyOf(initial);
    this.maxLength = maxLength;
  }

  @Override
  public List<Integer> initial() {
    return initial;
  }

  @Override
  public @Nullable List<Integer> after(List<Integer> state, Step step, String result) {
    List<Integer> items = new ArrayList<>(state);
    return apply(items, step).equals(result) ? List.copyOf(items) : null;
  }

  private String apply(List<Integer> items, Step step) {
    return switch (step.name()) {
      case "get" -> at(items, step, false, null);
      case "set" -> at(items, step, false, step.second());
      case "pop_at" -> at(items, step, true, null);
      case "delete" -> at(items, step, true, null).equals(INDEX_ERROR) ? INDEX_ERROR : Texts.NONE;
      case "len" -> String.valueOf(items.size());
      case "copy", "as_list" -> Texts.list(items);
      case "slice" ->
          Texts.list(items.subList(Math.min(1, items.size()), Math.min(3, items.size())));
      case "equals" -> Texts.bool(items.equals(step.arguments()));
      case "concat" -> {
        List<Integer> longer = new ArrayList<>(items);
        longer.addAll(step.arguments());
        yield Texts.list(longer);
      }
      case "contains" -> Texts.bool(items.contains(step.first()));
      case "count" -> String.valueOf(Collections.frequency(items, step.first()));
      case "index" -> items.contains(step.first()) ? "" + items.indexOf(step.first()) : VALUE_ERROR;
      case "pop" -> items.isEmpty() ? INDEX_ERROR : items.remove(items.size() - 1).toString();
      case "popleft" -> items.isEmpty() ? INDEX_ERROR : items.remove(0).toString();
      case "remove" -> items.remove(step.arguments().get(0)) ? Texts.NONE : VALUE_ERROR;
      default -> {
        change(items, step);
        yield Texts.NONE;
      }
    };
  }

  private static String at(
      List<Integer> items, Step step, boolean remove, @Nullable Integer replacement) {
    int index = step.first() < 0 ? step.first() + items.size() : step.first();
    if (index < 0 || index >= items.size()) {
      return INDEX_ERROR;
    }
    if (remove) {
      return items.remove(index).toString();
    }
    if (replacement != null) {
      items.set(index, replacement);
      return Texts.NONE;
    }
    return items.get(index).toString();
  }

  private void change(List<Integer> items, Step step) {
    switch (step.name()) {
      case "append" -> append(items, step.first());
      case "appendleft" -> appendLeft(items, step.first());
      case "extend" -> step.arguments().forEach(i -> append(items, i));
      case "extendleft" -> step.arguments().forEach(i -> appendLeft(items, i));
      case "insert" -> items.add(Math.min(step.first(), items.size()), step.second());
      case "rotate" -> Collections.rotate(items, step.first());
      case "reverse" -> Collections.reverse(items);
      case "clear" -> items.clear();
      case "repeat" -> items.addAll(List.copyOf(items));
      case "replace_slice" -> {
        int from = Math.min(1, items.size());
        items.subList(from, Math.min(3, items.size())).clear();
        items.addAll(from, step.arguments());
      }
      default -> throw new IllegalArgumentException(step.name());
    }
  }

  private void append(List<Integer> items, int item) {
    items.add(item);
    if (items.size() > maxLength) {
      items.remove(0);
    }
  }

  private void appendLeft(List<Integer> items, int item) {
    items.add(0, item);
    if (items.size() > maxLength) {
      items.remove(items.size() - 1);
    }
  }
}

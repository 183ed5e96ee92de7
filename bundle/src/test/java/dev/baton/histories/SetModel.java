package dev.baton.histories;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A {@code set}; which element {@code pop} takes is left open. */
final class SetModel implements Model<Set<Integer>> {
  private static final String KEY_ERROR = "KeyError";

  private final Set<Integer> initial;

  SetModel(List<Integer> initial) {
    this.initial = Set.copyOf(initial);
  }

  @Override
  public Set<Integer> initial() {
    return initial;
  }

  @Override
  public @Nullable Set<Integer> after(Set<Integer> state, Step step, String result) {
    TreeSet<Integer> set = new TreeSet<>(state);
    if (step.name().equals("pop") && !set.isEmpty()) {
      return result.matches("-?\\d+") && set.remove(Integer.valueOf(result))
          ? Set.copyOf(set)
          : null;
    }
    return apply(set, step).equals(result) ? Set.copyOf(set) : null;
  }

  private static String apply(TreeSet<Integer> set, Step step) {
    switch (step.name()) {
      case "pop":
        return KEY_ERROR;
      case "remove":
        return set.remove(step.first()) ? Texts.NONE : KEY_ERROR;
      case "contains":
        return Texts.bool(set.contains(step.first()));
      case "len":
        return String.valueOf(set.size());
      case "copy":
        return Texts.list(set);
      case "union":
        TreeSet<Integer> both = new TreeSet<>(set);
        both.addAll(step.arguments());
        return Texts.list(both);
      case "issubset":
        return Texts.bool(step.arguments().containsAll(set));
      default:
        change(set, step);
        return Texts.NONE;
    }
  }

  private static void change(TreeSet<Integer> set, Step step) {
    switch (step.name()) {
      case "add" -> set.add(step.first());
      case "discard" -> set.remove(step.first());
      case "clear" -> set.clear();
      case "update" -> set.addAll(step.arguments());
      case "intersect" -> set.retainAll(step.arguments());
      case "subtract" -> set.removeAll(step.arguments());
      case "toggle" ->
          Set.copyOf(step.arguments())
              .forEach(
                  i -> {
                    if (!set.remove(i)) {
                      set.add(i);
                    }
                  });
      default -> throw new IllegalArgumentException(step.name());
    }
  }
}

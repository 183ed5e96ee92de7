package dev.baton.histories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code dict}; the state is its items in order. */
final class DictModel implements Model<List<Map.Entry<Integer, Integer>>> {
  private final List<Map.Entry<Integer, Integer>> initial;

  private final String error;

  DictModel(Map<Integer, Integer> initial) {
    this(initial, "KeyError");
  }

  /** For what behaves like a dict but for the error that says that a key is absent. */
  DictModel(Map<Integer, Integer> initial, String error) {
    this.initial = items(initial);
    this.error = error;
  }

  private static List<Map.Entry<Integer, Integer>> items(Map<Integer, Integer> map) {
    return map.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
  }

  @Override
  public List<Map.Entry<Integer, Integer>> initial() {
    return initial;
  }

  @Override
  public @Nullable List<Map.Entry<Integer, Integer>> after(
      List<Map.Entry<Integer, Integer>> state, Step step, String result) {
    LinkedHashMap<Integer, Integer> map = new LinkedHashMap<>();
    state.forEach(e -> map.put(e.getKey(), e.getValue()));
    return apply(map, step).equals(result) ? items(map) : null;
  }

  private String apply(LinkedHashMap<Integer, Integer> map, Step step) {
    return switch (step.name()) {
      case "get_item" -> orError(map.get(step.first()));
      case "get" -> orNone(map.get(step.first()));
      case "contains" -> Texts.bool(map.containsKey(step.first()));
      case "len" -> String.valueOf(map.size());
      case "set" -> none(map.put(step.first(), step.second()));
      case "delete" -> map.remove(step.first()) == null ? error : Texts.NONE;
      case "pop" -> orError(map.remove(step.first()));
      case "pop_default" -> orNone(map.remove(step.first()));
      case "popitem" -> popItem(map);
      case "setdefault" -> {
        map.putIfAbsent(step.first(), step.second());
        yield String.valueOf(map.get(step.first()));
      }
      case "clear" -> {
        map.clear();
        yield Texts.NONE;
      }
      case "update" -> {
        step.arguments().forEach(k -> map.put(k, k));
        yield Texts.NONE;
      }
      case "keys" -> Texts.list(map.keySet());
      case "values" -> Texts.list(map.values());
      case "items", "items_view" -> itemsText(map);
      default -> throw new IllegalArgumentException(step.name());
    };
  }

  private String popItem(LinkedHashMap<Integer, Integer> map) {
    if (map.isEmpty()) {
      return error;
    }
    Integer last = new ArrayList<>(map.keySet()).get(map.size() - 1);
    return Texts.pair(last, map.remove(last));
  }

  private static String itemsText(Map<Integer, Integer> map) {
    return Texts.list(
        map.entrySet().stream().map(e -> Texts.pair(e.getKey(), e.getValue())).toList());
  }

  private String orError(@Nullable Integer value) {
    return value == null ? error : value.toString();
  }

  private static String orNone(@Nullable Integer value) {
    return value == null ? Texts.NONE : value.toString();
  }

  private static String none(@Nullable Object ignored) {
    return Texts.NONE;
  }
}

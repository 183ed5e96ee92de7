package dev.baton.histories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code dict}; the state is its items in order. */
final class DictModel implements Model<List<Map.Entry<Integer, Integer>>> {
  private static final String KEY_ERROR = "KeyError";

  private final List<Map.Entry<Integer, Integer>> initial;

  DictModel(Map<Integer, Integer> initial) {
    this.initial = items(initial);
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

  private static String apply(LinkedHashMap<Integer, Integer> map, Step step) {
    return switch (step.name()) {
      case "get_item" -> orError(map.get(step.first()));
      case "get" -> orNone(map.get(step.first()));
      case "contains" -> Texts.bool(map.containsKey(step.first()));
      case "len" -> String.valueOf(map.size());
      case "set" -> none(map.put(step.first(), step.second()));
      case "delete" -> map.remove(step.first()) == null ? KEY_ERROR : Texts.NONE;
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
      case "items" -> itemsText(map);
      default -> throw new IllegalArgumentException(step.name());
    };
  }

  private static String popItem(LinkedHashMap<Integer, Integer> map) {
    if (map.isEmpty()) {
      return KEY_ERROR;
    }
    Integer last = new ArrayList<>(map.keySet()).get(map.size() - 1);
    return Texts.pair(last, map.remove(last));
  }

  private static String itemsText(Map<Integer, Integer> map) {
    return Texts.list(
        map.entrySet().stream().map(e -> Texts.pair(e.getKey(), e.getValue())).toList());
  }

  private static String orError(@Nullable Integer value) {
    return value == null ? KEY_ERROR : value.toString();
  }

  private static String orNone(@Nullable Integer value) {
    return value == null ? Texts.NONE : value.toString();
  }

  private static String none(@Nullable Object ignored) {
    return Texts.NONE;
  }
}

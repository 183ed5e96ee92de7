package dev.baton.stdlib.regex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The capturing groups of one pattern, by number and by name, while it is parsed and after. */
final class GroupTable {
  private static final int NO_LOOKBEHIND = -1;

  /** The body of each group, null while the group is open; index 0 is the whole pattern. */
  private final List<@Nullable Node> bodies = new ArrayList<>();

  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Map<Integer, Integer> conditionPositions = new LinkedHashMap<>();
  private int lookbehindLimit = NO_LOOKBEHIND;

  GroupTable() {
    bodies.add(null);
  }

  /** Returns the number of groups opened, not counting the whole pattern. */
  int count() {
    return bodies.size() - 1;
  }

  /** Returns the names in the order of their groups. */
  Map<String, Integer> names() {
    return names;
  }

  @Nullable Integer numberOf(String name) {
    return names.get(name);
  }

  /** Returns the body of a closed group. */
  @Nullable Node body(int group) {
    return bodies.get(group);
  }

  /** Opens the next group and returns its number. */
  int open(@Nullable String name, PatternSource source) {
    int number = bodies.size();
    if (name != null) {
      Integer earlier = names.putIfAbsent(name, number);
      if (earlier != null) {
        String message =
            "redefinition of group name %s as group %d; was group %d"
                .formatted(PatternNames.quote(name), number, earlier);
        throw source.error(message, PatternNames.length(name) + 1);
      }
    }
    bodies.add(null);
    return number;
  }

  void close(int group, Node body) {
    bodies.set(group, body);
  }

  boolean isClosed(int group) {
    return group < bodies.size() && bodies.get(group) != null;
  }

  /** Remembers where a condition first names a group, which may come later in the pattern. */
  void noteCondition(int group, int position) {
    conditionPositions.putIfAbsent(group, position);
  }

  /** Rejects conditions on groups that never came. */
  void checkConditions() {
    for (Map.Entry<Integer, Integer> entry : conditionPositions.entrySet()) {
      if (entry.getKey() >= bodies.size()) {
        String message = "invalid group reference " + entry.getKey();
        throw PatternError.syntax(message, entry.getValue());
      }
    }
  }

  /** Enters a look-behind and returns what {@link #leaveLookbehind} needs. */
  int enterLookbehind() {
    int outer = lookbehindLimit;
    if (outer == NO_LOOKBEHIND) {
      lookbehindLimit = bodies.size();
    }
    return outer;
  }

  void leaveLookbehind(int outer) {
    lookbehindLimit = outer;
  }

  /** Rejects a reference that a look-behind could not evaluate. */
  void checkLookbehind(int group, PatternSource source) {
    if (lookbehindLimit == NO_LOOKBEHIND) {
      return;
    }
    if (!isClosed(group)) {
      throw source.error("cannot refer to an open group", 0);
    }
    if (group >= lookbehindLimit) {
      throw source.error("cannot refer to group defined in the same lookbehind subpattern", 0);
    }
  }
}

package dev.baton.histories;

import java.util.List;
import java.util.stream.Collectors;

/** An operation by name with the numbers it takes. */
record Step(String name, List<Integer> arguments) {
  static Step of(String name, Integer... arguments) {
    return new Step(name, List.of(arguments));
  }

  int first() {
    return arguments.get(0);
  }

  int second() {
    return arguments.get(1);
  }

  /** As guest code reads it. */
  String literal() {
    return "('"
        + name
        + "', ("
        + arguments.stream().map(a -> a + ",").collect(Collectors.joining())
        + "))";
  }
}

package dev.baton.histories;

import java.util.Collection;
import java.util.stream.Collectors;

/** The {@code repr} of what the operations return. */
final class Texts {
  static final String NONE = "None";

  private Texts() {}

  static String list(Collection<?> items) {
    return items.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
  }

  static String bool(boolean value) {
    return value ? "True" : "False";
  }

  static String pair(Object a, Object b) {
    return "(" + a + ", " + b + ")";
  }
}

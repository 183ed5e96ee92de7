package dev.baton.core.region;

import org.jspecify.annotations.Nullable;

/**
 * What a variable is declared as: a number, or a view of a buffer of numbers.
 *
 * @param item the number, or the type of the items
 * @param dimensions of the view; 0 for a number
 * @param contiguous whether items must lie one after the other, the last index changing fastest
 * @param constant whether items are not assigned, so that memory may be read-only
 */
public record VariableType(CType item, int dimensions, boolean contiguous, boolean constant) {
  private static final String CONST = "const ";

  /** A number. */
  public static VariableType of(CType item) {
    return new VariableType(item, 0, false, false);
  }

  /** Whether it is a view of a buffer. */
  public boolean isView() {
    return dimensions > 0;
  }

  /** Reads {@code double}, {@code double[:, ::1]} or {@code const double[:]}; null if malformed. */
  public static @Nullable VariableType parse(String text) {
    boolean constant = text.startsWith(CONST);
    String rest = constant ? text.substring(CONST.length()) : text;
    int open = rest.indexOf('[');
    CType item = CType.named(open < 0 ? rest : rest.substring(0, open));
    if (item == null || open < 0) {
      return item == null ? null : of(item);
    }
    if (!rest.endsWith("]")) {
      return null;
    }
    String[] axes = rest.substring(open + 1, rest.length() - 1).replace(" ", "").split(",");
    boolean contiguous = axes[axes.length - 1].equals("::1");
    for (int i = 0; i < axes.length; i++) {
      if (!axes[i].equals(":") && !(contiguous && i == axes.length - 1)) {
        return null;
      }
    }
    return new VariableType(item, axes.length, contiguous, constant);
  }

  @Override
  public String toString() {
    if (!isView()) {
      return item.cName();
    }
    String axes = ":, ".repeat(dimensions - 1) + (contiguous ? "::1" : ":");
    return (constant ? CONST : "") + item.cName() + "[" + axes + "]";
  }
}

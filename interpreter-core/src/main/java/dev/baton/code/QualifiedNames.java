package dev.baton.code;

import org.jspecify.annotations.Nullable;

/**
 * Qualified names as files hold them: nearly all follow from the name and the code around, by one
 * of three rules.
 */
final class QualifiedNames {
  /** The number of rules, which count from 1. */
  static final int RULES = 3;

  /** Made names are no longer: each takes memory that the file does not have bytes for. */
  private static final int LONGEST = 255;

  private QualifiedNames() {}

  /** The rule that makes a qualified name; 0 if none does. */
  static int ruleOf(String qualifiedName, String name, @Nullable String outer) {
    for (int rule = 1; rule <= RULES; rule++) {
      if (qualifiedName.equals(follow(rule, name, outer))) {
        return rule;
      }
    }
    return 0;
  }

  /**
   * The qualified name that a rule makes.
   *
   * @param outer that of the code around; null if there is none
   * @return null if the rule cannot be used
   */
  static @Nullable String follow(int rule, String name, @Nullable String outer) {
    if (rule == 1) {
      return name;
    }
    if (outer == null || outer.length() + name.length() > LONGEST) {
      return null;
    }
    return outer + (rule == 2 ? "." : ".<locals>.") + name;
  }
}

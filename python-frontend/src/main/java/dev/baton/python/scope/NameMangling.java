package dev.baton.python.scope;

import org.jspecify.annotations.Nullable;

/** The private names of classes: {@code __x} in class {@code C} stands for {@code _C__x}. */
public final class NameMangling {
  private NameMangling() {}

  /** The name meant by {@code name} in a class, or outside of classes if that is null. */
  public static String mangle(@Nullable String className, String name) {
    if (className == null
        || !name.startsWith("__")
        || name.endsWith("__")
        || name.indexOf('.') >= 0) {
      return name;
    }
    int first = 0;
    while (first < className.length() && className.charAt(first) == '_') {
      first++;
    }
    return first == className.length() ? name : "_" + className.substring(first) + name;
  }
}

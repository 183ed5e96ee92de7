package dev.baton.core.builtins;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import java.util.TreeSet;

/** The names that {@code dir} shows. */
final class Listing {
  private Listing() {}

  /** {@code object.__dir__}: the object's own names and those of its class and bases. */
  static ListObject ofObject(ThreadContext t, Object o) {
    TreeSet<String> names = new TreeSet<>();
    if (Attributes.getOrNull(t, o, "__dict__") instanceof DictObject d) {
      add(names, d);
    }
    addClass(names, Types.of(o));
    return list(names);
  }

  /** Like {@link #ofObject}, with the names of the function behind a method. */
  static ListObject ofMethod(ThreadContext t, MethodObject method) {
    TreeSet<String> names = new TreeSet<>();
    for (Object name : ofObject(t, method.function()).toArray()) {
      names.add((String) name);
    }
    addClass(names, method.type());
    return list(names);
  }

  /** {@code type.__dir__}: the names of a class and its bases. */
  static ListObject ofClass(TypeObject c) {
    TreeSet<String> names = new TreeSet<>();
    addClass(names, c);
    return list(names);
  }

  private static void addClass(TreeSet<String> names, TypeObject c) {
    for (TypeObject base : c.mro()) {
      add(names, base.namespace());
    }
    if (!c.has(TypeObject.HAS_DICT)) {
      names.remove("__dict__");
    }
    if (c.has(TypeObject.IMMUTABLE) || !c.has(TypeObject.WEAK)) {
      names.remove("__weakref__");
    }
  }

  private static void add(TreeSet<String> names, DictObject d) {
    for (Object key : d.keysArray()) {
      if (key instanceof String s) {
        names.add(s);
      }
    }
  }

  private static ListObject list(TreeSet<String> names) {
    return new ListObject(names.toArray());
  }
}

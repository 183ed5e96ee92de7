package dev.baton.core.interp;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Inheritance;
import java.util.HashSet;
import java.util.Set;

/** The {@code match} statement's tests, PEP 634. */
final class Patterns {
  private Patterns() {}

  static boolean isMapping(Object o) {
    return Types.of(o).has(TypeObject.MAPPING);
  }

  static boolean isSequence(Object o) {
    return Types.of(o).has(TypeObject.SEQUENCE);
  }

  /** The values under keys as a tuple, or None. */
  static Object keys(ThreadState t, Object o, TupleObject keys) {
    Object[] wanted = keys.items();
    Object[] values = new Object[wanted.length];
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < wanted.length; i++) {
      if (!seen.add(wanted[i])) {
        throw Raise.valueError(
            "mapping pattern checks duplicate key (" + t.reprText(wanted[i]) + ")");
      }
      Object value =
          o instanceof DictObject d && d.type() == Types.DICT
              ? d.get(t, wanted[i])
              : byGet(t, o, wanted[i]);
      if (value == null) {
        return Singleton.NONE;
      }
      values[i] = value;
    }
    return TupleObject.of(values);
  }

  private static Object byGet(ThreadState t, Object o, Object key) {
    Object marker = new TupleObject(new Object[0]);
    Object value = t.call(Attributes.get(t, o, "get"), key, marker);
    return value == marker ? null : value;
  }

  /** The attributes for a class pattern as a tuple, or None. */
  static Object ofClass(ThreadState t, Object o, Object cls, int positional, TupleObject names) {
    if (!(cls instanceof TypeObject c)) {
      throw Raise.typeError("called match pattern must be a class");
    }
    if (!Inheritance.isInstance(t, o, c)) {
      return Singleton.NONE;
    }
    Object[] named = names.items();
    Object[] values = new Object[positional + named.length];
    Set<String> seen = new HashSet<>();
    if (positional > 0 && !positional(t, o, c, positional, values, seen)) {
      return Singleton.NONE;
    }
    for (int i = 0; i < named.length; i++) {
      Object value = attribute(t, o, c, Strings.toJavaOrNull(named[i]), seen);
      if (value == null) {
        return Singleton.NONE;
      }
      values[positional + i] = value;
    }
    return TupleObject.of(values);
  }

  private static boolean positional(
      ThreadState t, Object o, TypeObject c, int count, Object[] values, Set<String> seen) {
    Object matchArgs = Attributes.getOrNull(t, c, "__match_args__");
    if (matchArgs == null) {
      boolean self = c.has(TypeObject.MATCH_SELF) || c.layout().has(TypeObject.MATCH_SELF);
      if (count > (self ? 1 : 0)) {
        throw tooMany(c, self ? 1 : 0, count);
      }
      values[0] = o;
      return true;
    }
    if (!(matchArgs instanceof TupleObject x)) {
      throw Raise.typeError(
          c.name() + ".__match_args__ must be a tuple (got " + Types.of(matchArgs).name() + ")");
    }
    Object[] allowed = x.items();
    if (count > allowed.length) {
      throw tooMany(c, allowed.length, count);
    }
    for (int i = 0; i < count; i++) {
      String name = Strings.toJavaOrNull(allowed[i]);
      if (name == null) {
        throw Raise.typeError(
            "__match_args__ elements must be strings (got " + Types.of(allowed[i]).name() + ")");
      }
      values[i] = attribute(t, o, c, name, seen);
      if (values[i] == null) {
        return false;
      }
    }
    return true;
  }

  private static GuestError tooMany(TypeObject c, int allowed, int count) {
    return Raise.typeError(
        c.name()
            + "() accepts "
            + allowed
            + " positional sub-pattern"
            + (allowed == 1 ? "" : "s")
            + " ("
            + count
            + " given)");
  }

  private static Object attribute(
      ThreadState t, Object o, TypeObject c, String name, Set<String> seen) {
    if (!seen.add(name)) {
      throw Raise.typeError(c.name() + "() got multiple sub-patterns for attribute '" + name + "'");
    }
    return Attributes.getOrNull(t, o, name);
  }
}

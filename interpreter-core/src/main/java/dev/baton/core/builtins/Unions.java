package dev.baton.core.builtins;

import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.object.UnionObject;
import dev.baton.core.runtime.Names;
import java.util.ArrayList;
import java.util.List;

/** {@code X | Y} for types, PEP 604. */
final class Unions {
  private Unions() {}

  /**
   * The union of two types; NotImplemented if one of the operands is not a type, None, alias or
   * union.
   */
  static Object of(ThreadContext t, Object a, Object b) {
    if (!isMember(a) || !isMember(b)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    List<Object> members = new ArrayList<>();
    add(t, members, a);
    add(t, members, b);
    return members.size() == 1 ? members.get(0) : new UnionObject(members.toArray());
  }

  private static boolean isMember(Object o) {
    return o == Singleton.NONE
        || o instanceof TypeObject
        || o instanceof GenericAliasObject
        || o instanceof UnionObject
        || isNamedAlias(Types.of(o));
  }

  /** What a {@code type} statement makes; the class is written in Python. */
  private static boolean isNamedAlias(TypeObject type) {
    return type.name().equals("TypeAliasType") && "typing".equals(Names.module(type));
  }

  private static void add(ThreadContext t, List<Object> members, Object o) {
    if (o instanceof UnionObject u) {
      for (Object m : u.members()) {
        add(t, members, m);
      }
      return;
    }
    Object member = o == Singleton.NONE ? Types.NONE : o;
    for (Object m : members) {
      if (t.equal(m, member)) {
        return;
      }
    }
    members.add(member);
  }
}

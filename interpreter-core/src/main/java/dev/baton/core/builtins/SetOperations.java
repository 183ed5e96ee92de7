package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.TextBuilder;

/** What set and frozenset have in common. */
final class SetOperations {
  private SetOperations() {}

  /** The type of the results of operators: set or frozenset, never a subclass. */
  static TypeObject plainType(SetObject s) {
    return s.isFrozen() ? Types.FROZENSET : Types.SET;
  }

  /**
   * What to look for: a set, which has no hash, stands for the frozenset with the same elements.
   */
  static Object wanted(ThreadContext t, Object element) {
    boolean set =
        element instanceof SetObject s && !s.isFrozen() && !Special.has(element, "__hash__");
    return set ? ((SetObject) element).copy(t, Types.FROZENSET) : element;
  }

  static Object union(ThreadContext t, SetObject self, Object[] others) {
    if (others.length == 1 && others[0] instanceof SetObject other) {
      return self.union(t, other, plainType(self));
    }
    SetObject result = self.copy(t, plainType(self));
    for (Object other : others) {
      SetUpdate.add(t, result, other);
    }
    return result;
  }

  static SetObject intersection(ThreadContext t, SetObject self, Object[] others) {
    if (others.length == 0) {
      return self.copy(t, plainType(self));
    }
    SetObject result = self;
    for (Object other : others) {
      result = SetUpdate.intersection(t, result, other);
    }
    return result;
  }

  static Object difference(ThreadContext t, SetObject self, Object[] others) {
    if (others.length == 0) {
      return self.copy(t, plainType(self));
    }
    SetObject result = SetUpdate.difference(t, self, others[0]);
    for (int i = 1; i < others.length; i++) {
      SetUpdate.remove(t, result, others[i]);
    }
    return result;
  }

  static Object symmetricDifference(ThreadContext t, SetObject self, Object other) {
    return self.symmetricDifference(t, SetUpdate.asSet(t, other), plainType(self));
  }

  static boolean isSubset(ThreadContext t, SetObject self, Object other) {
    return self.isSubset(t, SetUpdate.asSet(t, other));
  }

  static Object or(ThreadContext t, Object a, Object b) {
    return a instanceof SetObject x && b instanceof SetObject y
        ? x.union(t, y, plainType(x))
        : Singleton.NOT_IMPLEMENTED;
  }

  static Object and(ThreadContext t, Object a, Object b) {
    return a instanceof SetObject x && b instanceof SetObject y
        ? x.intersection(t, y, plainType(x))
        : Singleton.NOT_IMPLEMENTED;
  }

  static Object subtract(ThreadContext t, Object a, Object b) {
    return a instanceof SetObject x && b instanceof SetObject y
        ? x.difference(t, y, plainType(x))
        : Singleton.NOT_IMPLEMENTED;
  }

  static Object xor(ThreadContext t, Object a, Object b) {
    return a instanceof SetObject x && b instanceof SetObject y
        ? x.symmetricDifference(t, y, plainType(x))
        : Singleton.NOT_IMPLEMENTED;
  }

  static Object compare(ThreadContext t, CompareOperator op, SetObject self, Object value) {
    if (!(value instanceof SetObject other)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    return switch (op) {
      case EQ -> self.hasSameElements(t, other);
      case NE -> !self.hasSameElements(t, other);
      case LE -> self.isSubset(t, other);
      case GE -> other.isSubset(t, self);
      case LT -> self.isProperSubset(t, other);
      case GT -> other.isProperSubset(t, self);
    };
  }

  static Object repr(ThreadContext t, SetObject self) {
    String name = self.type().name();
    Object[] elements = self.toArray();
    if (elements.length == 0) {
      return name + "()";
    }
    if (!t.enterRepr(self)) {
      return name + "(...)";
    }
    try {
      boolean bare = self.type() == Types.SET;
      TextBuilder text = new TextBuilder().append(bare ? "{" : name + "({");
      for (int i = 0; i < elements.length; i++) {
        text.append(i == 0 ? "" : ", ").append(Conversions.repr(t, elements[i]));
      }
      return text.append(bare ? "}" : "})").build();
    } finally {
      t.leaveRepr();
    }
  }

  /** Class, elements and attributes, for {@code copy} and {@code pickle}. */
  static Object reduce(ThreadContext t, SetObject self) {
    Object state = self.attributes() == null ? null : Attributes.getOrNull(t, self, "__dict__");
    boolean empty = !(state instanceof DictObject d) || d.size() == 0;
    Object elements = new ListObject(self.toArray());
    return new TupleObject(
        self.type(), new TupleObject(new Object[] {elements}), empty ? Singleton.NONE : state);
  }
}

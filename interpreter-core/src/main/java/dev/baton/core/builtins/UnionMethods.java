package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.UnionObject;
import dev.baton.core.runtime.Inheritance;
import dev.baton.core.text.TextBuilder;

/** Type {@code types.UnionType}: {@code int | str} and the like. */
@Intrinsics("UnionType")
final class UnionMethods {
  private UnionMethods() {}

  @Builtin(value = "__args__(self)", kind = Kind.GETTER)
  static Object arguments(UnionObject self) {
    return new TupleObject(self.members().clone());
  }

  @Builtin(value = "__parameters__(self)", kind = Kind.GETTER)
  static Object parameters(ThreadContext t, UnionObject self) {
    return TypeArguments.parameters(t, self.members());
  }

  @Builtin("__getitem__(self, item, /)")
  static Object getItem(ThreadContext t, UnionObject self, Object item) {
    TupleObject parameters = TypeArguments.parameters(t, self.members());
    Object[] members = TypeArguments.substitute(t, self, self.members(), parameters, item);
    Object union = members[0];
    for (int i = 1; i < members.length; i++) {
      union = Unions.of(t, union, members[i]);
    }
    return union;
  }

  @Builtin("__or__(self, other, /)")
  static Object or(ThreadContext t, Object self, Object other) {
    return Unions.of(t, self, other);
  }

  @Builtin("__ror__(self, other, /)")
  static Object orReflected(ThreadContext t, Object self, Object other) {
    return Unions.of(t, other, self);
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, UnionObject self, Object other) {
    if (!(other instanceof UnionObject that)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    return within(t, self, that) && within(t, that, self);
  }

  private static boolean within(ThreadContext t, UnionObject a, UnionObject b) {
    for (Object member : a.members()) {
      boolean found = false;
      for (Object other : b.members()) {
        found |= t.equal(member, other);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, UnionObject self) {
    long sum = 0;
    for (Object member : self.members()) {
      sum += t.hash(member) * 31; // whatever the order
    }
    return sum;
  }

  @Builtin("__instancecheck__(self, instance, /)")
  static boolean instanceCheck(ThreadContext t, UnionObject self, Object instance) {
    return Inheritance.isInstance(t, instance, self);
  }

  @Builtin("__subclasscheck__(self, cls, /)")
  static boolean subclassCheck(ThreadContext t, UnionObject self, Object cls) {
    return Inheritance.isSubclass(t, cls, self);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, UnionObject self) {
    TextBuilder text = new TextBuilder();
    String separator = "";
    for (Object member : self.members()) {
      text.append(separator).append(TypeArguments.show(t, member));
      separator = " | ";
    }
    return text.build();
  }
}

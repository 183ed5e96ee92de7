package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.TextBuilder;

/** Type {@code types.SimpleNamespace}. */
@Intrinsics("SimpleNamespace")
final class NamespaceMethods {
  private NamespaceMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new Instance(cls);
  }

  @Builtin("__init__(self, /, **kwargs)")
  static void init(ThreadContext t, Instance self, DictObject kwargs) {
    for (Object key : kwargs.keysArray()) {
      self.put(t, key, kwargs.get(t, key));
    }
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, Instance self) {
    String name = self.type() == Types.NAMESPACE ? "namespace" : self.type().name();
    if (!t.enterRepr(self)) {
      return name + "(...)";
    }
    try {
      TextBuilder text = new TextBuilder().append(name).append("(");
      DictObject attributes = self.snapshot(t);
      String separator = "";
      for (Object key : attributes.keysArray()) {
        text.append(separator).append(Conversions.str(t, key)).append("=");
        text.append(Conversions.repr(t, attributes.get(t, key)));
        separator = ", ";
      }
      return text.append(")").build();
    } finally {
      t.leaveRepr();
    }
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, Instance self, Object other) {
    return compare(t, CompareOperator.EQ, self, other);
  }

  @Builtin("__ne__(self, other, /)")
  static Object notEqual(ThreadContext t, Instance self, Object other) {
    return compare(t, CompareOperator.NE, self, other);
  }

  private static Object compare(ThreadContext t, CompareOperator op, Instance self, Object other) {
    if (!(other instanceof Instance that) || !that.type().isSubtypeOf(Types.NAMESPACE)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    return Comparison.compare(t, op, self.snapshot(t), that.snapshot(t));
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, Instance self) {
    return new TupleObject(self.type(), TupleObject.EMPTY, self.snapshot(t));
  }
}

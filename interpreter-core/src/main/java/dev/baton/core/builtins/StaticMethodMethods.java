package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.StaticMethod;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;

/** Type {@code staticmethod}. */
@Intrinsics("staticmethod")
final class StaticMethodMethods {
  private static final String[] COPIED = {
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__"
  };

  private StaticMethodMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new StaticMethod(cls);
  }

  @Builtin("__init__(self, function, /)")
  static void init(ThreadContext t, StaticMethod self, Object function) {
    self.setFunction(function);
    for (String name : COPIED) {
      Object value = Attributes.getOrNull(t, function, name);
      if (value != null) {
        self.attributes().put(t, name, value);
      }
    }
  }

  @Builtin("__get__(self, instance, owner=None, /)")
  static Object get(StaticMethod self, Object instance, Object owner) {
    return self.function();
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, StaticMethod self, Object[] args, DictObject kwargs) {
    return Invocation.call(t, self.function(), args, kwargs);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, StaticMethod self) {
    return "<staticmethod(" + Conversions.reprText(t, self.function()) + ")>";
  }

  @Builtin(value = "__func__(self)", kind = Kind.GETTER)
  static Object function(StaticMethod self) {
    return self.function();
  }

  @Builtin(value = "__wrapped__(self)", kind = Kind.GETTER)
  static Object wrapped(StaticMethod self) {
    return self.function();
  }

  @Builtin(value = "__isabstractmethod__(self)", kind = Kind.GETTER)
  static boolean isAbstract(ThreadContext t, StaticMethod self) {
    Object flag = Attributes.getOrNull(t, self.function(), "__isabstractmethod__");
    return flag != null && t.truth(flag);
  }
}

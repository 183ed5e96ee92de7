package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ClassMethod;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Descriptors;

/** Type {@code classmethod}. */
@Intrinsics("classmethod")
final class ClassMethodMethods {
  private static final String[] COPIED = {
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__"
  };

  private ClassMethodMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new ClassMethod(cls);
  }

  @Builtin("__init__(self, function, /)")
  static void init(ThreadContext t, ClassMethod self, Object function) {
    self.setFunction(function);
    for (String name : COPIED) {
      Object value = Attributes.getOrNull(t, function, name);
      if (value != null) {
        self.attributes().put(t, name, value);
      }
    }
  }

  @Builtin("__get__(self, instance, owner=None, /)")
  static Object get(ThreadContext t, ClassMethod self, Object instance, Object owner) {
    TypeObject type = owner instanceof TypeObject c ? c : Types.of(instance);
    return Descriptors.bind(t, self, instance, type);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, ClassMethod self) {
    return "<classmethod(" + Conversions.reprText(t, self.function()) + ")>";
  }

  @Builtin(value = "__func__(self)", kind = Kind.GETTER)
  static Object function(ClassMethod self) {
    return self.function();
  }

  @Builtin(value = "__wrapped__(self)", kind = Kind.GETTER)
  static Object wrapped(ClassMethod self) {
    return self.function();
  }

  @Builtin(value = "__isabstractmethod__(self)", kind = Kind.GETTER)
  static boolean isAbstract(ThreadContext t, ClassMethod self) {
    Object flag = Attributes.getOrNull(t, self.function(), "__isabstractmethod__");
    return flag != null && t.truth(flag);
  }
}

package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Type {@code AttributeError}. */
@Intrinsics("AttributeError")
final class AttributeErrorMethods {
  private AttributeErrorMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    Object name = kwargs.removeText("name");
    Object object = kwargs.removeText("obj");
    BaseExceptionMethods.init(self, args, kwargs);
    if (name != null) {
      self.put(t, Types.ATTRIBUTE_ERROR_NAME, name);
    }
    if (object != null) {
      self.put(t, Types.ATTRIBUTE_ERROR_OBJ, object);
    }
  }
}

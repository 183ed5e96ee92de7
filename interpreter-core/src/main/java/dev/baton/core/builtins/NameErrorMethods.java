package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Type {@code NameError}. */
@Intrinsics("NameError")
final class NameErrorMethods {
  private NameErrorMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    Object name = kwargs.removeText("name");
    BaseExceptionMethods.init(self, args, kwargs);
    if (name != null) {
      self.put(t, Types.NAME_ERROR_NAME, name);
    }
  }
}

package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Conversions;

/** Type {@code KeyError}. */
@Intrinsics("KeyError")
final class KeyErrorMethods {
  private KeyErrorMethods() {}

  @Builtin("__str__(self, /)")
  static Object str(ThreadContext t, ExceptionObject self) {
    Object[] args = self.arguments().items();
    return args.length == 1 ? Conversions.repr(t, args[0]) : BaseExceptionMethods.str(t, self);
  }
}

package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Type {@code SystemExit}. */
@Intrinsics("SystemExit")
final class SystemExitMethods {
  private SystemExitMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    BaseExceptionMethods.init(self, args, kwargs);
    Object code = args.length == 0 ? Singleton.NONE : args.length == 1 ? args[0] : self.arguments();
    self.put(t, Types.SYSTEM_EXIT_CODE, code);
  }
}

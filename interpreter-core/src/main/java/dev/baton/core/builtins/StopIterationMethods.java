package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Type {@code StopIteration}. */
@Intrinsics("StopIteration")
final class StopIterationMethods {
  private StopIterationMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    BaseExceptionMethods.init(self, args, kwargs);
    self.put(t, Types.STOP_ITERATION_VALUE, args.length == 0 ? Singleton.NONE : args[0]);
  }
}

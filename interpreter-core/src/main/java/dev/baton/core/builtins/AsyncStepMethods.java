package dev.baton.core.builtins;

import dev.baton.core.interp.AsyncStep;
import dev.baton.core.interp.Thrown;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** The awaitables of the steps of asynchronous generators. */
@Intrinsics("async_generator_asend")
final class AsyncStepMethods {
  private AsyncStepMethods() {}

  @Builtin("__await__(self, /)")
  static Object await(AsyncStep self) {
    return self;
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(AsyncStep self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, AsyncStep self) {
    return self.sendValue(t, Singleton.NONE);
  }

  @Builtin(value = "send(self, value, /)", doc = "Goes on with a value as the result of await.")
  static Object send(ThreadContext t, AsyncStep self, Object value) {
    return self.sendValue(t, value);
  }

  @Builtin(
      value = "throw(self, typ, val=None, tb=None, /)",
      doc = "Goes on by raising an exception.")
  static Object raise(ThreadContext t, AsyncStep self, Object typ, Object val, Object tb) {
    return self.raiseIn(t, Thrown.of(t, typ, val, tb));
  }

  @Builtin(value = "close(self, /)", doc = "Ends the step.")
  static void close(AsyncStep self) {
    self.closeStep();
  }
}

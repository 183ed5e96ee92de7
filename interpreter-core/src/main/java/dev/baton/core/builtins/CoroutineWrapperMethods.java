package dev.baton.core.builtins;

import dev.baton.core.interp.Generators;
import dev.baton.core.interp.Thrown;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** Type {@code coroutine_wrapper}. */
@Intrinsics("coroutine_wrapper")
final class CoroutineWrapperMethods {
  private CoroutineWrapperMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(CoroutineWrapper self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, CoroutineWrapper self) {
    return Generators.send(t, self.coroutine(), Singleton.NONE);
  }

  @Builtin(value = "send(self, value, /)", doc = "Goes on with a value as the result of await.")
  static Object send(ThreadContext t, CoroutineWrapper self, Object value) {
    return Generators.send(t, self.coroutine(), value);
  }

  @Builtin(
      value = "throw(self, typ, val=None, tb=None, /)",
      doc = "Goes on by raising an exception at the await.")
  static Object raise(ThreadContext t, CoroutineWrapper self, Object typ, Object val, Object tb) {
    return Generators.raise(t, self.coroutine(), Thrown.of(t, typ, val, tb));
  }

  @Builtin(value = "close(self, /)", doc = "Raises GeneratorExit at the await.")
  static Object close(ThreadContext t, CoroutineWrapper self) {
    return Generators.close(t, self.coroutine());
  }
}

package dev.baton;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ThreadContext;

/** Methods of {@link HostFunctionObject}. */
@Intrinsics("HostFunction")
final class HostFunctionMethods {
  private HostFunctionMethods() {}

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, HostFunctionObject self, Object[] args, DictObject kwargs) {
    return self.call(t, args, kwargs);
  }
}

package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** The awaitable of {@code anext} with a default. */
@Intrinsics("anext_awaitable")
final class NextWithDefaultMethods {
  private NextWithDefaultMethods() {}

  @Builtin("__await__(self, /)")
  static Object await(NextWithDefault self) {
    return self;
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(NextWithDefault self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, NextWithDefault self) {
    return self.next(t);
  }

  @Builtin(value = "send(self, value, /)", doc = "Goes on with a value as the result of await.")
  static Object send(ThreadContext t, NextWithDefault self, Object value) {
    return value == Singleton.NONE ? self.next(t) : self.forward(t, "send", value);
  }

  @Builtin(value = "throw(self, typ, *args)", doc = "Goes on by raising an exception.")
  static Object raise(ThreadContext t, NextWithDefault self, Object typ, Object[] args) {
    Object[] all = new Object[args.length + 1];
    all[0] = typ;
    System.arraycopy(args, 0, all, 1, args.length);
    return self.forward(t, "throw", all);
  }

  @Builtin(value = "close(self, /)", doc = "Ends what is awaited.")
  static Object close(ThreadContext t, NextWithDefault self) {
    return self.forward(t, "close");
  }
}

package dev.baton.stdlib.thread;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;

/** Type {@code _thread._ThreadHandle}. */
@Intrinsics("_ThreadHandle")
final class ThreadHandleMethods {
  private ThreadHandleMethods() {}

  @Builtin(value = "__new__(cls, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls) {
    return new ThreadHandle();
  }

  @Builtin(value = "ident(self)", kind = Kind.GETTER, doc = "what get_ident() gives in the thread")
  static long ident(ThreadHandle self) {
    return self.ident();
  }

  @Builtin(value = "is_done(self, /)", doc = "Has the thread ended?")
  static boolean isDone(ThreadHandle self) {
    return self.isDone();
  }

  @Builtin(
      value = "join(self, timeout=None, /)",
      doc = "Wait until the thread has ended, at most timeout seconds; None or -1 for no limit.")
  static void join(ThreadContext t, ThreadHandle self, Object timeout) {
    double seconds = timeout == Singleton.NONE ? LockTimeout.FOREVER : t.toDouble(timeout);
    if (!self.isStarted()) {
      throw Raise.runtimeError("thread not started");
    }
    if (self.ident() == GuestThreads.ident(t) && !self.isDone()) {
      throw Raise.runtimeError("Cannot join current thread");
    }
    self.join(t, LockTimeout.nanos(seconds));
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadHandle self) {
    return "<_ThreadHandle object: ident=" + self.ident() + ">";
  }
}

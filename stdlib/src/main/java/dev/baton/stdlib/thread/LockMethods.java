package dev.baton.stdlib.thread;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;

/** Type {@code _thread.lock}. */
@Intrinsics("lock")
final class LockMethods {
  private LockMethods() {}

  @Builtin(value = "__new__(cls, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls) {
    return new LockObject();
  }

  @Builtin(
      value = "acquire(self, /, blocking=True, timeout=-1)",
      doc =
          """
          Take the lock, waiting for it if it is held.

          Without blocking, or when timeout seconds are over, give up and return False.\
          """)
  static boolean acquire(ThreadContext t, LockObject self, boolean blocking, Object timeout) {
    return self.mutex.acquire(t, LockTimeout.nanos(t, blocking, timeout));
  }

  @Builtin(value = "release(self, /)", doc = "Give the lock back; any thread may do so.")
  static void release(LockObject self) {
    if (!self.mutex.release()) {
      throw Raise.runtimeError("release unlocked lock");
    }
  }

  @Builtin(value = "locked(self, /)", doc = "Is the lock held by some thread?")
  static boolean locked(LockObject self) {
    return self.mutex.isLocked();
  }

  @Builtin("__enter__(self, /)")
  static boolean enter(ThreadContext t, LockObject self) {
    return self.mutex.acquireOwned(t, -1);
  }

  @Builtin("__exit__(self, /, *exc)")
  static void exit(LockObject self, Object[] exc) {
    release(self);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, LockObject self) {
    String state = self.mutex.isLocked() ? "locked" : "unlocked";
    return "<" + state + " _thread.lock object at " + ThreadFunctions.address(t, self) + ">";
  }
}

package dev.baton.stdlib.sharing;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;

/** Type {@code _sharing.Semaphore}. */
@Intrinsics(value = "Semaphore", doc = "A counter that threads of several programs wait for.")
final class SharedSemaphoreMethods {
  private SharedSemaphoreMethods() {}

  @Builtin(value = "__new__(cls, value, greatest, recursive=False, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls, int value, int greatest, boolean recursive) {
    if (value < 0 || value > greatest) {
      throw Raise.valueError("invalid value");
    }
    return new SharedSemaphore(value, greatest, recursive);
  }

  @Builtin(
      value = "acquire(self, /, block=True, timeout=None)",
      doc = "Take one unit, waiting for it at most timeout seconds; False if there was none.")
  static boolean acquire(ThreadContext t, SharedSemaphore self, boolean block, Object timeout) {
    return self.acquire(t, block ? Timeouts.nanos(t, timeout) : 0);
  }

  @Builtin(value = "release(self, /)", doc = "Give one unit back.")
  static void release(ThreadContext t, SharedSemaphore self) {
    self.release(t);
  }

  @Builtin("__enter__(self, /)")
  static boolean enter(ThreadContext t, SharedSemaphore self) {
    return self.acquire(t, -1);
  }

  @Builtin("__exit__(self, /, *exc)")
  static Object exit(ThreadContext t, SharedSemaphore self, Object[] exc) {
    self.release(t);
    return Singleton.NONE;
  }

  @Builtin(value = "value(self)", kind = Kind.GETTER, doc = "how many units there are now")
  static int value(SharedSemaphore self) {
    return self.value();
  }

  @Builtin(value = "greatest(self)", kind = Kind.GETTER, doc = "how many units there can be")
  static int greatest(SharedSemaphore self) {
    return self.greatest();
  }

  @Builtin(value = "depth(self)", kind = Kind.GETTER, doc = "how often this thread holds it")
  static int depth(ThreadContext t, SharedSemaphore self) {
    return self.depth(t);
  }

  @Builtin(value = "mine(self)", kind = Kind.GETTER, doc = "whether this thread holds the lock")
  static boolean mine(ThreadContext t, SharedSemaphore self) {
    return self.isMine(t);
  }

  @Builtin(value = "here(self)", kind = Kind.GETTER, doc = "whether a thread of this program does")
  static boolean here(ThreadContext t, SharedSemaphore self) {
    return self.isHeldHere(t);
  }
}

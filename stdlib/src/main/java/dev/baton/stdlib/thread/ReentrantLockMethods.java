package dev.baton.stdlib.thread;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Names;

/** Type {@code _thread.RLock}. */
@Intrinsics("RLock")
final class ReentrantLockMethods {
  private ReentrantLockMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new ReentrantLockObject(cls);
  }

  @Builtin(
      value = "acquire(self, /, blocking=True, timeout=-1)",
      doc =
          """
          Take the lock, waiting if another thread owns it; the owner only counts one more.

          Without blocking, or when timeout seconds are over, give up and return False.\
          """)
  static boolean acquire(
      ThreadContext t, ReentrantLockObject self, boolean blocking, Object timeout) {
    return self.lock.acquire(t, LockTimeout.nanos(t, blocking, timeout));
  }

  @Builtin(
      value = "release(self, /)",
      doc = "Give back one acquire; after the last the lock is free. Only for the owner.")
  static void release(ThreadContext t, ReentrantLockObject self) {
    if (!self.lock.release(t)) {
      throw notOwned();
    }
  }

  @Builtin("__enter__(self, /)")
  static boolean enter(ThreadContext t, ReentrantLockObject self) {
    return self.lock.acquire(t, -1);
  }

  @Builtin("__exit__(self, /, *exc)")
  static void exit(ThreadContext t, ReentrantLockObject self, Object[] exc) {
    release(t, self);
  }

  @Builtin(value = "_is_owned(self, /)", doc = "Does the calling thread own the lock?")
  static boolean isOwned(ThreadContext t, ReentrantLockObject self) {
    return self.lock.isOwnedBy(t);
  }

  @Builtin(
      value = "_recursion_count(self, /)",
      doc = "How often the calling thread has taken the lock.")
  static long recursionCount(ThreadContext t, ReentrantLockObject self) {
    return self.lock.isOwnedBy(t) ? self.lock.count() : 0;
  }

  @Builtin(
      value = "_release_save(self, /)",
      doc = "Give back all acquires at once; the result is for _acquire_restore().")
  static Object releaseSave(ThreadContext t, ReentrantLockObject self) {
    long count = self.lock.releaseAll(t);
    if (count == 0) {
      throw notOwned();
    }
    return TupleObject.of(count, GuestThreads.ident(t));
  }

  @Builtin(
      value = "_acquire_restore(self, state, /)",
      doc = "Take the lock as often as _release_save() gave it back.")
  static void acquireRestore(ThreadContext t, ReentrantLockObject self, TupleObject state) {
    if (state.items().length != 2) {
      throw Raise.typeError("_acquire_restore() takes the result of _release_save()");
    }
    self.lock.restore(t, t.toLong(state.items()[0]));
  }

  private static GuestError notOwned() {
    return Raise.runtimeError("cannot release un-acquired lock");
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, ReentrantLockObject self) {
    long count = self.lock.count();
    long owner = count == 0 ? 0 : GuestThreads.identOf(t.globalLock(), self.lock.ownerId());
    return String.format(
        "<%s %s object owner=%d count=%d at %s>",
        count == 0 ? "unlocked" : "locked",
        Names.full(self.type()),
        owner,
        count,
        ThreadFunctions.address(t, self));
  }
}

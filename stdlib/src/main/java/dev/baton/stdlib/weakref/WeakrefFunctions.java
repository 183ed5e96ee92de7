package dev.baton.stdlib.weakref;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.BlockKind;

/** The functions of module {@code _weakref}. */
@Intrinsics("_weakref")
final class WeakrefFunctions {
  private WeakrefFunctions() {}

  @Builtin(
      value = "getweakrefcount(object, /)",
      doc = "Return how many weak references to an object there are.")
  static long count(ThreadContext t, Object object) {
    return ReferenceRegistry.of(t).references(t, object).size();
  }

  @Builtin(
      value = "getweakrefs(object, /)",
      doc = "Return a list of the weak references to an object.")
  static Object references(ThreadContext t, Object object) {
    return ListObject.of(ReferenceRegistry.of(t).references(t, object));
  }

  @Builtin(
      value = "_collect()",
      doc = "Ask the JVM to collect garbage, and make the callbacks of references that have died.")
  static void collect(ThreadContext t) {
    t.forgetUsedValues();
    t.globalLock().beginBlocking(t, BlockKind.KERNEL, null);
    try {
      System.gc();
    } finally {
      t.globalLock().endBlocking(t);
    }
    ReferenceRegistry.of(t).sweep(t);
  }
}

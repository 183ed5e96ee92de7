package dev.baton.stdlib.os;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** Type {@code ScandirIterator}. */
@Intrinsics("ScandirIterator")
final class DirectoryScanMethods {
  private DirectoryScanMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(DirectoryScan self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, DirectoryScan self) {
    Object entry = self.next(t);
    if (entry == null) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return entry;
  }

  @Builtin("__enter__(self, /)")
  static Object enter(DirectoryScan self) {
    return self;
  }

  @Builtin("__exit__(self, /, *args)")
  static void exit(DirectoryScan self, Object[] args) {
    self.close();
  }

  @Builtin(value = "close(self, /)", doc = "End the iteration.")
  static void close(DirectoryScan self) {
    self.close();
  }
}

package dev.baton.stdlib.sharing;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;

/** Type {@code _sharing.Block}. */
@Intrinsics(value = "Block", doc = "Memory that several programs look into by memoryviews.")
final class SharedBlockMethods {
  private SharedBlockMethods() {}

  @Builtin(value = "__new__(cls, source, /)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object source) {
    if (source instanceof MemoryViewObject view) {
      return new SharedBlock(view.layout(), view);
    }
    long size = t.toLong(source);
    if (size < 0 || size > Integer.MAX_VALUE - 8) {
      throw Raise.memoryError("a block of " + size + " bytes");
    }
    try {
      return new SharedBlock((int) size);
    } catch (OutOfMemoryError e) {
      throw Raise.memoryError("a block of " + size + " bytes");
    }
  }

  @Builtin("__len__(self, /)")
  static long length(SharedBlock self) {
    return self.size();
  }
}

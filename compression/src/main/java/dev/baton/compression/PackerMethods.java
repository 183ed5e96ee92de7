package dev.baton.compression;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ThreadContext;

/** Type {@code _packing.Packer}. */
@Intrinsics(value = "Packer", doc = "Compresses data piece by piece.")
final class PackerMethods {
  private PackerMethods() {}

  @Builtin(value = "pack(self, data, /)", doc = "Take data; return what is compressed so far.")
  static Object pack(ThreadContext t, PackerObject self, Object data) {
    return self.pack(t, data);
  }

  @Builtin(value = "finish(self, /)", doc = "End the data; return the rest.")
  static Object finish(ThreadContext t, PackerObject self) {
    return self.finish(t);
  }
}

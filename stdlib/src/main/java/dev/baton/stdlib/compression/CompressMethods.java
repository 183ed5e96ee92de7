package dev.baton.stdlib.compression;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ThreadContext;

/** Type {@code zlib.Compress}. */
@Intrinsics(value = "Compress", doc = "Compresses data piece by piece.")
final class CompressMethods {
  private CompressMethods() {}

  @Builtin(value = "compress(self, data, /)", doc = "Take data; return what is compressed so far.")
  static Object compress(ThreadContext t, CompressObject self, Object data) {
    return new BytesObject(self.take(t, data));
  }

  @Builtin(value = "flush(self, mode=4, /)", doc = "Return the rest; by default this is the end.")
  static Object flush(ThreadContext t, CompressObject self, int mode) {
    return new BytesObject(mode == 0 ? new byte[0] : self.flush(t, mode));
  }
}

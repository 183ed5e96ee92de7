package dev.baton.stdlib.compression;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Buffers;

/** Type {@code zlib.Decompress}. */
@Intrinsics(value = "Decompress", doc = "Decompresses data piece by piece.")
final class DecompressMethods {
  private DecompressMethods() {}

  @Builtin(
      value = "decompress(self, data, /, max_length=0)",
      doc = "Take data; return at most max_length bytes, the rest is in unconsumed_tail.")
  static Object decompress(ThreadContext t, DecompressObject self, Object data, int maxLength) {
    if (maxLength < 0) {
      throw Raise.valueError("max_length must be non-negative");
    }
    return new BytesObject(self.take(t, Buffers.bytes(t, data), maxLength));
  }

  @Builtin(value = "flush(self, length=16384, /)", doc = "Return what is left.")
  static Object flush(ThreadContext t, DecompressObject self, int length) {
    if (length <= 0) {
      throw Raise.valueError("length must be greater than zero");
    }
    return new BytesObject(self.take(t, self.tail.data(), 0));
  }

  @Builtin(value = "eof(self)", kind = Kind.GETTER, doc = "Whether the end has come.")
  static boolean eof(DecompressObject self) {
    return self.isFinished();
  }

  @Builtin(value = "unused_data(self)", kind = Kind.GETTER, doc = "What came behind the end.")
  static Object unusedData(DecompressObject self) {
    return self.unused;
  }

  @Builtin(
      value = "unconsumed_tail(self)",
      kind = Kind.GETTER,
      doc = "Data that max_length has left over.")
  static Object unconsumedTail(DecompressObject self) {
    return self.tail;
  }
}

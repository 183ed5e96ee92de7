package dev.baton.compression;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ThreadContext;

/** Type {@code _packing.Unpacker}. */
@Intrinsics(value = "Unpacker", doc = "Decompresses data piece by piece.")
final class UnpackerMethods {
  private UnpackerMethods() {}

  @Builtin(
      value = "unpack(self, data, max_length=-1, last=True, /)",
      doc = "Take data; return at most max_length bytes. Without last more data will come.")
  static Object unpack(
      ThreadContext t, UnpackerObject self, Object data, int maxLength, boolean last) {
    return self.unpack(t, data, maxLength, last);
  }

  @Builtin(value = "eof(self)", kind = Kind.GETTER, doc = "Whether the end has come.")
  static boolean eof(UnpackerObject self) {
    return self.isEnded();
  }

  @Builtin(
      value = "needs_input(self)",
      kind = Kind.GETTER,
      doc = "Whether more input is needed before more output can be given.")
  static boolean needsInput(UnpackerObject self) {
    return self.wantsInput();
  }

  @Builtin(value = "unused_data(self)", kind = Kind.GETTER, doc = "What came behind the end.")
  static Object unusedData(UnpackerObject self) {
    return self.unused();
  }

  @Builtin(value = "check(self)", kind = Kind.GETTER, doc = "The kind of check of the data.")
  static int check(UnpackerObject self) {
    return self.check();
  }
}

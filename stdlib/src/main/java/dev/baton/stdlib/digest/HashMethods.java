package dev.baton.stdlib.digest;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.BufferItems;
import dev.baton.core.runtime.Conversions;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The type of hash objects. */
@Intrinsics(value = "HASH", doc = "A message digest that takes bytes piece by piece.")
final class HashMethods {
  private static final int MOST_BYTES = 1 << 29;

  private HashMethods() {}

  @Builtin(value = "update(self, obj, /)", doc = "Take more bytes.")
  static void update(ThreadContext t, HashObject self, Object obj) {
    if (Strings.isStr(obj)) {
      throw Raise.typeError("Strings must be encoded before hashing");
    }
    if (BufferItems.describe(t, obj) == null) {
      throw Raise.typeError("object supporting the buffer API required");
    }
    self.update(t, obj);
  }

  @Builtin(value = "digest(self, length=...)", doc = "Return the digest of all bytes so far.")
  static Object digest(ThreadContext t, HashObject self, @Nullable Object length) {
    return new BytesObject(self.digest(t, length(t, self, length, "digest")));
  }

  @Builtin(
      value = "hexdigest(self, length=...)",
      doc = "Return the digest of all bytes so far in hexadecimal digits.")
  static String hexDigest(ThreadContext t, HashObject self, @Nullable Object length) {
    return HexFormat.of().formatHex(self.digest(t, length(t, self, length, "hexdigest")));
  }

  private static int length(
      ThreadContext t, HashObject self, @Nullable Object length, String function) {
    if (self.digestSize > 0) {
      if (length != null) {
        throw Raise.typeError("HASH." + function + "() takes no arguments (1 given)");
      }
      return self.digestSize;
    }
    if (length == null) {
      throw Raise.typeError(function + "() missing required argument 'length' (pos 1)");
    }
    long n = Conversions.toLong(t, length);
    if (n < 0 || n >= MOST_BYTES) {
      throw Raise.valueError(n < 0 ? "value must be positive" : "length is too large");
    }
    return (int) n;
  }

  @Builtin(value = "copy(self, /)", doc = "Return another object that has taken the same bytes.")
  static Object copy(ThreadContext t, HashObject self) {
    return self.copy(t);
  }

  @Builtin(value = "name(self)", kind = Kind.GETTER, doc = "The name of the algorithm.")
  static String name(HashObject self) {
    return self.name;
  }

  @Builtin(value = "digest_size(self)", kind = Kind.GETTER, doc = "The digest's size in bytes.")
  static long digestSize(HashObject self) {
    return self.digestSize;
  }

  @Builtin(value = "block_size(self)", kind = Kind.GETTER, doc = "The block size in bytes.")
  static long blockSize(HashObject self) {
    return self.blockSize;
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, HashObject self) {
    return String.format(
        "<%s _hashlib.HASH object @ 0x%x>", self.name, t.interpreter().identity(self));
  }
}

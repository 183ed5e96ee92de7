package dev.baton.core.runtime;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** The contents of bytes-like objects. */
public final class Buffers {
  private Buffers() {}

  /** Whether a value is a bytes or bytearray. */
  public static boolean isByteString(Object o) {
    return o instanceof BytesObject;
  }

  /** The bytes of a bytes-like object, not to be changed; null for anything else. */
  public static byte @Nullable [] bytesOrNull(ThreadContext t, Object o) {
    return o instanceof BytesObject b ? b.data() : null;
  }
}

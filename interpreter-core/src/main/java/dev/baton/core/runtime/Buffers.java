package dev.baton.core.runtime;

import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The contents of bytes-like objects. */
public final class Buffers {
  private Buffers() {}

  /** Whether a value is a bytes or bytearray. */
  public static boolean isByteString(Object o) {
    return o instanceof BytesObject || o instanceof ByteArrayObject;
  }

  /** The bytes of a bytes-like object, not to be changed; null for anything else. */
  public static byte @Nullable [] bytesOrNull(ThreadContext t, Object o) {
    if (o instanceof BytesObject b) {
      return b.data();
    }
    if (o instanceof ByteArrayObject b) {
      return b.snapshot(t);
    }
    if (o instanceof MemoryViewObject m) {
      return copy(m.layout());
    }
    if (o instanceof BufferExporter e) {
      BufferLayout layout = e.exportBuffer();
      try {
        return copy(layout);
      } finally {
        e.releaseBuffer();
      }
    }
    return null;
  }

  /** The bytes of a bytes-like object, not to be changed; TypeError for anything else. */
  public static byte[] bytes(ThreadContext t, Object o) {
    byte[] data = bytesOrNull(t, o);
    if (data == null) {
      throw Raise.typeError("a bytes-like object is required, not '" + Types.of(o).name() + "'");
    }
    return data;
  }

  /** The memory of a {@code bytes}. */
  public static BufferLayout layout(BytesObject bytes) {
    ByteBuffer memory = ByteBuffer.wrap(bytes.data()).order(ByteOrder.LITTLE_ENDIAN);
    return BufferLayout.ofBytes(memory, bytes.data().length, true);
  }

  /** All items of a buffer, the last index changing fastest. */
  public static byte[] copy(BufferLayout layout) {
    byte[] result = new byte[layout.size()];
    if (layout.isContiguous()) {
      layout.memory().get(layout.offset(), result, 0, result.length);
    } else {
      copyStrided(layout, 0, layout.offset(), result, 0);
    }
    return result;
  }

  private static int copyStrided(
      BufferLayout layout, int dimension, int from, byte[] result, int to) {
    if (dimension == layout.shape().length) {
      layout.memory().get(from, result, to, layout.itemSize());
      return to + layout.itemSize();
    }
    int at = to;
    for (int i = 0; i < layout.shape()[dimension]; i++) {
      at = copyStrided(layout, dimension + 1, from + i * layout.strides()[dimension], result, at);
    }
    return at;
  }
}

package dev.baton.stdlib.binary;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.BufferItems;
import dev.baton.core.runtime.Buffers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Type {@code struct.Struct}. */
@Intrinsics(
    value = "Struct",
    doc = "Struct(format): packs values into bytes of a format and unpacks them.")
final class StructMethods {
  private StructMethods() {}

  @Builtin(value = "__new__(cls, format)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object format) {
    String text;
    if (format instanceof BytesObject b) {
      text = new String(b.data(), StandardCharsets.ISO_8859_1);
    } else {
      text = Strings.toJavaOrNull(format);
      if (text == null) {
        throw Raise.typeError(
            "Struct() argument 1 must be a str or bytes object, not " + Types.of(format).name());
      }
    }
    return new StructObject(cls, text);
  }

  @Builtin(value = "format(self)", kind = Kind.GETTER, doc = "The format, a str.")
  static Object format(StructObject self) {
    return Strings.fromJava(self.text);
  }

  @Builtin(value = "size(self)", kind = Kind.GETTER, doc = "The number of bytes of the format.")
  static long size(StructObject self) {
    return self.format.size();
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, StructObject self) {
    return "_struct.Struct(" + t.reprText(Strings.fromJava(self.text)) + ")";
  }

  @Builtin(value = "pack(self, /, *values)", doc = "Return the values as bytes.")
  static Object pack(ThreadContext t, StructObject self, Object[] values) {
    return new BytesObject(StructPacking.pack(t, self.format, values, "pack"));
  }

  @Builtin(
      value = "pack_into(self, buffer, offset, /, *values)",
      doc = "Write the values into a buffer that can be changed, from a position on.")
  static void packInto(
      ThreadContext t, StructObject self, Object buffer, int offset, Object[] values) {
    byte[] packed = StructPacking.pack(t, self.format, values, "pack_into");
    BufferExporter exporter = buffer instanceof BufferExporter e ? e : null;
    BufferLayout layout =
        exporter != null ? exporter.exportBuffer() : BufferItems.describe(t, buffer);
    try {
      if (layout == null || layout.readOnly()) {
        throw Raise.typeError(
            "argument must be read-write bytes-like object, not " + Types.of(buffer).name());
      }
      int at = position(offset, layout.size(), packed.length, true);
      layout.memory().put(layout.offset() + at, packed, 0, packed.length);
    } finally {
      if (exporter != null) {
        exporter.releaseBuffer();
      }
    }
  }

  /** Where an offset, which may be counted from the end, lies in a buffer with enough room. */
  private static int position(int offset, int size, int needed, boolean packs) {
    long at = offset;
    if (at < 0) {
      if (at + needed > 0) {
        throw StructFormat.error(
            (packs ? "no space to pack " : "not enough data to unpack ")
                + needed
                + " bytes at offset "
                + offset);
      }
      at += size;
      if (at < 0) {
        throw StructFormat.error("offset " + offset + " out of range for " + size + "-byte buffer");
      }
    }
    if (size - at < needed) {
      throw StructFormat.error(
          (packs ? "pack_into" : "unpack_from")
              + " requires a buffer of at least "
              + (at + needed)
              + " bytes for "
              + (packs ? "packing " : "unpacking ")
              + needed
              + " bytes at offset "
              + at
              + " (actual buffer size is "
              + size
              + ")");
    }
    return (int) at;
  }

  @Builtin(
      value = "unpack(self, buffer, /)",
      doc = "Return the values in a buffer of exactly the size of the format.")
  static Object unpack(ThreadContext t, StructObject self, Object buffer) {
    byte[] data = Buffers.bytes(t, buffer);
    if (data.length != self.format.size()) {
      throw StructFormat.error("unpack requires a buffer of " + self.format.size() + " bytes");
    }
    return TupleObject.of(StructPacking.unpack(self.format, ByteBuffer.wrap(data), 0));
  }

  @Builtin(
      value = "unpack_from(self, /, buffer, offset=0)",
      doc = "Return the values in a buffer from a position on.")
  static Object unpackFrom(ThreadContext t, StructObject self, Object buffer, int offset) {
    byte[] data = Buffers.bytes(t, buffer);
    int at = position(offset, data.length, self.format.size(), false);
    return TupleObject.of(StructPacking.unpack(self.format, ByteBuffer.wrap(data), at));
  }

  @Builtin(
      value = "iter_unpack(self, buffer, /)",
      doc = "Return an iterator over the values of each piece of a buffer.")
  static Object iterUnpack(ThreadContext t, StructObject self, Object buffer) {
    byte[] data = Buffers.bytes(t, buffer);
    int size = self.format.size();
    if (size == 0) {
      throw StructFormat.error("cannot iteratively unpack with a struct of length 0");
    }
    if (data.length % size != 0) {
      throw StructFormat.error(
          "iterative unpacking requires a buffer of a multiple of " + size + " bytes");
    }
    return new StructObject.UnpackIterator(
        self.format, BufferLayout.ofBytes(ByteBuffer.wrap(data), data.length, true));
  }
}

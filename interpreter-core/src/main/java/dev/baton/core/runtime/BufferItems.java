package dev.baton.core.runtime;

import dev.baton.core.number.Ints;
import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.BufferMemory;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes items of a buffer by their format, a single character of {@code struct} with
 * native size. An aligned item of up to eight bytes is read or written in one access, so that other
 * threads never see half of one.
 */
public final class BufferItems {
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private BufferItems() {}

  /** The character of a format without its optional {@code @}; zero if it has more than one. */
  public static char code(String format) {
    String bare = format.startsWith("@") ? format.substring(1) : format;
    return bare.length() == 1 ? bare.charAt(0) : 0;
  }

  /** Bytes per item; zero for a format that is not known. */
  public static int size(String format) {
    return switch (code(format)) {
      case 'b', 'B', 'c', '?' -> 1;
      case 'h', 'H' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L', 'q', 'Q', 'n', 'N', 'P', 'd' -> 8;
      default -> 0;
    };
  }

  /** The item at a byte position. */
  public static Object get(BufferLayout layout, int at) {
    BufferMemory memory = layout.memory();
    return switch (code(layout.format())) {
      case 'B' -> (Object) (long) (memory.get(at) & 0xFF);
      case 'b' -> (long) memory.get(at);
      case 'c' -> new BytesObject(new byte[] {memory.get(at)});
      case '?' -> memory.get(at) != 0;
      case 'h' -> (long) memory.getShort(at);
      case 'H' -> (long) (memory.getShort(at) & 0xFFFF);
      case 'i' -> (long) memory.getInt(at);
      case 'I' -> memory.getInt(at) & 0xFFFFFFFFL;
      case 'l', 'q', 'n' -> memory.getLong(at);
      case 'L', 'Q', 'N', 'P' -> unsigned(memory.getLong(at));
      case 'f' -> (double) memory.getFloat(at);
      case 'd' -> memory.getDouble(at);
      default -> throw unsupported(layout.format());
    };
  }

  /** The number that bits without a sign stand for. */
  public static Object unsigned(long bits) {
    return bits >= 0 ? (Object) bits : BigInteger.valueOf(bits).add(TWO_TO_64);
  }

  private static GuestError unsupported(String format) {
    return Raise.notImplementedError("memoryview: format " + format + " not supported");
  }

  /** Sets the item at a byte position; TypeError or ValueError for what does not fit. */
  public static void set(ThreadContext t, BufferLayout layout, int at, Object value) {
    BufferMemory memory = layout.memory();
    switch (code(layout.format())) {
      case 'B' -> memory.put(at, (byte) ranged(t, layout, value, 0, 0xFF));
      case 'b' -> memory.put(at, (byte) ranged(t, layout, value, Byte.MIN_VALUE, Byte.MAX_VALUE));
      case 'c' -> memory.put(at, character(layout, value));
      case '?' -> memory.put(at, (byte) (Conversions.truth(t, value) ? 1 : 0));
      case 'h' ->
          memory.putShort(at, (short) ranged(t, layout, value, Short.MIN_VALUE, Short.MAX_VALUE));
      case 'H' -> memory.putShort(at, (short) ranged(t, layout, value, 0, 0xFFFF));
      case 'i' ->
          memory.putInt(at, (int) ranged(t, layout, value, Integer.MIN_VALUE, Integer.MAX_VALUE));
      case 'I' -> memory.putInt(at, (int) ranged(t, layout, value, 0, 0xFFFFFFFFL));
      case 'l', 'q', 'n' ->
          memory.putLong(at, ranged(t, layout, value, Long.MIN_VALUE, Long.MAX_VALUE));
      case 'L', 'Q', 'N', 'P' -> memory.putLong(at, unsignedBits(t, layout, value));
      case 'f' -> memory.putFloat(at, (float) real(t, layout, value));
      case 'd' -> memory.putDouble(at, real(t, layout, value));
      default -> throw unsupported(layout.format());
    }
  }

  private static long ranged(
      ThreadContext t, BufferLayout layout, Object value, long least, long greatest) {
    Object n = integer(t, layout, value);
    if (!(n instanceof Long v) || v < least || v > greatest) {
      throw badValue(layout);
    }
    return v;
  }

  private static long unsignedBits(ThreadContext t, BufferLayout layout, Object value) {
    Object n = integer(t, layout, value);
    if (Ints.signum(n) < 0 || Ints.bitLength(n) > 64) {
      throw badValue(layout);
    }
    return Ints.big(n).longValue();
  }

  private static Object integer(ThreadContext t, BufferLayout layout, Object value) {
    Object n = Conversions.indexOrNull(t, value);
    if (n == null) {
      throw badType(layout);
    }
    return n;
  }

  private static double real(ThreadContext t, BufferLayout layout, Object value) {
    try {
      return Conversions.toDouble(t, value);
    } catch (GuestError e) {
      throw e.is(Types.TYPE_ERROR) ? badType(layout) : e;
    }
  }

  private static byte character(BufferLayout layout, Object value) {
    if (!(value instanceof BytesObject b)) {
      throw badType(layout);
    }
    if (b.data().length != 1) {
      throw badValue(layout);
    }
    return b.data()[0];
  }

  private static GuestError badType(BufferLayout layout) {
    return Raise.typeError("memoryview: invalid type for format '" + layout.format() + "'");
  }

  private static GuestError badValue(BufferLayout layout) {
    return Raise.valueError("memoryview: invalid value for format '" + layout.format() + "'");
  }

  /** All items as nested lists; a single item by itself. */
  public static Object toList(BufferLayout layout) {
    return toList(layout, 0, layout.offset());
  }

  private static Object toList(BufferLayout layout, int dimension, int at) {
    if (dimension == layout.shape().length) {
      return get(layout, at);
    }
    Object[] items = new Object[layout.shape()[dimension]];
    for (int i = 0; i < items.length; i++) {
      items[i] = toList(layout, dimension + 1, at + i * layout.strides()[dimension]);
    }
    return new ListObject(items);
  }

  /** A layout that describes any bytes-like object; null for another object. */
  public static @Nullable BufferLayout describe(ThreadContext t, Object o) {
    if (o instanceof MemoryViewObject m) {
      return m.layout();
    }
    if (o instanceof BufferExporter e) {
      BufferLayout layout = e.exportBuffer();
      e.releaseBuffer();
      return layout;
    }
    return o instanceof BytesObject b ? Buffers.layout(b) : null;
  }
}

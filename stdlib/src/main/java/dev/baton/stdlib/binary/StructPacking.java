package dev.baton.stdlib.binary;

import dev.baton.core.number.Ints;
import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.BufferItems;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Turns guest values into the bytes of a format and back. */
final class StructPacking {
  private StructPacking() {}

  /** The bytes of all values; {@code struct.error} if one does not fit. */
  static byte[] pack(ThreadContext t, StructFormat format, Object[] values, String function) {
    if (values.length != format.values()) {
      throw StructFormat.error(
          function
              + " expected "
              + format.values()
              + " items for packing (got "
              + values.length
              + ")");
    }
    ByteBuffer out = ByteBuffer.allocate(format.size()).order(format.order());
    int next = 0;
    for (StructFormat.Field field : format.fields()) {
      if (field.isText()) {
        putText(t, out, field, values[next++]);
        continue;
      }
      for (int i = 0; i < field.count(); i++) {
        int at = field.offset() + i * field.width();
        put(t, out, at, field, values[next++], format.standard());
      }
    }
    return out.array();
  }

  private static void putText(
      ThreadContext t, ByteBuffer out, StructFormat.Field field, Object value) {
    if (!(value instanceof BytesObject) && !(value instanceof ByteArrayObject)) {
      throw StructFormat.error("argument for '" + field.code() + "' must be a bytes object");
    }
    byte[] data = Buffers.bytes(t, value);
    int at = field.offset();
    int room = field.count();
    if (field.code() == 'p') {
      if (room == 0) {
        return;
      }
      room--;
      out.put(at++, (byte) Math.min(Math.min(data.length, room), 255));
    }
    out.put(at, data, 0, Math.min(data.length, room));
  }

  private static void put(
      ThreadContext t,
      ByteBuffer out,
      int at,
      StructFormat.Field field,
      Object value,
      boolean standard) {
    switch (field.code()) {
      case 'c' -> {
        boolean one = value instanceof BytesObject || value instanceof ByteArrayObject;
        byte[] data = one ? Buffers.bytes(t, value) : new byte[0];
        if (data.length != 1) {
          throw StructFormat.error("char format requires a bytes object of length 1");
        }
        out.put(at, data[0]);
      }
      case '?' -> out.put(at, (byte) (Conversions.truth(t, value) ? 1 : 0));
      case 'e' -> {
        int half = HalfFloat.of(real(t, value));
        if (half < 0) {
          throw Raise.overflowError("float too large to pack with e format");
        }
        out.putShort(at, (short) half);
      }
      case 'f' -> {
        double d = real(t, value);
        if (standard && Float.isInfinite((float) d) && !Double.isInfinite(d)) {
          throw Raise.overflowError("float too large to pack with f format");
        }
        out.putFloat(at, (float) d);
      }
      case 'd' -> out.putDouble(at, real(t, value));
      default -> putInt(t, out, at, field, value);
    }
  }

  private static double real(ThreadContext t, Object value) {
    try {
      return Conversions.toDouble(t, value);
    } catch (GuestError e) {
      throw e.is(Types.TYPE_ERROR) ? StructFormat.error("required argument is not a float") : e;
    }
  }

  private static void putInt(
      ThreadContext t, ByteBuffer out, int at, StructFormat.Field field, Object value) {
    Object n = Conversions.indexOrNull(t, value);
    if (n == null) {
      throw StructFormat.error("required argument is not an integer");
    }
    boolean unsigned = Character.isUpperCase(field.code());
    int bits = 8 * field.width();
    if (n instanceof Long small && fits(small, unsigned, bits)) {
      putInt(out, at, field.width(), small);
      return;
    }
    BigInteger big = Ints.big(n);
    boolean fits = unsigned ? big.signum() >= 0 && big.bitLength() <= bits : big.bitLength() < bits;
    if (!fits && field.code() == 'P' && big.signum() < 0 && big.bitLength() < bits) {
      fits = true;
    }
    if (!fits) {
      throw outOfRange(field, unsigned, bits);
    }
    putInt(out, at, field.width(), big.longValue());
  }

  private static boolean fits(long v, boolean unsigned, int bits) {
    long beyond = bits == Long.SIZE ? 0 : v >> bits - (unsigned ? 0 : 1);
    return unsigned ? v >= 0 && beyond == 0 : beyond == 0 || beyond == -1;
  }

  private static void putInt(ByteBuffer out, int at, int width, long v) {
    switch (width) {
      case 1 -> out.put(at, (byte) v);
      case 2 -> out.putShort(at, (short) v);
      case 4 -> out.putInt(at, (int) v);
      default -> out.putLong(at, v);
    }
  }

  private static GuestError outOfRange(StructFormat.Field field, boolean unsigned, int bits) {
    return StructFormat.error(
        field.code() == 'P' ? "int too large to convert" : rangeText(field, unsigned, bits));
  }

  private static String rangeText(StructFormat.Field field, boolean unsigned, int bits) {
    BigInteger most = BigInteger.ONE.shiftLeft(unsigned ? bits : bits - 1).subtract(BigInteger.ONE);
    BigInteger least = unsigned ? BigInteger.ZERO : most.negate().subtract(BigInteger.ONE);
    return "'" + field.code() + "' format requires " + least + " <= number <= " + most;
  }

  /** The values in a buffer from a position on. */
  static Object[] unpack(StructFormat format, ByteBuffer memory, int start) {
    ByteBuffer in = memory.duplicate().order(format.order());
    Object[] values = new Object[format.values()];
    int next = 0;
    for (StructFormat.Field field : format.fields()) {
      int at = start + field.offset();
      if (field.isText()) {
        values[next++] = text(in, at, field);
        continue;
      }
      for (int i = 0; i < field.count(); i++) {
        values[next++] = get(in, at + i * field.width(), field);
      }
    }
    return values;
  }

  private static BytesObject text(ByteBuffer in, int at, StructFormat.Field field) {
    int from = at;
    int length = field.count();
    if (field.code() == 'p') {
      length = length == 0 ? 0 : Math.min(in.get(from++) & 0xFF, length - 1);
    }
    byte[] data = new byte[length];
    in.get(from, data);
    return new BytesObject(data);
  }

  private static Object get(ByteBuffer in, int at, StructFormat.Field field) {
    return switch (field.code()) {
      case 'c' -> new BytesObject(new byte[] {in.get(at)});
      case '?' -> in.get(at) != 0;
      case 'e' -> HalfFloat.value(in.getShort(at));
      case 'f' -> (double) in.getFloat(at);
      case 'd' -> in.getDouble(at);
      case 'b' -> (long) in.get(at);
      case 'B' -> (long) (in.get(at) & 0xFF);
      case 'h' -> (long) in.getShort(at);
      case 'H' -> (long) (in.getShort(at) & 0xFFFF);
      default -> integer(in, at, field);
    };
  }

  private static Object integer(ByteBuffer in, int at, StructFormat.Field field) {
    boolean unsigned = Character.isUpperCase(field.code());
    if (field.width() == 4) {
      int v = in.getInt(at);
      return unsigned ? Integer.toUnsignedLong(v) : (long) v;
    }
    long v = in.getLong(at);
    return unsigned ? BufferItems.unsigned(v) : (Object) v;
  }
}

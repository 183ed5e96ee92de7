package dev.baton.core.object;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Memory that a buffer looks into, as bytes in little-endian order, at absolute positions. It never
 * changes its size. Usable by several threads: an aligned number of up to eight bytes is read or
 * written in one access, so that nobody sees half of one, if the memory consists of such numbers or
 * of bytes.
 */
public abstract class BufferMemory {

  /** The byte at a position. */
  public abstract byte get(int at);

  /** The two bytes at a position. */
  public abstract short getShort(int at);

  /** The four bytes at a position. */
  public abstract int getInt(int at);

  /** The eight bytes at a position. */
  public abstract long getLong(int at);

  /** Sets the byte at a position. */
  public abstract void put(int at, byte value);

  /** Sets the two bytes at a position. */
  public abstract void putShort(int at, short value);

  /** Sets the four bytes at a position. */
  public abstract void putInt(int at, int value);

  /** Sets the eight bytes at a position. */
  public abstract void putLong(int at, long value);

  /** Copies bytes out. */
  public abstract void get(int at, byte[] target, int from, int length);

  /** Copies bytes in. */
  public abstract void put(int at, byte[] source, int from, int length);

  /** Some bytes to read: the memory itself if it consists of bytes, else a copy. */
  public abstract ByteBuffer read(int at, int length);

  /**
   * The Java array of primitives that this memory is, from its first item on; null if it is none.
   * Numbers in a byte array are little-endian.
   */
  public @Nullable Object array() {
    return null;
  }

  /** The float at a position. */
  public final float getFloat(int at) {
    return Float.intBitsToFloat(getInt(at));
  }

  /** The double at a position. */
  public final double getDouble(int at) {
    return Double.longBitsToDouble(getLong(at));
  }

  /** Sets the float at a position. */
  public final void putFloat(int at, float value) {
    putInt(at, Float.floatToRawIntBits(value));
  }

  /** Sets the double at a position. */
  public final void putDouble(int at, double value) {
    putLong(at, Double.doubleToRawLongBits(value));
  }

  /** Memory that consists of bytes. */
  public static BufferMemory of(ByteBuffer bytes) {
    return new Bytes(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN));
  }

  private static final class Bytes extends BufferMemory {
    private final ByteBuffer bytes;

    Bytes(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    @Override
    public @Nullable Object array() {
      return bytes.hasArray() && bytes.arrayOffset() == 0 ? bytes.array() : null;
    }

    @Override
    public byte get(int at) {
      return bytes.get(at);
    }

    @Override
    public short getShort(int at) {
      return bytes.getShort(at);
    }

    @Override
    public int getInt(int at) {
      return bytes.getInt(at);
    }

    @Override
    public long getLong(int at) {
      return bytes.getLong(at);
    }

    @Override
    public void put(int at, byte value) {
      bytes.put(at, value);
    }

    @Override
    public void putShort(int at, short value) {
      bytes.putShort(at, value);
    }

    @Override
    public void putInt(int at, int value) {
      bytes.putInt(at, value);
    }

    @Override
    public void putLong(int at, long value) {
      bytes.putLong(at, value);
    }

    @Override
    public void get(int at, byte[] target, int from, int length) {
      bytes.get(at, target, from, length);
    }

    @Override
    public void put(int at, byte[] source, int from, int length) {
      bytes.put(at, source, from, length);
    }

    @Override
    public ByteBuffer read(int at, int length) {
      return bytes.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}

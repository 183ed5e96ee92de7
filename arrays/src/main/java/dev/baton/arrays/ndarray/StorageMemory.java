package dev.baton.arrays.ndarray;

import dev.baton.core.object.BufferMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory of arrays as bytes. Whole items are read and written in one access; parts of an item are
 * not, so others may see an item of which some bytes are set.
 */
final class StorageMemory extends BufferMemory {
  private final Storage data;
  private final int width;

  StorageMemory(Storage data) {
    this.data = data;
    this.width = data.type().itemSize();
  }

  @Override
  public Object array() {
    return data.array();
  }

  private long read(int at, int size, boolean whole) {
    if (whole) {
      return data.bits(at / width);
    }
    long bits = 0;
    for (int i = size - 1; i >= 0; i--) {
      bits = bits << Byte.SIZE | get(at + i) & 0xFF;
    }
    return bits;
  }

  private void write(int at, int size, long bits) {
    if (size == width && at % width == 0) {
      data.setBits(at / width, bits);
      return;
    }
    for (int i = 0; i < size; i++) {
      put(at + i, (byte) (bits >> Byte.SIZE * i));
    }
  }

  @Override
  public byte get(int at) {
    return (byte) (data.bits(at / width) >> Byte.SIZE * (at % width));
  }

  @Override
  public short getShort(int at) {
    return (short) read(at, 2, width == 2 && at % 2 == 0);
  }

  @Override
  public int getInt(int at) {
    return (int) read(at, 4, width == 4 && at % 4 == 0);
  }

  @Override
  public long getLong(int at) {
    return read(at, 8, width == 8 && at % 8 == 0);
  }

  @Override
  public void put(int at, byte value) {
    int shift = Byte.SIZE * (at % width);
    long others = data.bits(at / width) & ~(0xFFL << shift);
    data.setBits(at / width, others | (value & 0xFFL) << shift);
  }

  @Override
  public void putShort(int at, short value) {
    write(at, 2, value);
  }

  @Override
  public void putInt(int at, int value) {
    write(at, 4, value);
  }

  @Override
  public void putLong(int at, long value) {
    write(at, 8, value);
  }

  @Override
  public void get(int at, byte[] target, int from, int length) {
    ByteBuffer out = ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN).position(from);
    int i = 0;
    if (at % width == 0) {
      for (; i + width <= length; i += width) {
        long bits = data.bits((at + i) / width);
        switch (width) {
          case 1 -> out.put((byte) bits);
          case 2 -> out.putShort((short) bits);
          case 4 -> out.putInt((int) bits);
          default -> out.putLong(bits);
        }
      }
    }
    for (; i < length; i++) {
      target[from + i] = get(at + i);
    }
  }

  @Override
  public void put(int at, byte[] source, int from, int length) {
    ByteBuffer in = ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN).position(from);
    int i = 0;
    if (at % width == 0) {
      for (; i + width <= length; i += width) {
        long bits =
            switch (width) {
              case 1 -> in.get();
              case 2 -> in.getShort();
              case 4 -> in.getInt();
              default -> in.getLong();
            };
        data.setBits((at + i) / width, bits);
      }
    }
    for (; i < length; i++) {
      put(at + i, source[from + i]);
    }
  }

  @Override
  public ByteBuffer read(int at, int length) {
    byte[] copy = new byte[length];
    get(at, copy, 0, length);
    return ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
  }
}

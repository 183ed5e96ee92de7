package dev.baton.arrays.ndarray;

import dev.baton.core.object.BufferMemory;

/** Memory that belongs to another object, which keeps it in place as long as it is in use here. */
final class ForeignStorage extends Storage {
  private final BufferMemory memory;
  private final int offset;
  private final int length;
  private final int width;
  private final long mask;

  /**
   * Looks into memory.
   *
   * @param offset where the first item is, in bytes
   */
  ForeignStorage(DType type, BufferMemory memory, int offset, int length) {
    super(type);
    this.memory = memory;
    this.offset = offset;
    this.length = length;
    this.width = type.itemSize();
    this.mask = type.kind() == 'u' ? type.greatest() : -1L;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public Object array() {
    return memory;
  }

  @Override
  public long bits(int at) {
    int place = offset + at * width;
    return switch (width) {
      case 1 -> memory.get(place);
      case 2 -> memory.getShort(place);
      case 4 -> memory.getInt(place);
      default -> memory.getLong(place);
    };
  }

  @Override
  public void setBits(int at, long bits) {
    int place = offset + at * width;
    switch (width) {
      case 1 -> memory.put(place, (byte) bits);
      case 2 -> memory.putShort(place, (short) bits);
      case 4 -> memory.putInt(place, (int) bits);
      default -> memory.putLong(place, bits);
    }
  }

  @Override
  public double getDouble(int at) {
    return switch (type()) {
      case FLOAT64 -> Double.longBitsToDouble(bits(at));
      case FLOAT32 -> Float.intBitsToFloat((int) bits(at));
      default -> bits(at) & mask;
    };
  }

  @Override
  public long getLong(int at) {
    return type().isFloat() ? toLong(getDouble(at)) : bits(at) & mask;
  }

  @Override
  public void setDouble(int at, double value) {
    switch (type()) {
      case FLOAT64 -> setBits(at, Double.doubleToRawLongBits(value));
      case FLOAT32 -> setBits(at, Float.floatToRawIntBits((float) value));
      case BOOL -> setBits(at, value != 0 ? 1 : 0);
      default -> setBits(at, toLong(value));
    }
  }

  @Override
  public void setLong(int at, long value) {
    if (type().isFloat()) {
      setDouble(at, value);
    } else {
      setBits(at, type() == DType.BOOL && value != 0 ? 1 : value);
    }
  }

  @Override
  void load(int at, int stride, int count, double[] target, int to) {
    for (int i = 0; i < count; i++) {
      target[to + i] = getDouble(at + i * stride);
    }
  }

  @Override
  void load(int at, int stride, int count, long[] target, int to) {
    for (int i = 0; i < count; i++) {
      target[to + i] = getLong(at + i * stride);
    }
  }

  @Override
  void store(int at, int stride, int count, double[] source, int from) {
    for (int i = 0; i < count; i++) {
      setDouble(at + i * stride, source[from + i]);
    }
  }

  @Override
  void store(int at, int stride, int count, long[] source, int from) {
    for (int i = 0; i < count; i++) {
      setLong(at + i * stride, source[from + i]);
    }
  }
}

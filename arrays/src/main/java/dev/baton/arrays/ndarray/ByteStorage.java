package dev.baton.arrays.ndarray;

/** Items of 8 bits: bool, which is 0 or 1, and ints, signed or not. */
final class ByteStorage extends Storage {
  final byte[] items;

  /** All bits of an unsigned type, all bits of a long otherwise. */
  private final long mask;

  ByteStorage(DType type, byte[] items) {
    super(type);
    this.items = items;
    this.mask = type.kind() == 'u' ? type.greatest() : -1L;
  }

  @Override
  public int length() {
    return items.length;
  }

  @Override
  public byte[] array() {
    return items;
  }

  @Override
  public double getDouble(int at) {
    return items[at] & mask;
  }

  @Override
  public long getLong(int at) {
    return items[at] & mask;
  }

  @Override
  public void setDouble(int at, double value) {
    items[at] = type() == DType.BOOL ? (byte) (value != 0 ? 1 : 0) : (byte) toLong(value);
  }

  @Override
  public void setLong(int at, long value) {
    items[at] = type() == DType.BOOL ? (byte) (value != 0 ? 1 : 0) : (byte) value;
  }

  @Override
  void load(int at, int stride, int count, double[] target, int to) {
    byte[] own = items;
    long bits = mask;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        target[to + i] = own[at + i] & bits;
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      target[to + i] = own[p] & bits;
    }
  }

  @Override
  void load(int at, int stride, int count, long[] target, int to) {
    byte[] own = items;
    long bits = mask;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        target[to + i] = own[at + i] & bits;
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      target[to + i] = own[p] & bits;
    }
  }

  @Override
  void store(int at, int stride, int count, double[] source, int from) {
    for (int i = 0, p = at; i < count; i++, p += stride) {
      setDouble(p, source[from + i]);
    }
  }

  @Override
  void store(int at, int stride, int count, long[] source, int from) {
    for (int i = 0, p = at; i < count; i++, p += stride) {
      setLong(p, source[from + i]);
    }
  }
}

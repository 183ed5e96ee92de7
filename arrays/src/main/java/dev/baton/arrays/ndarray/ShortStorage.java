package dev.baton.arrays.ndarray;

/** Items of 16 bits, signed or not. */
final class ShortStorage extends Storage {
  final short[] items;

  /** All bits of an unsigned type, all bits of a long otherwise. */
  private final long mask;

  ShortStorage(DType type, short[] items) {
    super(type);
    this.items = items;
    this.mask = type.kind() == 'u' ? type.greatest() : -1L;
  }

  @Override
  public int length() {
    return items.length;
  }

  @Override
  public short[] array() {
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
    items[at] = (short) toLong(value);
  }

  @Override
  public void setLong(int at, long value) {
    items[at] = (short) value;
  }

  @Override
  void load(int at, int stride, int count, double[] target, int to) {
    short[] own = items;
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
    short[] own = items;
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
    short[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        own[at + i] = (short) toLong(source[from + i]);
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = (short) toLong(source[from + i]);
    }
  }

  @Override
  void store(int at, int stride, int count, long[] source, int from) {
    short[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        own[at + i] = (short) source[from + i];
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = (short) source[from + i];
    }
  }
}

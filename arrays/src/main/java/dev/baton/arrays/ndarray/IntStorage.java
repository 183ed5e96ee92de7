package dev.baton.arrays.ndarray;

/** Items of 32 bits, signed or not. */
final class IntStorage extends Storage {
  final int[] items;

  /** All bits of an unsigned type, all bits of a long otherwise. */
  private final long mask;

  IntStorage(DType type, int[] items) {
    super(type);
    this.items = items;
    this.mask = type.kind() == 'u' ? type.greatest() : -1L;
  }

  @Override
  public int length() {
    return items.length;
  }

  @Override
  public int[] array() {
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
    items[at] = (int) toLong(value);
  }

  @Override
  public void setLong(int at, long value) {
    items[at] = (int) value;
  }

  @Override
  void load(int at, int stride, int count, double[] target, int to) {
    int[] own = items;
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
    int[] own = items;
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
    int[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        own[at + i] = (int) toLong(source[from + i]);
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = (int) toLong(source[from + i]);
    }
  }

  @Override
  void store(int at, int stride, int count, long[] source, int from) {
    int[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        own[at + i] = (int) source[from + i];
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = (int) source[from + i];
    }
  }
}

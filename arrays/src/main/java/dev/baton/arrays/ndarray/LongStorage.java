package dev.baton.arrays.ndarray;

/** Items of type int64. */
final class LongStorage extends Storage {
  final long[] items;

  LongStorage(long[] items) {
    super(DType.INT64);
    this.items = items;
  }

  @Override
  public int length() {
    return items.length;
  }

  @Override
  public long[] array() {
    return items;
  }

  @Override
  public double getDouble(int at) {
    return items[at];
  }

  @Override
  public long getLong(int at) {
    return items[at];
  }

  @Override
  public void setDouble(int at, double value) {
    items[at] = toLong(value);
  }

  @Override
  public void setLong(int at, long value) {
    items[at] = value;
  }

  @Override
  void load(int at, int stride, int count, double[] target, int to) {
    long[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        target[to + i] = own[at + i];
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      target[to + i] = own[p];
    }
  }

  @Override
  void load(int at, int stride, int count, long[] target, int to) {
    long[] own = items;
    if (stride == 1) {
      System.arraycopy(own, at, target, to, count);
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      target[to + i] = own[p];
    }
  }

  @Override
  void store(int at, int stride, int count, double[] source, int from) {
    long[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        own[at + i] = toLong(source[from + i]);
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = toLong(source[from + i]);
    }
  }

  @Override
  void store(int at, int stride, int count, long[] source, int from) {
    long[] own = items;
    if (stride == 1) {
      System.arraycopy(source, from, own, at, count);
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = source[from + i];
    }
  }
}

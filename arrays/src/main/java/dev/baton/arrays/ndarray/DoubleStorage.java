package dev.baton.arrays.ndarray;

/** Items of type float64. */
final class DoubleStorage extends Storage {
  final double[] items;

  DoubleStorage(double[] items) {
    super(DType.FLOAT64);
    this.items = items;
  }

  @Override
  public int length() {
    return items.length;
  }

  @Override
  public double[] array() {
    return items;
  }

  @Override
  public double getDouble(int at) {
    return items[at];
  }

  @Override
  public long getLong(int at) {
    return toLong(items[at]);
  }

  @Override
  public void setDouble(int at, double value) {
    items[at] = value;
  }

  @Override
  public void setLong(int at, long value) {
    items[at] = value;
  }

  @Override
  public long bits(int at) {
    return Double.doubleToRawLongBits(items[at]);
  }

  @Override
  public void setBits(int at, long bits) {
    items[at] = Double.longBitsToDouble(bits);
  }

  @Override
  void load(int at, int stride, int count, double[] target, int to) {
    double[] own = items;
    if (stride == 1) {
      System.arraycopy(own, at, target, to, count);
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      target[to + i] = own[p];
    }
  }

  @Override
  void load(int at, int stride, int count, long[] target, int to) {
    double[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        target[to + i] = toLong(own[at + i]);
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      target[to + i] = toLong(own[p]);
    }
  }

  @Override
  void store(int at, int stride, int count, double[] source, int from) {
    double[] own = items;
    if (stride == 1) {
      System.arraycopy(source, from, own, at, count);
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = source[from + i];
    }
  }

  @Override
  void store(int at, int stride, int count, long[] source, int from) {
    double[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        own[at + i] = source[from + i];
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = source[from + i];
    }
  }
}

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
    for (int i = 0, p = at; i < count; i++, p += stride) {
      target[to + i] = getDouble(p);
    }
  }

  @Override
  void load(int at, int stride, int count, long[] target, int to) {
    for (int i = 0, p = at; i < count; i++, p += stride) {
      target[to + i] = getLong(p);
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

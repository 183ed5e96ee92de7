package dev.baton.arrays.ndarray;

/** Items of type float32. */
final class FloatStorage extends Storage {
  final float[] items;

  FloatStorage(float[] items) {
    super(DType.FLOAT32);
    this.items = items;
  }

  @Override
  public int length() {
    return items.length;
  }

  @Override
  public float[] array() {
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
    items[at] = (float) value;
  }

  @Override
  public void setLong(int at, long value) {
    items[at] = value;
  }

  @Override
  public long bits(int at) {
    return Float.floatToRawIntBits(items[at]);
  }

  @Override
  public void setBits(int at, long bits) {
    items[at] = Float.intBitsToFloat((int) bits);
  }

  @Override
  void load(int at, int stride, int count, double[] target, int to) {
    float[] own = items;
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
    float[] own = items;
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
    float[] own = items;
    if (stride == 1) {
      for (int i = 0; i < count; i++) {
        own[at + i] = (float) source[from + i];
      }
      return;
    }
    for (int i = 0, p = at; i < count; i++, p += stride) {
      own[p] = (float) source[from + i];
    }
  }

  @Override
  void store(int at, int stride, int count, long[] source, int from) {
    float[] own = items;
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

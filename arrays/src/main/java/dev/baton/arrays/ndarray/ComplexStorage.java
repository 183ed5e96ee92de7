package dev.baton.arrays.ndarray;

import dev.baton.core.object.BufferMemory;

/**
 * Items of type complex128: pairs of doubles in the memory of an array of float64, which is twice
 * as long. Each of the two does not tear; a whole item may.
 */
final class ComplexStorage extends Storage {
  private static final int LONGEST = (Integer.MAX_VALUE - 8) / 2;

  final Storage parts;

  ComplexStorage(Storage parts) {
    super(DType.COMPLEX128);
    this.parts = parts;
  }

  static ComplexStorage allocate(int length) {
    if (length > LONGEST) {
      throw new OutOfMemoryError();
    }
    return new ComplexStorage(new DoubleStorage(new double[2 * length]));
  }

  @Override
  public int length() {
    return parts.length() / 2;
  }

  @Override
  public Object array() {
    return parts.array();
  }

  @Override
  public BufferMemory memory() {
    return parts.memory();
  }

  @Override
  public double getDouble(int at) {
    return parts.getDouble(2 * at);
  }

  @Override
  public double getImaginary(int at) {
    return parts.getDouble(2 * at + 1);
  }

  @Override
  public long getLong(int at) {
    return parts.getLong(2 * at);
  }

  @Override
  public void setDouble(int at, double value) {
    setComplex(at, value, 0);
  }

  @Override
  public void setLong(int at, long value) {
    setComplex(at, value, 0);
  }

  @Override
  public void setComplex(int at, double real, double imaginary) {
    parts.setDouble(2 * at, real);
    parts.setDouble(2 * at + 1, imaginary);
  }

  @Override
  void load(int at, int stride, int count, double[] target, int to) {
    parts.load(2 * at, 2 * stride, count, target, to);
  }

  @Override
  void load(int at, int stride, int count, long[] target, int to) {
    parts.load(2 * at, 2 * stride, count, target, to);
  }

  @Override
  void store(int at, int stride, int count, double[] source, int from) {
    for (int i = 0; i < count; i++) {
      setComplex(at + i * stride, source[from + i], 0);
    }
  }

  @Override
  void store(int at, int stride, int count, long[] source, int from) {
    for (int i = 0; i < count; i++) {
      setComplex(at + i * stride, source[from + i], 0);
    }
  }

  @Override
  void loadPairs(int at, int stride, int count, double[] target, int to) {
    if (stride == 1) {
      parts.load(2 * at, 1, 2 * count, target, to);
      return;
    }
    for (int i = 0, p = 2 * at; i < count; i++, p += 2 * stride) {
      target[to + 2 * i] = parts.getDouble(p);
      target[to + 2 * i + 1] = parts.getDouble(p + 1);
    }
  }

  @Override
  void storePairs(int at, int stride, int count, double[] source, int from) {
    if (stride == 1) {
      parts.store(2 * at, 1, 2 * count, source, from);
      return;
    }
    for (int i = 0, p = 2 * at; i < count; i++, p += 2 * stride) {
      parts.setDouble(p, source[from + 2 * i]);
      parts.setDouble(p + 1, source[from + 2 * i + 1]);
    }
  }
}

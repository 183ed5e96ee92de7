package dev.baton.arrays.ndarray;

import dev.baton.core.object.BufferMemory;

/**
 * The memory of arrays: a Java array of one primitive type. Its size never changes. Items may be
 * read and written by several threads at once: Java's memory model promises that the items of such
 * arrays do not tear on 64-bit machines, and nothing else is promised.
 *
 * <p>Items are moved in runs to and from arrays of {@code double} or {@code long}, in which all is
 * computed: {@code stride} items lie between two of a run, 0 repeats one item.
 */
public abstract class Storage {
  private final DType type;

  Storage(DType type) {
    this.type = type;
  }

  /** The type of the items. */
  public final DType type() {
    return type;
  }

  /** How many items there are. */
  public abstract int length();

  /** The item at an index as a double. */
  public abstract double getDouble(int at);

  /** The item at an index as a long; a float is cut. */
  public abstract long getLong(int at);

  /** Sets an item. */
  public abstract void setDouble(int at, double value);

  /** Sets an item, of which the low bits are taken. */
  public abstract void setLong(int at, long value);

  /** The imaginary part of the item at an index. */
  public double getImaginary(int at) {
    return 0;
  }

  /** Sets an item, to the real part if it has but one. */
  public void setComplex(int at, double real, double imaginary) {
    setDouble(at, real);
  }

  /** The bits of an item. */
  public long bits(int at) {
    return getLong(at);
  }

  /** Sets the bits of an item. */
  public void setBits(int at, long bits) {
    setLong(at, bits);
  }

  /** Copies items out. */
  abstract void load(int at, int stride, int count, double[] target, int to);

  /** Copies items out. */
  abstract void load(int at, int stride, int count, long[] target, int to);

  /** Copies items in. */
  abstract void store(int at, int stride, int count, double[] source, int from);

  /** Copies items in. */
  abstract void store(int at, int stride, int count, long[] source, int from);

  /** Copies items out as pairs of doubles. */
  void loadPairs(int at, int stride, int count, double[] target, int to) {
    load(at, stride, count, target, to);
    // From the end, so that none is overwritten before it is moved.
    for (int i = count - 1; i >= 0; i--) {
      target[to + 2 * i] = target[to + i];
      target[to + 2 * i + 1] = 0;
    }
  }

  /** Copies pairs of doubles in, of which the first is taken if items have but one part. */
  void storePairs(int at, int stride, int count, double[] source, int from) {
    for (int i = 0; i < count; i++) {
      setDouble(at + i * stride, source[from + 2 * i]);
    }
  }

  /** The array of primitives itself. */
  public abstract Object array();

  /**
   * Memory for so many items, all zero.
   *
   * @throws OutOfMemoryError if there is not enough
   */
  public static Storage allocate(DType type, int length) {
    return switch (type) {
      case COMPLEX128 -> ComplexStorage.allocate(length);
      case FLOAT64 -> new DoubleStorage(new double[length]);
      case FLOAT32 -> new FloatStorage(new float[length]);
      case INT64 -> new LongStorage(new long[length]);
      case INT32, UINT32 -> new IntStorage(type, new int[length]);
      case INT16, UINT16 -> new ShortStorage(type, new short[length]);
      default -> new ByteStorage(type, new byte[length]);
    };
  }

  /**
   * Items in memory that belongs to another object.
   *
   * @param offset where the first item is, in bytes
   */
  public static Storage foreign(DType type, BufferMemory memory, int offset, int length) {
    return type.isComplex()
        ? new ComplexStorage(new ForeignStorage(DType.FLOAT64, memory, offset, Integer.MAX_VALUE))
        : new ForeignStorage(type, memory, offset, length);
  }

  /** The items as bytes. */
  public BufferMemory memory() {
    return new StorageMemory(this);
  }

  /** As C casts a double to a 64-bit integer on most machines: what does not fit is the least. */
  static long toLong(double value) {
    long cut = (long) value;
    return cut == Long.MAX_VALUE || value != value ? Long.MIN_VALUE : cut;
  }
}

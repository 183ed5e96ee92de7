package dev.baton.arrays.ndarray;

import org.jspecify.annotations.Nullable;

/**
 * Goes once through the items of an array, the last index changing fastest, in runs that the caller
 * asks for. A run is given as a piece of an array of {@code double}, one or two for each item, or
 * {@code long}, or of {@code float} or {@code byte} if that is what the memory is: the array's own
 * memory where the items lie there one after the other, a buffer otherwise. So every loop that
 * computes is written once, over plain arrays.
 *
 * <p>Items that repeat, as a single number does or a row that is added to all rows, are copied into
 * the buffer once if all runs have the length that {@link #run} says, but for the last.
 *
 * <p>For one thread.
 */
final class Cursor {
  /** So many items of all operands fit the processor's first cache. */
  private static final int RUN = 1024;

  /** A shorter run, where a buffer must be filled before the first one can begin. */
  private static final int REPEATED = 512;

  private final Storage data;
  private final int[] shape;
  private final int[] strides;
  private final int[] index;
  private final int inner;
  private final int innerStride;
  private final boolean direct;
  private final boolean repeats;
  private boolean filled;
  private int rowStart;
  private int inRow;
  private double @Nullable [] doubleBuffer;
  private long @Nullable [] longBuffer;
  private float @Nullable [] floatBuffer;
  private byte @Nullable [] byteBuffer;

  /** Where the last run begins, in the array that was given. */
  int at;

  Cursor(NdArray array) {
    this(array, 0);
  }

  /**
   * Begins before the first item.
   *
   * @param run how long all runs are but the last; 0 if they may be of any length
   */
  Cursor(NdArray array, int run) {
    NdArray merged = array.merged();
    this.data = array.data();
    int rank = merged.rank();
    this.inner = rank == 0 ? 1 : merged.shape()[rank - 1];
    this.innerStride = rank == 0 ? 0 : merged.strides()[rank - 1];
    this.shape = merged.shape();
    this.strides = merged.strides();
    this.index = new int[Math.max(0, rank - 1)];
    this.rowStart = merged.offset();
    this.direct = rank == 0 || rank == 1 && innerStride == 1;
    int period = period(merged);
    this.repeats = period > 0 && run > 0 && run % period == 0;
  }

  /** The length of runs for some operands, such that they repeat in step with it if they do. */
  static int run(NdArray... operands) {
    int longest = 0;
    for (NdArray each : operands) {
      int period = period(each.merged());
      longest = period <= RUN ? Math.max(longest, period) : longest;
    }
    return longest == 0 ? RUN : Math.max(1, REPEATED / longest) * longest;
  }

  /** After how many items the same ones come again; 0 if they do not. */
  private static int period(NdArray merged) {
    if (merged.rank() == 0 || merged.strides()[0] != 0) {
      return 0;
    }
    int rest = 1;
    for (int d = 1; d < merged.rank(); d++) {
      rest *= merged.shape()[d];
    }
    return rest;
  }

  /** Whether {@link #bytes} can be asked. */
  boolean isBytes() {
    return data instanceof ByteStorage;
  }

  /** The next items as doubles. */
  double[] doubles(int count) {
    if (direct && data instanceof DoubleStorage own) {
      at = rowStart + inRow;
      inRow += count;
      return own.items;
    }
    at = 0;
    double[] buffer = doubleBuffer(count);
    if (repeats && filled) {
      return buffer;
    }
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      data.load(rowStart + inRow * innerStride, innerStride, n, buffer, done);
      advance(n);
      done += n;
    }
    filled = true;
    return buffer;
  }

  /** The next items as pairs of doubles. */
  double[] pairs(int count) {
    if (direct && data instanceof ComplexStorage c && c.parts instanceof DoubleStorage own) {
      at = 2 * (rowStart + inRow);
      inRow += count;
      return own.items;
    }
    at = 0;
    double[] buffer = doubleBuffer(2 * count);
    if (repeats && filled) {
      return buffer;
    }
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      data.loadPairs(rowStart + inRow * innerStride, innerStride, n, buffer, 2 * done);
      advance(n);
      done += n;
    }
    filled = true;
    return buffer;
  }

  /** The next items as longs. */
  long[] longs(int count) {
    if (direct && data instanceof LongStorage own) {
      at = rowStart + inRow;
      inRow += count;
      return own.items;
    }
    at = 0;
    long[] buffer = longBuffer(count);
    if (repeats && filled) {
      return buffer;
    }
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      data.load(rowStart + inRow * innerStride, innerStride, n, buffer, done);
      advance(n);
      done += n;
    }
    filled = true;
    return buffer;
  }

  /** The next items, which are floats of 32 bits in memory of this engine's own. */
  float[] floats(int count) {
    FloatStorage own = (FloatStorage) data;
    if (direct) {
      at = rowStart + inRow;
      inRow += count;
      return own.items;
    }
    at = 0;
    float[] buffer = floatBuffer(count);
    if (repeats && filled) {
      return buffer;
    }
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      for (int i = 0, p = rowStart + inRow * innerStride; i < n; i++, p += innerStride) {
        buffer[done + i] = own.items[p];
      }
      advance(n);
      done += n;
    }
    filled = true;
    return buffer;
  }

  /** The next items, which are bytes in memory of this engine's own. */
  byte[] bytes(int count) {
    ByteStorage own = (ByteStorage) data;
    if (direct) {
      at = rowStart + inRow;
      inRow += count;
      return own.items;
    }
    at = 0;
    byte[] buffer = byteBuffer(count);
    if (repeats && filled) {
      return buffer;
    }
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      for (int i = 0, p = rowStart + inRow * innerStride; i < n; i++, p += innerStride) {
        buffer[done + i] = own.items[p];
      }
      advance(n);
      done += n;
    }
    filled = true;
    return buffer;
  }

  /** Where the next doubles are to be put, before {@link #flushDoubles}. */
  double[] room(int count) {
    if (direct && data instanceof DoubleStorage own) {
      at = rowStart + inRow;
      return own.items;
    }
    at = 0;
    return doubleBuffer(count);
  }

  /** Where the next longs are to be put, before {@link #flushLongs}. */
  long[] longRoom(int count) {
    if (direct && data instanceof LongStorage own) {
      at = rowStart + inRow;
      return own.items;
    }
    at = 0;
    return longBuffer(count);
  }

  /** The items of {@link #room} are there. */
  void flushDoubles(int count) {
    if (direct && data instanceof DoubleStorage) {
      inRow += count;
      return;
    }
    put(count, doubleBuffer(count));
  }

  /** Puts pairs of doubles, which lie at the start of an array, into the next items. */
  void putPairs(int count, double[] source) {
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      data.storePairs(rowStart + inRow * innerStride, innerStride, n, source, 2 * done);
      advance(n);
      done += n;
    }
  }

  /** Puts doubles, which lie at the start of an array, into the next items. */
  void put(int count, double[] source) {
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      data.store(rowStart + inRow * innerStride, innerStride, n, source, done);
      advance(n);
      done += n;
    }
  }

  /** The items of {@link #longRoom} are there. */
  void flushLongs(int count) {
    if (direct && data instanceof LongStorage) {
      inRow += count;
      return;
    }
    long[] buffer = longBuffer(count);
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      data.store(rowStart + inRow * innerStride, innerStride, n, buffer, done);
      advance(n);
      done += n;
    }
  }

  /** Where the next floats of 32 bits are to be put, before {@link #flushFloats}. */
  float[] floatRoom(int count) {
    if (direct) {
      at = rowStart + inRow;
      return ((FloatStorage) data).items;
    }
    at = 0;
    return floatBuffer(count);
  }

  /** The items of {@link #floatRoom} are there. */
  void flushFloats(int count) {
    if (direct) {
      inRow += count;
      return;
    }
    FloatStorage own = (FloatStorage) data;
    float[] buffer = floatBuffer(count);
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      for (int i = 0, p = rowStart + inRow * innerStride; i < n; i++, p += innerStride) {
        own.items[p] = buffer[done + i];
      }
      advance(n);
      done += n;
    }
  }

  /** Where the next bytes are to be put, before {@link #flushBytes}. */
  byte[] byteRoom(int count) {
    if (direct && data instanceof ByteStorage own) {
      at = rowStart + inRow;
      return own.items;
    }
    at = 0;
    return byteBuffer(count);
  }

  /** The items of {@link #byteRoom} are there; they become what the memory takes. */
  void flushBytes(int count) {
    if (direct && data instanceof ByteStorage) {
      inRow += count;
      return;
    }
    byte[] bytes = byteBuffer(count);
    long[] room = longRoom(count);
    for (int i = 0; i < count; i++) {
      room[at + i] = bytes[i];
    }
    flushLongs(count);
  }

  private void advance(int n) {
    inRow += n;
    if (inRow < inner || index.length == 0) {
      return;
    }
    inRow = 0;
    for (int d = index.length - 1; d >= 0; d--) {
      rowStart += strides[d];
      if (++index[d] < shape[d]) {
        return;
      }
      rowStart -= strides[d] * shape[d];
      index[d] = 0;
    }
  }

  private double[] doubleBuffer(int count) {
    double[] buffer = doubleBuffer;
    if (buffer == null || buffer.length < count) {
      buffer = new double[count];
      doubleBuffer = buffer;
    }
    return buffer;
  }

  private long[] longBuffer(int count) {
    long[] buffer = longBuffer;
    if (buffer == null || buffer.length < count) {
      buffer = new long[count];
      longBuffer = buffer;
    }
    return buffer;
  }

  private float[] floatBuffer(int count) {
    float[] buffer = floatBuffer;
    if (buffer == null || buffer.length < count) {
      buffer = new float[count];
      floatBuffer = buffer;
    }
    return buffer;
  }

  private byte[] byteBuffer(int count) {
    byte[] buffer = byteBuffer;
    if (buffer == null || buffer.length < count) {
      buffer = new byte[count];
      byteBuffer = buffer;
    }
    return buffer;
  }
}

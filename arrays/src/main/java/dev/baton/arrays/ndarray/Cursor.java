package dev.baton.arrays.ndarray;

import org.jspecify.annotations.Nullable;

/**
 * Goes once through the items of an array, the last index changing fastest, in runs that the caller
 * asks for. A run is given as a piece of an array of {@code double} or {@code long}: the array's
 * own memory where the items lie there one after the other, a buffer otherwise. So every loop that
 * computes is written once, over plain arrays.
 *
 * <p>For one thread.
 */
final class Cursor {
  private final Storage data;
  private final int[] shape;
  private final int[] strides;
  private final int[] index;
  private final int inner;
  private final int innerStride;
  private final boolean doublesDirect;
  private final boolean longsDirect;
  private int rowStart;
  private int inRow;
  private double @Nullable [] doubleBuffer;
  private long @Nullable [] longBuffer;

  /** Where the last run begins, in the array that was given. */
  int at;

  Cursor(NdArray array) {
    NdArray merged = array.merged();
    this.data = array.data();
    int rank = merged.rank();
    this.inner = rank == 0 ? 1 : merged.shape()[rank - 1];
    this.innerStride = rank == 0 ? 0 : merged.strides()[rank - 1];
    this.shape = merged.shape();
    this.strides = merged.strides();
    this.index = new int[Math.max(0, rank - 1)];
    this.rowStart = merged.offset();
    boolean oneRun = rank <= 1 && (rank == 0 || innerStride == 1);
    this.doublesDirect = oneRun && data instanceof DoubleStorage;
    this.longsDirect = oneRun && data instanceof LongStorage;
  }

  /** The next items as doubles. */
  double[] doubles(int count) {
    if (doublesDirect) {
      at = rowStart + inRow;
      inRow += count;
      return ((DoubleStorage) data).items;
    }
    at = 0;
    double[] buffer = doubleBuffer(count);
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      data.load(rowStart + inRow * innerStride, innerStride, n, buffer, done);
      advance(n);
      done += n;
    }
    return buffer;
  }

  /** The next items as longs. */
  long[] longs(int count) {
    if (longsDirect) {
      at = rowStart + inRow;
      inRow += count;
      return ((LongStorage) data).items;
    }
    at = 0;
    long[] buffer = longBuffer(count);
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, inner - inRow);
      data.load(rowStart + inRow * innerStride, innerStride, n, buffer, done);
      advance(n);
      done += n;
    }
    return buffer;
  }

  /** Where the next doubles are to be put, before {@link #flushDoubles}. */
  double[] room(int count) {
    if (doublesDirect) {
      at = rowStart + inRow;
      return ((DoubleStorage) data).items;
    }
    at = 0;
    return doubleBuffer(count);
  }

  /** Where the next longs are to be put, before {@link #flushLongs}. */
  long[] longRoom(int count) {
    if (longsDirect) {
      at = rowStart + inRow;
      return ((LongStorage) data).items;
    }
    at = 0;
    return longBuffer(count);
  }

  /** The items of {@link #room} are there. */
  void flushDoubles(int count) {
    if (doublesDirect) {
      inRow += count;
      return;
    }
    put(count, doubleBuffer(count));
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
    if (longsDirect) {
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
}

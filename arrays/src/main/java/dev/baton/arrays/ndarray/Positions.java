package dev.baton.arrays.ndarray;

/**
 * Goes through the positions in memory of an array's items, the last index changing fastest. For
 * one thread.
 */
public final class Positions {
  private final int[] shape;
  private final int[] strides;
  private final int[] index;
  private int at;

  /** Begins before the first item. */
  public Positions(NdArray array) {
    this.shape = array.shape();
    this.strides = array.strides();
    this.index = new int[shape.length];
    this.at = array.offset();
    if (shape.length > 0) {
      index[shape.length - 1] = -1;
      at -= strides[shape.length - 1];
    }
  }

  /** The position of the next item; there must be one. */
  public int next() {
    for (int d = shape.length - 1; d >= 0; d--) {
      at += strides[d];
      if (++index[d] < shape[d]) {
        return at;
      }
      at -= strides[d] * shape[d];
      index[d] = 0;
    }
    return at;
  }

  /** The index of the last position, which changes with the next. */
  public int[] index() {
    return index;
  }
}

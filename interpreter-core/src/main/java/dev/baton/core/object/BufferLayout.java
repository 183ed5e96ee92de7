package dev.baton.core.object;

import java.nio.ByteBuffer;

/**
 * What a buffer looks like, PEP 3118. The arrays are not to be changed.
 *
 * @param memory the memory
 * @param offset where the first item is, in bytes
 * @param format the item's format in the language of {@code struct}, native size and order
 * @param itemSize bytes per item
 * @param shape items per dimension; empty for a single item
 * @param strides bytes from one item to the next per dimension
 * @param readOnly whether items cannot be assigned
 */
public record BufferLayout(
    BufferMemory memory,
    int offset,
    String format,
    int itemSize,
    int[] shape,
    int[] strides,
    boolean readOnly) {

  /** A row of bytes. */
  public static BufferLayout ofBytes(ByteBuffer memory, int length, boolean readOnly) {
    BufferMemory bytes = BufferMemory.of(memory);
    return new BufferLayout(bytes, 0, "B", 1, new int[] {length}, new int[] {1}, readOnly);
  }

  /** The number of items. */
  public int count() {
    int n = 1;
    for (int extent : shape) {
      n *= extent;
    }
    return n;
  }

  /** The size of all items in bytes. */
  public int size() {
    return count() * itemSize;
  }

  /** Whether the items lie one after the other, the last index changing fastest. */
  public boolean isContiguous() {
    int expected = itemSize;
    for (int d = shape.length - 1; d >= 0; d--) {
      if (shape[d] > 1 && strides[d] != expected) {
        return count() == 0;
      }
      expected *= shape[d];
    }
    return true;
  }

  /** The strides of contiguous items, the last index changing fastest. */
  public static int[] contiguous(int[] shape, int itemSize) {
    int[] strides = new int[shape.length];
    int stride = itemSize;
    for (int d = shape.length - 1; d >= 0; d--) {
      strides[d] = stride;
      stride *= shape[d];
    }
    return strides;
  }
}

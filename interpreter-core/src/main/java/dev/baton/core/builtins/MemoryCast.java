package dev.baton.core.builtins;

import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.BufferItems;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Numeric;
import org.jspecify.annotations.Nullable;

/** {@code memoryview.cast}: the same memory seen with another format or shape. */
final class MemoryCast {
  private MemoryCast() {}

  static BufferLayout cast(
      ThreadContext t, BufferLayout from, String format, @Nullable Object shape) {
    if (!from.isContiguous()) {
      throw Raise.typeError("memoryview: casts are restricted to C-contiguous views");
    }
    if (shape != null && from.shape().length > 1) {
      throw Raise.typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    int itemSize = BufferItems.size(format);
    if (itemSize == 0) {
      throw Raise.valueError(
          "memoryview: destination format must be a native single character format prefixed with"
              + " an optional '@'");
    }
    if (!isByte(format) && !isByte(from.format())) {
      throw Raise.typeError("memoryview: cannot cast between two non-byte formats");
    }
    if (from.size() % itemSize != 0) {
      throw Raise.typeError("memoryview: length is not a multiple of itemsize");
    }
    int[] extents = shape == null ? new int[] {from.size() / itemSize} : extents(t, shape);
    BufferLayout result =
        new BufferLayout(
            from.memory(),
            from.offset(),
            format,
            itemSize,
            extents,
            BufferLayout.contiguous(extents, itemSize),
            from.readOnly());
    if (result.size() != from.size()) {
      throw Raise.typeError("memoryview: product(shape) * itemsize != buffer size");
    }
    return result;
  }

  private static boolean isByte(String format) {
    return BufferItems.size(format) == 1 && BufferItems.code(format) != '?';
  }

  private static int[] extents(ThreadContext t, Object shape) {
    if (!(shape instanceof ListObject) && !(shape instanceof TupleObject)) {
      throw Raise.typeError("shape must be a list or a tuple");
    }
    Object[] items = Iteration.toArray(t, shape);
    if (items.length > 64) {
      throw Raise.valueError("memoryview: number of dimensions must not exceed 64");
    }
    int[] extents = new int[items.length];
    long product = 1;
    for (int i = 0; i < items.length; i++) {
      Object n = Numeric.plainInt(items[i]);
      if (n == null) {
        throw Raise.typeError("memoryview.cast(): elements of shape must be integers");
      }
      if (!(n instanceof Long extent) || extent <= 0) {
        throw Raise.valueError("memoryview.cast(): elements of shape must be integers > 0");
      }
      product *= Math.min(extent, Integer.MAX_VALUE);
      if (product > Integer.MAX_VALUE) {
        throw Raise.typeError("memoryview: product(shape) * itemsize != buffer size");
      }
      extents[i] = (int) (long) extent;
    }
    return extents;
  }

  /** Whether the items lie one after the other, the first index changing fastest. */
  static boolean isColumnMajor(BufferLayout layout) {
    int expected = layout.itemSize();
    for (int d = 0; d < layout.shape().length; d++) {
      if (layout.shape()[d] > 1 && layout.strides()[d] != expected) {
        return layout.count() == 0;
      }
      expected *= layout.shape()[d];
    }
    return true;
  }
}

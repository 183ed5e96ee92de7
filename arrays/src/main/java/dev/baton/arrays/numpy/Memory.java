package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Storage;
import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.BufferItems;
import org.jspecify.annotations.Nullable;

/** The memory of arrays as buffers, and of buffers as arrays. */
final class Memory {
  private Memory() {}

  /** How an array looks as a buffer. */
  static BufferLayout layout(NdArray a, boolean readOnly) {
    int size = a.type().itemSize();
    int[] strides = a.strides().clone();
    for (int d = 0; d < strides.length; d++) {
      strides[d] *= size;
    }
    return new BufferLayout(
        a.data().memory(),
        a.offset() * size,
        a.type().format(),
        size,
        a.shape(),
        strides,
        readOnly);
  }

  /** An object that keeps the memory of a buffer in place as long as it lives. */
  static Object holder(Object buffer) {
    return buffer instanceof BufferExporter e && !(e instanceof ArrayObject)
        ? MemoryViewObject.of(e)
        : buffer;
  }

  /** The items of a buffer, in its memory if they lie so that an array can have them there. */
  static NdArray array(ThreadContext t, Object buffer) {
    if (buffer instanceof ArrayObject a) {
      return a.array();
    }
    BufferLayout layout = require(t, buffer);
    DType dtype = DType.ofFormat(layout.format());
    if (dtype == null || dtype.itemSize() != layout.itemSize()) {
      throw Raise.typeError(
          "arrays of items of format '" + layout.format() + "' are not supported");
    }
    int[] strides = new int[layout.strides().length];
    int offset = 0;
    for (int d = 0; d < strides.length; d++) {
      strides[d] = layout.strides()[d] / dtype.itemSize();
      offset += strides[d] < 0 ? -strides[d] * (layout.shape()[d] - 1) : 0;
    }
    int start = layout.offset() - offset * dtype.itemSize();
    Storage data = Storage.foreign(dtype, layout.memory(), start, Integer.MAX_VALUE);
    return new NdArray(data, offset, layout.shape(), strides);
  }

  /** {@code frombuffer}: a row of items over the bytes of a buffer, without a copy. */
  static ArrayObject row(ThreadContext t, Object buffer, DType dtype, long count, long offset) {
    Object holder = holder(buffer);
    BufferLayout layout = require(t, holder);
    if (!layout.isContiguous()) {
      throw Raise.valueError("ndarray is not C-contiguous");
    }
    int size = layout.size();
    if (offset < 0 || offset > size) {
      throw Raise.valueError(
          "offset must be non-negative and no greater than buffer length (" + size + ")");
    }
    long left = size - offset;
    long length = count < 0 ? left / dtype.itemSize() : count;
    if (count < 0 && left % dtype.itemSize() != 0) {
      throw Raise.valueError("buffer size must be a multiple of element size");
    }
    if (length * dtype.itemSize() > left) {
      throw Raise.valueError("buffer is smaller than requested size");
    }
    int start = layout.offset() + (int) offset;
    Storage data = Storage.foreign(dtype, layout.memory(), start, (int) length);
    return new ArrayObject(NdArray.of(data, (int) length), holder, layout.readOnly());
  }

  private static BufferLayout require(ThreadContext t, Object buffer) {
    BufferLayout layout = BufferItems.describe(t, buffer);
    if (layout == null) {
      throw Raise.typeError(
          "a bytes-like object is required, not '" + Types.of(buffer).name() + "'");
    }
    return layout;
  }

  /** The items of an array as bytes, the last index changing fastest. */
  static BytesObject bytes(ThreadContext t, NdArray a) {
    NdArray all = NewArrays.rowMajor(t, a);
    int size = all.type().itemSize();
    byte[] data = new byte[Math.multiplyExact(all.size(), size)];
    all.data().memory().get(all.offset() * size, data, 0, data.length);
    return new BytesObject(data);
  }

  /** The items of any shape as an array of Java's: the memory itself if that is all of it. */
  static @Nullable Object hostArray(ThreadContext t, NdArray a, Class<?> type) {
    DType dtype =
        type == double[].class
            ? DType.FLOAT64
            : type == long[].class
                ? DType.INT64
                : type == int[].class ? DType.INT32 : type == float[].class ? DType.FLOAT32 : null;
    if (dtype == null || !a.type().castsTo(dtype)) {
      return null;
    }
    NdArray all = NewArrays.rowMajor(t, ArrayInput.convert(t, a, dtype));
    boolean whole = all.offset() == 0 && all.data().length() == all.size();
    return whole && type.isInstance(all.data().array())
        ? all.data().array()
        : NewArrays.copy(t, all).data().array();
  }
}

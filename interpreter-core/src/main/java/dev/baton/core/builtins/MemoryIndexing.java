package dev.baton.core.builtins;

import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.BufferItems;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.SliceRange;
import java.util.Arrays;

/** Subscription of a {@code memoryview}. */
final class MemoryIndexing {
  private MemoryIndexing() {}

  /** {@code view[key]}: an item, or a view of a slice. */
  static Object get(ThreadContext t, MemoryViewObject view, Object key) {
    BufferLayout layout = view.layout();
    if (layout.shape().length == 0) {
      if (key == Singleton.ELLIPSIS) {
        return view;
      }
      requireEmptyTuple(key);
      return BufferItems.get(layout, layout.offset());
    }
    if (key == Singleton.ELLIPSIS) {
      return view;
    }
    if (key instanceof SliceObject s) {
      return view.with(slice(t, layout, s));
    }
    return BufferItems.get(layout, position(t, layout, key));
  }

  /** {@code view[key] = value}. */
  static void set(ThreadContext t, MemoryViewObject view, Object key, Object value) {
    BufferLayout layout = view.layout();
    if (layout.readOnly()) {
      throw Raise.typeError("cannot modify read-only memory");
    }
    if (layout.shape().length == 0) {
      if (key != Singleton.ELLIPSIS) {
        requireEmptyTuple(key);
      }
      BufferItems.set(t, layout, layout.offset(), value);
    } else if (key instanceof SliceObject s) {
      setSlice(t, layout, s, value);
    } else {
      BufferItems.set(t, layout, position(t, layout, key), value);
    }
  }

  private static void requireEmptyTuple(Object key) {
    if (!(key instanceof TupleObject x) || x.size() != 0) {
      throw Raise.typeError("invalid indexing of 0-dim memory");
    }
  }

  /** The part of a buffer that a slice of its first dimension takes. */
  private static BufferLayout slice(ThreadContext t, BufferLayout layout, SliceObject slice) {
    SliceRange range = SliceRange.of(t, slice, layout.shape()[0]);
    int[] shape = layout.shape().clone();
    int[] strides = layout.strides().clone();
    shape[0] = range.count();
    long step = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, range.step()));
    strides[0] = (int) (layout.strides()[0] * (range.count() > 1 ? step : 1));
    int offset = layout.offset() + range.start() * layout.strides()[0];
    return new BufferLayout(
        layout.memory(),
        offset,
        layout.format(),
        layout.itemSize(),
        shape,
        strides,
        layout.readOnly());
  }

  private static void setSlice(
      ThreadContext t, BufferLayout layout, SliceObject slice, Object value) {
    BufferLayout source = BufferItems.describe(t, value);
    if (source == null) {
      throw Raise.typeError(
          "a bytes-like object is required, not '" + Types.of(value).name() + "'");
    }
    if (layout.shape().length > 1) {
      throw Raise.notImplementedError(
          "memoryview slice assignments are currently restricted to ndim = 1");
    }
    BufferLayout target = slice(t, layout, slice);
    if (BufferItems.code(source.format()) != BufferItems.code(target.format())
        || !Arrays.equals(source.shape(), target.shape())) {
      throw Raise.valueError("memoryview assignment: lvalue and rvalue have different structures");
    }
    byte[] data = Buffers.copy(source);
    int size = target.itemSize();
    for (int i = 0; i < target.shape()[0]; i++) {
      target.memory().put(target.offset() + i * target.strides()[0], data, i * size, size);
    }
  }

  /** Where the item of an index, or of a tuple of indices, is. */
  private static int position(ThreadContext t, BufferLayout layout, Object key) {
    int dimensions = layout.shape().length;
    if (key instanceof TupleObject all) {
      return position(t, layout, all.items());
    }
    Object index = Conversions.indexOrNull(t, key);
    if (index == null) {
      throw Raise.typeError("memoryview: invalid slice key");
    }
    if (dimensions > 1) {
      throw Raise.notImplementedError("multi-dimensional sub-views are not implemented");
    }
    return layout.offset() + displacement(layout, 0, index);
  }

  private static int position(ThreadContext t, BufferLayout layout, Object[] keys) {
    int dimensions = layout.shape().length;
    Object[] indices = new Object[keys.length];
    boolean onlySlices = keys.length > 0;
    for (int i = 0; i < keys.length; i++) {
      indices[i] = Conversions.indexOrNull(t, keys[i]);
      onlySlices &= keys[i] instanceof SliceObject;
    }
    if (onlySlices) {
      throw Raise.notImplementedError("multi-dimensional slicing is not implemented");
    }
    if (Arrays.asList(indices).contains(null)) {
      throw Raise.typeError("memoryview: invalid slice key");
    }
    if (keys.length < dimensions) {
      throw Raise.notImplementedError("sub-views are not implemented");
    }
    if (keys.length > dimensions) {
      throw Raise.typeError(
          "cannot index " + dimensions + "-dimension view with " + keys.length + "-element tuple");
    }
    int at = layout.offset();
    for (int d = 0; d < dimensions; d++) {
      at += displacement(layout, d, indices[d]);
    }
    return at;
  }

  private static int displacement(BufferLayout layout, int dimension, Object index) {
    int extent = layout.shape()[dimension];
    if (!(index instanceof Long n)) {
      throw Raise.indexError("cannot fit 'int' into an index-sized integer");
    }
    long at = n < 0 ? n + extent : n;
    if (at < 0 || at >= extent) {
      throw outOfBounds(dimension);
    }
    return (int) at * layout.strides()[dimension];
  }

  private static GuestError outOfBounds(int dimension) {
    return Raise.indexError("index out of bounds on dimension " + (dimension + 1));
  }
}

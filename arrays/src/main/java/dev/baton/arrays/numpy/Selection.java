package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.Gather;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Positions;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.RangeObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.SliceRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index selects: a view, or, if it holds arrays, blocks of items at positions. Indices by
 * arrays are broadcast against each other; their dimensions stand where the arrays stood if those
 * were neighbours, else in front.
 */
final class Selection {
  private final ThreadContext thread;
  private final NdArray source;

  /** What is selected; with positions, the form of each block, placed at position 0. */
  NdArray view;

  /** Where blocks begin relative to the view; null if the view is all. */
  int @Nullable [] positions;

  /** Whether a selection without dimensions is an array all the same. */
  boolean keepsArray;

  // While it is made: one entry for each dimension of the result, or of the indices.
  private final List<Integer> shape = new ArrayList<>();
  private final List<Integer> strides = new ArrayList<>();
  private final List<NdArray> indices = new ArrayList<>();
  private final List<Integer> indexed = new ArrayList<>();
  private int offset;
  private int axis;

  /** The shape of the index arrays, and where it stands in the result. */
  private int[] common = {};

  private int place = -1;
  private boolean apart;
  private boolean lastWasIndex;

  private Selection(ThreadContext thread, NdArray source) {
    this.thread = thread;
    this.source = source;
    this.view = source;
    this.offset = source.offset();
  }

  /** Applies an index; IndexError if it does not fit. */
  static Selection of(ThreadContext t, NdArray source, Object key) {
    Selection s = new Selection(t, source);
    if (key instanceof ArrayObject mask && s.isMasked(mask.array())) {
      s.applyMask(mask.array());
      return s;
    }
    Object[] keys = key instanceof TupleObject tuple ? tuple.items() : new Object[] {key};
    Object[] known = new Object[keys.length];
    boolean arrays = false;
    for (int i = 0; i < keys.length; i++) {
      known[i] = s.prepare(keys[i]);
      arrays |= known[i] instanceof NdArray;
    }
    s.apply(known, arrays);
    return s;
  }

  /** Whether the key is a mask of the first dimensions, of the plain kind, and so is the source. */
  private boolean isMasked(NdArray mask) {
    int rank = mask.rank();
    return rank > 0
        && rank <= source.rank()
        && Gather.isPlainMask(mask)
        && source.isRowMajor()
        && Arrays.equals(mask.shape(), Arrays.copyOf(source.shape(), rank));
  }

  private void applyMask(NdArray mask) {
    int rank = mask.rank();
    int[] rest = Arrays.copyOfRange(source.shape(), rank, source.rank());
    int[] restStrides = Arrays.copyOfRange(source.strides(), rank, source.rank());
    int[] found = Indexing.places(thread, mask);
    int block = (int) NdArray.size(rest);
    for (int i = 0; block != 1 && i < found.length; i++) {
      found[i] *= block;
    }
    view = source.with(offset, rest, restStrides);
    common = new int[] {found.length};
    place = 0;
    positions = found;
  }

  /** A key as None, Ellipsis, a slice, a Long, or an array of ints or truth values. */
  private Object prepare(Object key) {
    if (key == Singleton.NONE || key == Singleton.ELLIPSIS || key instanceof SliceObject) {
      return key;
    }
    if (key instanceof Long) {
      return key;
    }
    if (key instanceof ArrayObject a) {
      return indexArray(a.array());
    }
    if (key instanceof ListObject || key instanceof TupleObject || key instanceof RangeObject) {
      NdArray a = ArrayInput.of(thread, key);
      return indexArray(a.size() == 0 ? NewArrays.cast(thread, a, DType.INT64) : a);
    }
    if (Scalars.dtypeOf(key) == DType.BOOL) {
      return Scalars.array(key, DType.BOOL);
    }
    Object index = Conversions.indexOrNull(thread, key);
    if (index == null) {
      throw badKey();
    }
    return index instanceof Long ? index : Conversions.toLong(thread, index);
  }

  private static NdArray indexArray(NdArray a) {
    if (a.type().rank() > 1) {
      throw Raise.indexError("arrays used as indices must be of integer (or boolean) type");
    }
    return a;
  }

  private static RuntimeException badKey() {
    return Raise.indexError(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or"
            + " boolean arrays are valid indices");
  }

  private void apply(Object[] keys, boolean arrays) {
    int used = 0;
    boolean ellipsis = false;
    for (Object key : keys) {
      if (key == Singleton.ELLIPSIS) {
        if (ellipsis) {
          throw Raise.indexError("an index can only have a single ellipsis ('...')");
        }
        ellipsis = true;
      } else if (key != Singleton.NONE) {
        used += key instanceof NdArray a && a.type() == DType.BOOL ? a.rank() : 1;
      }
    }
    int left = source.rank() - used;
    if (left < 0) {
      throw Raise.indexError(
          "too many indices for array: array is "
              + source.rank()
              + "-dimensional, but "
              + used
              + " were indexed");
    }
    for (Object key : keys) {
      if (key == Singleton.ELLIPSIS) {
        keepsArray = true;
        keepAxes(left);
      } else {
        applyOne(key, arrays);
      }
    }
    keepAxes(ellipsis ? 0 : left);
    view = source.with(offset, array(shape), array(strides));
    if (arrays) {
      locate();
    }
  }

  private void applyOne(Object key, boolean arrays) {
    if (key == Singleton.NONE) {
      add(1, 0);
    } else if (key instanceof SliceObject s) {
      SliceRange range = SliceRange.of(thread, s, source.shape()[axis]);
      int stride = source.strides()[axis];
      offset += range.count() == 0 ? 0 : range.start() * stride;
      add(range.count(), range.count() < 2 ? stride : (int) (range.step() * stride));
      axis++;
    } else if (key instanceof Long index) {
      int i = checked(index, axis, source.shape()[axis]);
      if (arrays) {
        addIndex(Scalars.array((long) i, DType.INT64));
      } else {
        offset += i * source.strides()[axis];
        axis++;
      }
    } else if (key instanceof NdArray a && a.type() == DType.BOOL) {
      addMask(a);
    } else {
      addIndex((NdArray) key);
    }
  }

  private void keepAxes(int count) {
    for (int i = 0; i < count; i++, axis++) {
      add(source.shape()[axis], source.strides()[axis]);
    }
  }

  private void add(int extent, int stride) {
    shape.add(extent);
    strides.add(stride);
    lastWasIndex = false;
  }

  private void addMask(NdArray mask) {
    for (int d = 0; d < mask.rank(); d++) {
      int extent = source.shape()[axis + d];
      if (mask.shape()[d] != extent) {
        throw Raise.indexError(
            "boolean index did not match indexed array along dimension "
                + (axis + d)
                + "; dimension is "
                + extent
                + " but corresponding boolean dimension is "
                + mask.shape()[d]);
      }
    }
    NdArray[] where = Indexing.nonZero(thread, mask);
    if (mask.rank() == 0) {
      // A single truth value selects all or nothing, along a dimension of its own.
      indices.add(where[0]);
      indexed.add(-1);
      noteIndex();
      return;
    }
    for (NdArray each : where) {
      addIndex(each);
    }
  }

  private void addIndex(NdArray index) {
    indices.add(index);
    indexed.add(axis++);
    noteIndex();
  }

  private void noteIndex() {
    if (place < 0) {
      place = shape.size();
    } else if (!lastWasIndex) {
      apart = true;
    }
    lastWasIndex = true;
  }

  private void locate() {
    for (NdArray index : indices) {
      int[] both = NdArray.common(common, index.shape());
      if (both == null) {
        StringBuilder text = new StringBuilder();
        indices.forEach(each -> text.append(Shapes.text(each.shape())).append(' '));
        throw Raise.indexError(
            "shape mismatch: indexing arrays could not be broadcast together with shapes " + text);
      }
      common = both;
    }
    int[] found = new int[(int) NdArray.size(common)];
    for (int k = 0; k < indices.size(); k++) {
      int along = indexed.get(k);
      if (along < 0) {
        continue;
      }
      NdArray wide = Ufuncs.broadcast(indices.get(k), common);
      int extent = source.shape()[along];
      int stride = source.strides()[along];
      int[] bad = new int[1];
      Kernel.run(
          thread, 2.0 * found.length, p -> bad[0] = Gather.locate(wide, extent, stride, found, p));
      if (bad[0] >= 0) {
        Positions at = new Positions(wide);
        for (int i = 0; i < found.length; i++) {
          checked(wide.data().getLong(at.next()), along, extent);
        }
      }
    }
    positions = found;
    place = apart ? 0 : place;
  }

  /** An index counted from 0; IndexError if there is no such. */
  static int checked(long index, int axis, int extent) {
    long i = index < 0 ? index + extent : index;
    if (i < 0 || i >= extent) {
      throw Raise.indexError(
          "index " + index + " is out of bounds for axis " + axis + " with size " + extent);
    }
    return (int) i;
  }

  /** The shape of a result with positions. */
  int[] resultShape() {
    int[] result = view.shape();
    for (int i = common.length - 1; i >= 0; i--) {
      result = NdArray.with(result, place, common[i]);
    }
    return result;
  }

  /** Gives blocks in the order of positions the form of the result. */
  NdArray arrange(NdArray blocks) {
    int[] full = common;
    for (int extent : view.shape()) {
      full = NdArray.with(full, full.length, extent);
    }
    NdArray front = blocks.reshape(full);
    return front.transpose(order(/* back= */ false));
  }

  /** The items of an array in the form of the result as blocks in the order of positions. */
  NdArray flatten(ThreadContext t, NdArray result) {
    NdArray front = result.transpose(order(/* back= */ true));
    int[] target = NdArray.with(view.shape(), 0, positions.length);
    NdArray blocks = front.reshape(target);
    return blocks != null ? blocks : NewArrays.copy(t, front).reshape(target);
  }

  private int[] order(boolean back) {
    int rank = common.length + view.rank();
    int[] toFront = new int[rank];
    for (int i = 0; i < rank; i++) {
      toFront[i] =
          i < common.length ? place + i : i < common.length + place ? i - common.length : i;
    }
    if (back) {
      return toFront;
    }
    int[] inverse = new int[rank];
    for (int i = 0; i < rank; i++) {
      inverse[toFront[i]] = i;
    }
    return inverse;
  }

  private static int[] array(List<Integer> numbers) {
    int[] result = new int[numbers.size()];
    Arrays.setAll(result, numbers::get);
    return result;
  }
}

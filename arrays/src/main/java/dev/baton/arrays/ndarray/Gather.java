package dev.baton.arrays.ndarray;

import java.util.Arrays;

/** Items picked by arrays of positions, or by truth values. */
public final class Gather {
  private static final int RUN = 4096;

  private Gather() {}

  /**
   * Adds where items are along a dimension to positions.
   *
   * @param index which items, as many as there are positions; negative ones count from the end
   * @return the place of the first index that is out of bounds; -1 if all are within
   */
  public static int locate(
      NdArray index, int extent, int stride, int[] positions, Progress progress) {
    int run = Cursor.run(index);
    Cursor cursor = new Cursor(index, run);
    for (int done = 0; done < positions.length; done += run) {
      int n = Math.min(run, positions.length - done);
      long[] x = cursor.longs(n);
      for (int i = 0; i < n; i++) {
        long at = x[cursor.at + i];
        at += at >> 63 & extent;
        if (at < 0 || at >= extent) {
          return done + i;
        }
        positions[done + i] += (int) at * stride;
      }
      progress.worked(2 * n);
    }
    return -1;
  }

  /**
   * Copies blocks of items from where positions say, one after the other.
   *
   * @param positions where blocks begin in the memory of {@code block}, relative to its offset
   * @param block the form of a block; its offset is that of position 0
   */
  public static void pick(int[] positions, NdArray block, NdArray target, Progress progress) {
    int size = block.size();
    if (size == 1) {
      for (int done = 0; done < positions.length; done += RUN) {
        int n = Math.min(RUN, positions.length - done);
        pickItems(positions, done, n, block, target);
        progress.worked(4 * n);
      }
      return;
    }
    for (int i = 0; i < positions.length; i++) {
      NdArray from = block.with(block.offset() + positions[i], block.shape(), block.strides());
      NdArray to = NdArray.of(target.data(), block.shape());
      to = to.with(target.offset() + i * size, to.shape(), to.strides());
      Elementwise.copy(from, to, progress);
    }
  }

  private static void pickItems(int[] positions, int first, int n, NdArray block, NdArray target) {
    int from = block.offset();
    int to = target.offset();
    if (block.data() instanceof DoubleStorage x && target.data() instanceof DoubleStorage r) {
      for (int i = first; i < first + n; i++) {
        r.items[to + i] = x.items[from + positions[i]];
      }
    } else if (block.data() instanceof LongStorage x && target.data() instanceof LongStorage r) {
      for (int i = first; i < first + n; i++) {
        r.items[to + i] = x.items[from + positions[i]];
      }
    } else if (target.type().isComplex()) {
      for (int i = first; i < first + n; i++) {
        int place = from + positions[i];
        Storage own = block.data();
        target.data().setComplex(to + i, own.getDouble(place), own.getImaginary(place));
      }
    } else if (target.type().isFloat()) {
      for (int i = first; i < first + n; i++) {
        target.data().setDouble(to + i, block.data().getDouble(from + positions[i]));
      }
    } else {
      for (int i = first; i < first + n; i++) {
        target.data().setLong(to + i, block.data().getLong(from + positions[i]));
      }
    }
  }

  /**
   * Finds the places of truth values that are set, in an array without gaps.
   *
   * @return as many positions as there are
   */
  public static int[] set(NdArray mask, Progress progress) {
    byte[] truths = ((ByteStorage) mask.data()).items;
    int size = mask.size();
    int at = mask.offset();
    int count = 0;
    for (int done = 0; done < size; done += RUN) {
      int n = Math.min(RUN, size - done);
      count += (int) Folds.sum(truths, at + done, n, 1);
      progress.worked(n);
    }
    // Others may write meanwhile: there may be less now, and of more only so many are taken.
    int[] found = new int[count];
    int k = 0;
    for (int done = 0; done < size && k < count; done += RUN) {
      int end = Math.min(done + RUN, size);
      for (int i = done; i < end && k < count; i++) {
        // Written in any case, so that there is no branch to be guessed wrong.
        found[k] = i;
        k += truths[at + i] & 1;
      }
      progress.worked(end - done);
    }
    return k == count ? found : Arrays.copyOf(found, k);
  }

  /** Whether {@link #set} can be asked. */
  public static boolean isPlainMask(NdArray mask) {
    return mask.type() == DType.BOOL && mask.data() instanceof ByteStorage && mask.isRowMajor();
  }

  /**
   * Copies blocks of items to where positions say.
   *
   * @param source a dimension for the positions, and those of a block
   */
  public static void put(int[] positions, NdArray block, NdArray source, Progress progress) {
    boolean single = block.size() == 1 && source.rank() == 1;
    boolean floats = source.type().isFloat();
    for (int i = 0; i < positions.length; i++) {
      int to = block.offset() + positions[i];
      if (!single) {
        Elementwise.copy(source.at(0, i), block.with(to, block.shape(), block.strides()), progress);
        continue;
      }
      int from = source.offset() + i * source.strides()[0];
      if (source.type().isComplex()) {
        Storage given = source.data();
        block.data().setComplex(to, given.getDouble(from), given.getImaginary(from));
      } else if (floats) {
        block.data().setDouble(to, source.data().getDouble(from));
      } else {
        block.data().setLong(to, source.data().getLong(from));
      }
      if ((i & RUN - 1) == RUN - 1) {
        progress.worked(4 * RUN);
      }
    }
  }
}

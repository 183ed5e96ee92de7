package dev.baton.arrays.ndarray;

/** Items picked by arrays of positions. */
public final class Gather {
  private static final int RUN = 4096;

  private Gather() {}

  /**
   * Copies blocks of items from where positions say, one after the other.
   *
   * @param positions where blocks begin in the memory of {@code block}, relative to its offset
   * @param block the form of a block; its offset is that of position 0
   */
  public static void pick(int[] positions, NdArray block, NdArray target, Progress progress) {
    int size = block.size();
    if (size == 1) {
      boolean floats = target.type().isFloat();
      for (int i = 0; i < positions.length; i++) {
        int from = block.offset() + positions[i];
        int to = target.offset() + i;
        if (floats) {
          target.data().setDouble(to, block.data().getDouble(from));
        } else {
          target.data().setLong(to, block.data().getLong(from));
        }
        if ((i & RUN - 1) == RUN - 1) {
          progress.worked(4 * RUN);
        }
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
      if (floats) {
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

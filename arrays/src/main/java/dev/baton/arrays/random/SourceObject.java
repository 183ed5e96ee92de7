package dev.baton.arrays.random;

import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Storage;
import dev.baton.arrays.numpy.Kernel;
import dev.baton.core.object.Guarded;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/**
 * A generator of random numbers for the guest. Large requests are kernels, so several threads may
 * use it at once under any lock: the guard is held for some hundred numbers at a time, and nothing
 * else is done meanwhile. Alone, a thread gets the numbers in the order of the stream.
 */
final class SourceObject extends Guarded {
  static final TypeObject TYPE =
      new TypeObject(
          "_Source",
          "numpy.random",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NAMED_WITH_MODULE,
          new SourceMethodsTable());

  private static final int PIECE = 512;

  final boolean legacy;
  private final BitSource bits;

  // A normal number that the legacy method has made beside another.
  private double spare;
  private boolean hasSpare;

  SourceObject(boolean legacy) {
    super(TYPE);
    this.legacy = legacy;
    this.bits = legacy ? new TwisterSource() : new PcgSource();
  }

  /** What makes numbers, while the guard is held. */
  private interface Maker {
    void make(Storage target, int from, int to);
  }

  private void fill(ThreadContext t, NdArray target, int nanos, Maker maker) {
    int size = target.size();
    Kernel.run(
        t,
        (double) size * nanos,
        p -> {
          for (int from = 0; from < size; from += PIECE) {
            int to = Math.min(size, from + PIECE);
            lock();
            try {
              maker.make(target.data(), from, to);
            } finally {
              unlock();
            }
            p.worked((to - from) * nanos);
          }
        });
  }

  void seed(int[] words) {
    lock();
    try {
      hasSpare = false;
      if (bits instanceof TwisterSource twister) {
        if (words.length == 1) {
          twister.seed(words[0]);
        } else {
          twister.seed(words);
        }
      }
    } finally {
      unlock();
    }
  }

  void seedState(long[] words) {
    lock();
    try {
      ((PcgSource) bits).seed(words);
    } finally {
      unlock();
    }
  }

  /** As {@link #seed} with words that are a key even if there is but one. */
  void seedKey(int[] words) {
    lock();
    try {
      hasSpare = false;
      ((TwisterSource) bits).seed(words);
    } finally {
      unlock();
    }
  }

  long[] state() {
    lock();
    try {
      return bits.state();
    } finally {
      unlock();
    }
  }

  void restore(long[] saved) {
    lock();
    try {
      bits.restore(saved);
      hasSpare = false;
    } finally {
      unlock();
    }
  }

  long bits64() {
    lock();
    try {
      return bits.nextLong();
    } finally {
      unlock();
    }
  }

  void fillUnit(ThreadContext t, NdArray target) {
    fill(
        t,
        target,
        4,
        (data, from, to) -> {
          for (int i = from; i < to; i++) {
            data.setDouble(i, bits.nextDouble());
          }
        });
  }

  void fillNormal(ThreadContext t, NdArray target) {
    fill(
        t,
        target,
        legacy ? 25 : 8,
        (data, from, to) -> {
          for (int i = from; i < to; i++) {
            data.setDouble(i, legacy ? polar() : Ziggurat.next(bits));
          }
        });
  }

  /** By G. Marsaglia's polar method, two at a time. */
  private double polar() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    while (true) {
      double x = 2 * bits.nextDouble() - 1;
      double y = 2 * bits.nextDouble() - 1;
      double square = x * x + y * y;
      if (square < 1 && square != 0) {
        double factor = Math.sqrt(-2 * Math.log(square) / square);
        spare = factor * x;
        hasSpare = true;
        return factor * y;
      }
    }
  }

  /** Ints from {@code low} on; {@code bound} is the greatest less the least. */
  void fillInts(ThreadContext t, NdArray target, long low, long bound) {
    int width = 8 * target.type().itemSize();
    BoundedInts ints = new BoundedInts(bits, legacy, bound, width);
    fill(
        t,
        target,
        6,
        (data, from, to) -> {
          for (int i = from; i < to; i++) {
            data.setLong(i, low + ints.next());
          }
        });
  }

  /** A number from 0 up to and with a bound, by masks or by multiplication. */
  long interval(long bound, boolean masks) {
    lock();
    try {
      return new BoundedInts(bits, masks, bound, 64).next();
    } finally {
      unlock();
    }
  }

  /** Fisher and Yates' shuffle of a row from the end down to an index. */
  void shuffle(ThreadContext t, NdArray row, int first, boolean masks) {
    int n = row.shape()[0];
    int stride = row.strides()[0];
    Storage data = row.data();
    Kernel.run(
        t,
        10.0 * n,
        p -> {
          for (int i = n - 1; i >= first; i--) {
            int at = row.offset() + i * stride;
            int other = row.offset() + (int) interval(i, masks) * stride;
            long bits = data.bits(at);
            data.setBits(at, data.bits(other));
            data.setBits(other, bits);
            p.worked(10);
          }
        });
  }
}

package dev.baton.arrays.ndarray;

/**
 * Loops over arrays of one shape, item by item. Operands are read as doubles or longs, as the
 * caller says, and results are written as what the target takes. Works in runs that fit the
 * processor's first cache; after some of them tells its {@link Progress}.
 *
 * <p>A target may be one of the operands, seen in the same way; see {@link NdArray#overlaps}.
 */
public final class Elementwise {
  private static final int RUN = 1024;

  private Elementwise() {}

  /**
   * Applies a loop with two operands.
   *
   * @return the {@link FloatErrors} that happened
   */
  public static int binary(
      BinaryLoop op, boolean floats, NdArray a, NdArray b, NdArray target, Progress progress) {
    Cursor left = new Cursor(a);
    Cursor right = new Cursor(b);
    Cursor out = new Cursor(target);
    int size = target.size();
    int errors = 0;
    for (int done = 0; done < size; done += RUN) {
      int n = Math.min(RUN, size - done);
      if (op.compares()) {
        compare(op, floats, left, right, out, n);
      } else if (floats) {
        double[] x = left.doubles(n);
        double[] y = right.doubles(n);
        double[] r = out.room(n);
        boolean own = r == x || r == y;
        double[] result = own ? new double[n] : r;
        int k = own ? 0 : out.at;
        DoubleLoops.apply(op, x, left.at, y, right.at, result, k, n);
        errors |= FloatErrors.of(op, x, left.at, y, right.at, result, k, n);
        if (own) {
          System.arraycopy(result, 0, r, out.at, n);
        }
        out.flushDoubles(n);
      } else {
        long[] x = left.longs(n);
        long[] y = right.longs(n);
        if (op == BinaryLoop.FLOOR_DIVIDE || op == BinaryLoop.REMAINDER || op == BinaryLoop.FMOD) {
          errors |= FloatErrors.ofDivision(y, right.at, n);
        }
        LongLoops.apply(op, x, left.at, y, right.at, out.longRoom(n), out.at, n);
        out.flushLongs(n);
      }
      progress.worked(n * op.nanos());
    }
    return errors;
  }

  private static void compare(
      BinaryLoop op, boolean floats, Cursor left, Cursor right, Cursor out, int n) {
    if (floats) {
      double[] x = left.doubles(n);
      double[] y = right.doubles(n);
      DoubleLoops.compare(op, x, left.at, y, right.at, out.longRoom(n), out.at, n);
    } else {
      long[] x = left.longs(n);
      long[] y = right.longs(n);
      LongLoops.compare(op, x, left.at, y, right.at, out.longRoom(n), out.at, n);
    }
    out.flushLongs(n);
  }

  /**
   * Applies a loop with one operand.
   *
   * @return the {@link FloatErrors} that happened
   */
  public static int unary(
      UnaryLoop op, boolean floats, NdArray a, NdArray target, Progress progress) {
    Cursor in = new Cursor(a);
    Cursor out = new Cursor(target);
    int size = target.size();
    int errors = 0;
    for (int done = 0; done < size; done += RUN) {
      int n = Math.min(RUN, size - done);
      if (op.tests()) {
        double[] x = in.doubles(n);
        op.test(x, in.at, out.longRoom(n), out.at, n);
        out.flushLongs(n);
      } else if (floats) {
        double[] x = in.doubles(n);
        double[] r = out.room(n);
        double[] result = r == x ? new double[n] : r;
        int k = r == x ? 0 : out.at;
        op.apply(x, in.at, result, k, n);
        errors |= FloatErrors.of(op, x, in.at, result, k, n);
        if (r == x) {
          System.arraycopy(result, 0, r, out.at, n);
        }
        out.flushDoubles(n);
      } else {
        long[] x = in.longs(n);
        op.apply(x, in.at, out.longRoom(n), out.at, n);
        out.flushLongs(n);
      }
      progress.worked(n * op.nanos());
    }
    return errors;
  }

  /** Copies items, converting them; the two do not overlap. */
  public static void copy(NdArray from, NdArray target, Progress progress) {
    Cursor in = new Cursor(from);
    Cursor out = new Cursor(target);
    int size = target.size();
    boolean floats = from.type().isFloat();
    for (int done = 0; done < size; done += RUN) {
      int n = Math.min(RUN, size - done);
      if (floats) {
        double[] x = in.doubles(n);
        System.arraycopy(x, in.at, out.room(n), out.at, n);
        out.flushDoubles(n);
      } else {
        long[] x = in.longs(n);
        System.arraycopy(x, in.at, out.longRoom(n), out.at, n);
        out.flushLongs(n);
      }
      progress.worked(n);
    }
  }

  /** Takes each item from one of two arrays, as an array of truth values says. */
  public static void choose(
      NdArray condition, NdArray a, NdArray b, NdArray target, Progress progress) {
    Cursor which = new Cursor(condition);
    Cursor left = new Cursor(a);
    Cursor right = new Cursor(b);
    Cursor out = new Cursor(target);
    int size = target.size();
    boolean floats = target.type().isFloat();
    for (int done = 0; done < size; done += RUN) {
      int n = Math.min(RUN, size - done);
      double[] c = which.doubles(n);
      if (floats) {
        double[] x = left.doubles(n);
        double[] y = right.doubles(n);
        double[] r = out.room(n);
        for (int i = 0; i < n; i++) {
          r[out.at + i] = c[which.at + i] != 0 ? x[left.at + i] : y[right.at + i];
        }
        out.flushDoubles(n);
      } else {
        long[] x = left.longs(n);
        long[] y = right.longs(n);
        long[] r = out.longRoom(n);
        for (int i = 0; i < n; i++) {
          r[out.at + i] = c[which.at + i] != 0 ? x[left.at + i] : y[right.at + i];
        }
        out.flushLongs(n);
      }
      progress.worked(2 * n);
    }
  }
}

package dev.baton.arrays.ndarray;

import org.jspecify.annotations.Nullable;

/**
 * Loops over arrays of one shape, item by item, in the order in which the target lies in memory.
 * Operands are read as doubles or longs, as the caller says, and results are written as what the
 * target takes; where all are float32 or of 8 bits the common loops work on these. Works in runs
 * that fit the processor's first cache; after some of them tells its {@link Progress}.
 *
 * <p>A target may be one of the operands, seen in the same way; see {@link NdArray#overlaps}.
 */
public final class Elementwise {
  /** As many results are held back at once where they replace operands. */
  private static final int SPARE = 256;

  private Elementwise() {}

  /**
   * Applies a loop with two operands.
   *
   * @return the {@link FloatErrors} that happened
   */
  public static int binary(
      BinaryLoop op, boolean floats, NdArray a, NdArray b, NdArray target, Progress progress) {
    int[] order = target.orderOfMemory();
    if (order != null) {
      NdArray turned = target.transpose(order);
      return binary(op, floats, a.transpose(order), b.transpose(order), turned, progress);
    }
    if (a.type().isComplex() || b.type().isComplex()) {
      return ComplexElementwise.binary(op, a, b, target, progress);
    }
    int run = Cursor.run(a, b);
    Cursor left = new Cursor(a, run);
    Cursor right = new Cursor(b, run);
    Cursor out = new Cursor(target);
    boolean narrow =
        floats && FloatLoops.has(op) && all(FloatStorage.class, a, b, target)
            || !floats && ByteLoops.has(op, target.type()) && sameBytes(a, b, target);
    int size = target.size();
    int errors = 0;
    double[] spare = null;
    for (int done = 0; done < size; done += run) {
      int n = Math.min(run, size - done);
      if (op.compares()) {
        compare(op, floats, left, right, out, n);
      } else if (narrow) {
        errors |= floats ? floats(op, left, right, out, n) : bytes(op, left, right, out, n);
      } else if (floats) {
        spare = spare == null && isOneOf(target, a, b) ? new double[Math.min(n, SPARE)] : spare;
        errors |= doubles(op, left, right, out, n, spare);
      } else {
        errors |= longs(op, left, right, out, n);
      }
      progress.worked(n * op.nanos());
    }
    return errors;
  }

  private static boolean all(Class<? extends Storage> storage, NdArray... arrays) {
    for (NdArray each : arrays) {
      if (each.data().getClass() != storage) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameBytes(NdArray a, NdArray b, NdArray target) {
    return all(ByteStorage.class, a, b, target)
        && a.type() == target.type()
        && b.type() == target.type();
  }

  private static boolean isOneOf(NdArray target, NdArray a, NdArray b) {
    return target.data() == a.data() || target.data() == b.data();
  }

  /**
   * One run.
   *
   * @param spare holds the results before they replace operands, which tell what went wrong; null
   *     if they do not
   */
  private static int doubles(
      BinaryLoop op, Cursor left, Cursor right, Cursor out, int n, double @Nullable [] spare) {
    double[] x = left.doubles(n);
    double[] y = right.doubles(n);
    double[] r = out.room(n);
    int errors = 0;
    if (spare == null) {
      DoubleLoops.apply(op, x, left.at, y, right.at, r, out.at, n);
      errors = FloatErrors.of(op, x, left.at, y, right.at, r, out.at, n);
    } else {
      for (int i = 0; i < n; i += spare.length) {
        int m = Math.min(spare.length, n - i);
        DoubleLoops.apply(op, x, left.at + i, y, right.at + i, spare, 0, m);
        errors |= FloatErrors.of(op, x, left.at + i, y, right.at + i, spare, 0, m);
        System.arraycopy(spare, 0, r, out.at + i, m);
      }
    }
    out.flushDoubles(n);
    return errors;
  }

  private static int longs(BinaryLoop op, Cursor left, Cursor right, Cursor out, int n) {
    long[] x = left.longs(n);
    long[] y = right.longs(n);
    int errors =
        op == BinaryLoop.FLOOR_DIVIDE || op == BinaryLoop.REMAINDER || op == BinaryLoop.FMOD
            ? FloatErrors.ofDivision(y, right.at, n)
            : 0;
    LongLoops.apply(op, x, left.at, y, right.at, out.longRoom(n), out.at, n);
    out.flushLongs(n);
    return errors;
  }

  private static int floats(BinaryLoop op, Cursor left, Cursor right, Cursor out, int n) {
    float[] x = left.floats(n);
    float[] y = right.floats(n);
    float[] r = out.floatRoom(n);
    boolean replaces = r == x || r == y;
    double[] a = replaces ? FloatErrors.widened(x, left.at, n) : null;
    double[] b = replaces ? FloatErrors.widened(y, right.at, n) : null;
    FloatLoops.apply(op, x, left.at, y, right.at, r, out.at, n);
    int errors = 0;
    if (!FloatErrors.allFinite(r, out.at, n)) {
      a = a == null ? FloatErrors.widened(x, left.at, n) : a;
      b = b == null ? FloatErrors.widened(y, right.at, n) : b;
      errors = FloatErrors.of(op, a, 0, b, 0, FloatErrors.widened(r, out.at, n), 0, n);
    }
    out.flushFloats(n);
    return errors;
  }

  private static int bytes(BinaryLoop op, Cursor left, Cursor right, Cursor out, int n) {
    byte[] x = left.bytes(n);
    byte[] y = right.bytes(n);
    ByteLoops.apply(op, x, left.at, y, right.at, out.byteRoom(n), out.at, n);
    out.flushBytes(n);
    return 0;
  }

  private static void compare(
      BinaryLoop op, boolean floats, Cursor left, Cursor right, Cursor out, int n) {
    if (floats) {
      double[] x = left.doubles(n);
      double[] y = right.doubles(n);
      DoubleLoops.compare(op, x, left.at, y, right.at, out.byteRoom(n), out.at, n);
    } else {
      long[] x = left.longs(n);
      long[] y = right.longs(n);
      LongLoops.compare(op, x, left.at, y, right.at, out.byteRoom(n), out.at, n);
    }
    out.flushBytes(n);
  }

  /**
   * Applies a loop with one operand.
   *
   * @return the {@link FloatErrors} that happened
   */
  public static int unary(
      UnaryLoop op, boolean floats, NdArray a, NdArray target, Progress progress) {
    int[] order = target.orderOfMemory();
    if (order != null) {
      return unary(op, floats, a.transpose(order), target.transpose(order), progress);
    }
    if (a.type().isComplex()) {
      return ComplexElementwise.unary(op, a, target, progress);
    }
    int run = Cursor.run(a);
    Cursor in = new Cursor(a, run);
    Cursor out = new Cursor(target);
    boolean narrow = floats && FloatLoops.has(op) && all(FloatStorage.class, a, target);
    boolean replaces = target.data() == a.data();
    int size = target.size();
    int errors = 0;
    double[] spare = null;
    for (int done = 0; done < size; done += run) {
      int n = Math.min(run, size - done);
      if (op.tests()) {
        double[] x = in.doubles(n);
        op.test(x, in.at, out.byteRoom(n), out.at, n);
        out.flushBytes(n);
      } else if (narrow) {
        errors |= floats(op, in, out, n);
      } else if (floats) {
        spare = spare == null && replaces ? new double[Math.min(n, SPARE)] : spare;
        errors |= doubles(op, in, out, n, spare);
      } else {
        long[] x = in.longs(n);
        op.apply(x, in.at, out.longRoom(n), out.at, n);
        out.flushLongs(n);
      }
      progress.worked(n * op.nanos());
    }
    return errors;
  }

  private static int doubles(
      UnaryLoop op, Cursor in, Cursor out, int n, double @Nullable [] spare) {
    double[] x = in.doubles(n);
    double[] r = out.room(n);
    int errors = 0;
    if (spare == null) {
      op.apply(x, in.at, r, out.at, n);
      errors = FloatErrors.of(op, x, in.at, r, out.at, n);
    } else {
      for (int i = 0; i < n; i += spare.length) {
        int m = Math.min(spare.length, n - i);
        op.apply(x, in.at + i, spare, 0, m);
        errors |= FloatErrors.of(op, x, in.at + i, spare, 0, m);
        System.arraycopy(spare, 0, r, out.at + i, m);
      }
    }
    out.flushDoubles(n);
    return errors;
  }

  private static int floats(UnaryLoop op, Cursor in, Cursor out, int n) {
    float[] x = in.floats(n);
    float[] r = out.floatRoom(n);
    double[] a = r == x ? FloatErrors.widened(x, in.at, n) : null;
    FloatLoops.apply(op, x, in.at, r, out.at, n);
    int errors = 0;
    if (!FloatErrors.allFinite(r, out.at, n)) {
      a = a == null ? FloatErrors.widened(x, in.at, n) : a;
      errors = FloatErrors.of(op, a, 0, FloatErrors.widened(r, out.at, n), 0, n);
    }
    out.flushFloats(n);
    return errors;
  }

  /** Copies items, converting them; the two do not overlap. */
  public static void copy(NdArray from, NdArray target, Progress progress) {
    if (from.type().isComplex()) {
      copyComplex(from, target, progress);
      return;
    }
    int[] order = target.orderOfMemory();
    if (order != null) {
      copy(from.transpose(order), target.transpose(order), progress);
      return;
    }
    int run = Cursor.run(from);
    Cursor in = new Cursor(from, run);
    Cursor out = new Cursor(target);
    int size = target.size();
    boolean floats = from.type().isFloat();
    for (int done = 0; done < size; done += run) {
      int n = Math.min(run, size - done);
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

  private static void copyComplex(NdArray from, NdArray target, Progress progress) {
    if (target.type().isComplex()) {
      copy(from.parts(), target.parts(), progress);
    } else if (target.type() == DType.BOOL) {
      NdArray zero = NdArray.zeros(DType.BOOL).broadcast(from.shape());
      binary(BinaryLoop.NOT_EQUAL, false, from, zero, target, progress);
    } else {
      copy(from.part(0), target, progress);
    }
  }

  /** The same truth value for both parts of an item. */
  private static NdArray forParts(NdArray condition) {
    int rank = condition.rank();
    return condition.with(
        condition.offset(),
        NdArray.with(condition.shape(), rank, 2),
        NdArray.with(condition.strides(), rank, 0));
  }

  /**
   * Takes each item from one of two arrays, as an array of truth values says. The two have complex
   * items if the target has.
   */
  public static void choose(
      NdArray condition, NdArray a, NdArray b, NdArray target, Progress progress) {
    if (target.type().isComplex()) {
      choose(forParts(condition), a.parts(), b.parts(), target.parts(), progress);
      return;
    }
    int run = Cursor.run(condition, a, b);
    Cursor which = new Cursor(condition, run);
    Cursor left = new Cursor(a, run);
    Cursor right = new Cursor(b, run);
    Cursor out = new Cursor(target);
    int size = target.size();
    boolean floats = target.type().isFloat();
    boolean[] first = new boolean[Math.min(run, size)];
    for (int done = 0; done < size; done += run) {
      int n = Math.min(run, size - done);
      truths(which, first, n);
      if (floats) {
        double[] x = left.doubles(n);
        double[] y = right.doubles(n);
        double[] r = out.room(n);
        for (int i = 0; i < n; i++) {
          r[out.at + i] = first[i] ? x[left.at + i] : y[right.at + i];
        }
        out.flushDoubles(n);
      } else {
        long[] x = left.longs(n);
        long[] y = right.longs(n);
        long[] r = out.longRoom(n);
        for (int i = 0; i < n; i++) {
          r[out.at + i] = first[i] ? x[left.at + i] : y[right.at + i];
        }
        out.flushLongs(n);
      }
      progress.worked(2 * n);
    }
  }

  private static void truths(Cursor which, boolean[] target, int n) {
    if (which.isBytes()) {
      byte[] c = which.bytes(n);
      for (int i = 0; i < n; i++) {
        target[i] = c[which.at + i] != 0;
      }
    } else {
      double[] c = which.doubles(n);
      for (int i = 0; i < n; i++) {
        target[i] = c[which.at + i] != 0;
      }
    }
  }
}

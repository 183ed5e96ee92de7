package dev.baton.arrays.ndarray;

/**
 * Loops over arrays of which one at least has complex items, item by item, as {@link Elementwise},
 * which calls them. Results are put into a buffer first, so that operands still tell what went
 * wrong where a target is one of them.
 */
final class ComplexElementwise {
  private ComplexElementwise() {}

  static int binary(BinaryLoop op, NdArray a, NdArray b, NdArray target, Progress progress) {
    int run = Cursor.run(a, b);
    Cursor left = new Cursor(a, run);
    Cursor right = new Cursor(b, run);
    Cursor out = new Cursor(target);
    int size = target.size();
    double[] r = new double[op.compares() ? 0 : 2 * Math.min(run, size)];
    int errors = 0;
    for (int done = 0; done < size; done += run) {
      int n = Math.min(run, size - done);
      double[] x = left.pairs(n);
      double[] y = right.pairs(n);
      if (op.compares()) {
        ComplexLoops.compare(op, x, left.at, y, right.at, out.byteRoom(n), out.at, n);
        out.flushBytes(n);
      } else {
        ComplexLoops.apply(op, x, left.at, y, right.at, r, n);
        errors |= errors(op, x, left.at, y, right.at, r, n);
        out.putPairs(n, r);
      }
      progress.worked(2 * n * op.nanos());
    }
    return errors;
  }

  private static int errors(
      BinaryLoop op, double[] a, int p, double[] b, int q, double[] r, int n) {
    if (op.ordinal() > BinaryLoop.DIVIDE.ordinal() && op != BinaryLoop.POWER
        || FloatErrors.allFinite(r, 0, 2 * n)) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i < 2 * n; i += 2) {
      boolean zero = op == BinaryLoop.DIVIDE && b[q + i] == 0 && b[q + i + 1] == 0;
      double operands = a[p + i] + a[p + i + 1] + b[q + i] + b[q + i + 1];
      found |= error(r[i], operands, zero) | error(r[i + 1], operands, zero);
    }
    return found;
  }

  private static int error(double result, double operands, boolean divides) {
    if (result != result) {
      return operands == operands ? FloatErrors.INVALID : 0;
    }
    return Double.isInfinite(result) && Double.isFinite(operands)
        ? divides ? FloatErrors.DIVIDE : FloatErrors.OVERFLOW
        : 0;
  }

  static int unary(UnaryLoop op, NdArray a, NdArray target, Progress progress) {
    int run = Cursor.run(a);
    Cursor in = new Cursor(a, run);
    Cursor out = new Cursor(target);
    int size = target.size();
    double[] r = new double[op.tests() ? 0 : 2 * Math.min(run, size)];
    int errors = 0;
    for (int done = 0; done < size; done += run) {
      int n = Math.min(run, size - done);
      double[] x = in.pairs(n);
      if (op.tests()) {
        byte[] truths = out.byteRoom(n);
        for (int i = 0; i < n; i++) {
          boolean holds = ComplexItems.test(op, x[in.at + 2 * i], x[in.at + 2 * i + 1]);
          truths[out.at + i] = (byte) (holds ? 1 : 0);
        }
        out.flushBytes(n);
      } else if (op == UnaryLoop.ABSOLUTE) {
        for (int i = 0; i < n; i++) {
          r[i] = ComplexItems.size(x[in.at + 2 * i], x[in.at + 2 * i + 1]);
        }
        errors |= errors(op, x, in.at, r, n, 1);
        out.put(n, r);
      } else {
        for (int i = 0; i < 2 * n; i += 2) {
          ComplexItems.of(op, x[in.at + i], x[in.at + i + 1], r, i);
        }
        errors |= errors(op, x, in.at, r, n, 2);
        out.putPairs(n, r);
      }
      progress.worked(4 * n * op.nanos());
    }
    return errors;
  }

  /**
   * What went wrong in results.
   *
   * @param parts how many doubles a result has
   */
  private static int errors(UnaryLoop op, double[] a, int p, double[] r, int n, int parts) {
    if (op.ordinal() < UnaryLoop.ABSOLUTE.ordinal() || FloatErrors.allFinite(r, 0, parts * n)) {
      return 0;
    }
    boolean divides =
        switch (op) {
          case LOG, LOG2, LOG10, LOG1P, ARCTANH, ARCTAN, RECIPROCAL -> true;
          default -> false;
        };
    int found = 0;
    for (int i = 0; i < n; i++) {
      double operand = a[p + 2 * i] + a[p + 2 * i + 1];
      for (int part = 0; part < parts; part++) {
        found |= error(r[parts * i + part], operand, divides);
      }
    }
    return found;
  }
}

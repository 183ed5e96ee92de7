package dev.baton.arrays.numpy;

import dev.baton.arrays.linear.MatrixProduct;
import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Positions;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code dot} and {@code matmul}. */
final class Products {
  private Products() {}

  /** {@code numpy.dot}. */
  static Object dot(ThreadContext t, NdArray a, NdArray b, @Nullable Object out) {
    if (a.rank() == 0 || b.rank() == 0) {
      return Ufuncs.binary(t, BinaryLoop.MULTIPLY, "multiply", a, b, out, null);
    }
    int inner = a.shape()[a.rank() - 1];
    int axis = Math.max(0, b.rank() - 2);
    if (inner != b.shape()[axis]) {
      throw Raise.valueError(
          "shapes "
              + Shapes.text(a.shape())
              + " and "
              + Shapes.text(b.shape())
              + " not aligned: "
              + inner
              + " (dim "
              + (a.rank() - 1)
              + ") != "
              + b.shape()[axis]
              + " (dim "
              + axis
              + ")");
    }
    int[] left = Arrays.copyOf(a.shape(), a.rank() - 1);
    int[] right = NdArray.without(b.shape(), axis);
    int[] shape = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, shape, left.length, right.length);
    NdArray first = matrix(t, a, size(left), inner);
    NdArray second =
        b.rank() == 1
            ? matrix(t, b, inner, 1)
            : matrix(t, b.transpose(axisFirst(axis, b.rank())), inner, size(right));
    return finish(multiply(t, first, second, null).reshape(shape), t, out);
  }

  private static int size(int[] shape) {
    return (int) NdArray.size(shape);
  }

  private static int[] axisFirst(int axis, int rank) {
    int[] order = new int[rank];
    order[0] = axis;
    for (int d = 0, n = 1; d < rank; d++) {
      if (d != axis) {
        order[n++] = d;
      }
    }
    return order;
  }

  private static NdArray matrix(ThreadContext t, NdArray a, int rows, int columns) {
    NdArray view = a.rank() == 2 ? a : a.reshape(rows, columns);
    return view != null ? view : NewArrays.copy(t, a).reshape(rows, columns);
  }

  /** {@code numpy.matmul}. */
  static Object matmul(ThreadContext t, NdArray a, NdArray b, @Nullable Object out) {
    for (int i = 0; i < 2; i++) {
      if ((i == 0 ? a : b).rank() == 0) {
        throw Raise.valueError(
            "matmul: Input operand "
                + i
                + " does not have enough dimensions (has 0, gufunc core with signature"
                + " (n?,k),(k,m?)->(n?,m?) requires 1)");
      }
    }
    NdArray x = a.rank() == 1 ? a.reshape(1, a.size()) : a;
    x = x == null ? NewArrays.copy(t, a).reshape(1, a.size()) : x;
    NdArray y = b.rank() == 1 ? matrix(t, b, b.size(), 1) : b;
    int inner = x.shape()[x.rank() - 1];
    if (inner != y.shape()[y.rank() - 2]) {
      throw Raise.valueError(
          "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature"
              + " (n?,k),(k,m?)->(n?,m?) (size "
              + y.shape()[y.rank() - 2]
              + " is different from "
              + inner
              + ")");
    }
    NdArray product = batches(t, x, y);
    int rank = product.rank();
    if (b.rank() == 1) {
      product = product.at(rank - 1, 0);
    }
    if (a.rank() == 1) {
      product = product.at(rank - 2, 0);
    }
    return finish(product, t, out);
  }

  private static Object finish(NdArray product, ThreadContext t, @Nullable Object out) {
    ArrayObject target = Ufuncs.target(out);
    if (target == null) {
      return Ufuncs.result(product);
    }
    if (!Arrays.equals(target.array().shape(), product.shape())) {
      throw Raise.valueError(
          "output array is not acceptable (must have the right datatype, number of dimensions, and"
              + " be a C-Array)");
    }
    Ufuncs.requireCast("matmul", product.type(), target);
    NewArrays.assign(t, product, target.array());
    return target;
  }

  /** The products of matrices in the last two dimensions, the others being broadcast. */
  private static NdArray batches(ThreadContext t, NdArray x, NdArray y) {
    int rows = x.shape()[x.rank() - 2];
    int columns = y.shape()[y.rank() - 1];
    int[] outer =
        Shapes.common(
            x.with(0, Arrays.copyOf(x.shape(), x.rank() - 2), new int[x.rank() - 2]),
            y.with(0, Arrays.copyOf(y.shape(), y.rank() - 2), new int[y.rank() - 2]));
    if (outer.length == 0) {
      return multiply(t, x, y, null);
    }
    NdArray left = Ufuncs.broadcast(x, withMatrix(outer, rows, x.shape()[x.rank() - 1]));
    NdArray right = Ufuncs.broadcast(y, withMatrix(outer, y.shape()[y.rank() - 2], columns));
    DType type = DType.promote(x.type(), y.type());
    NdArray result = NewArrays.zeros(t, type, withMatrix(outer, rows, columns));
    Positions p = new Positions(heads(left));
    Positions q = new Positions(heads(right));
    Positions r = new Positions(heads(result));
    for (int rest = size(outer); rest > 0; rest--) {
      multiply(t, last(left, p.next()), last(right, q.next()), last(result, r.next()));
    }
    return result;
  }

  private static int[] withMatrix(int[] outer, int rows, int columns) {
    int[] shape = Arrays.copyOf(outer, outer.length + 2);
    shape[outer.length] = rows;
    shape[outer.length + 1] = columns;
    return shape;
  }

  private static NdArray heads(NdArray a) {
    int n = a.rank() - 2;
    return a.with(a.offset(), Arrays.copyOf(a.shape(), n), Arrays.copyOf(a.strides(), n));
  }

  private static NdArray last(NdArray a, int offset) {
    int n = a.rank();
    return a.with(
        offset, Arrays.copyOfRange(a.shape(), n - 2, n), Arrays.copyOfRange(a.strides(), n - 2, n));
  }

  private static NdArray multiply(ThreadContext t, NdArray a, NdArray b, @Nullable NdArray target) {
    DType type = DType.promote(a.type(), b.type());
    if (type.isComplex()) {
      return multiplyParts(t, a, b, target);
    }
    NdArray x = plain(t, ArrayInput.convert(t, a, type));
    NdArray y = plain(t, ArrayInput.convert(t, b, type));
    NdArray out = target != null ? target : NewArrays.zeros(t, type, a.shape()[0], b.shape()[1]);
    Kernel.run(t, MatrixProduct.nanos(x, y), p -> MatrixProduct.multiply(x, y, out, p));
    return out;
  }

  /** Complex products by real ones, of which the library has the best. */
  private static NdArray multiplyParts(
      ThreadContext t, NdArray a, NdArray b, @Nullable NdArray target) {
    DType type = DType.COMPLEX128;
    NdArray out = target != null ? target : NewArrays.zeros(t, type, a.shape()[0], b.shape()[1]);
    NdArray x = a.type().isComplex() ? a.part(0) : a;
    NdArray y = b.type().isComplex() ? b.part(0) : b;
    NewArrays.assign(t, multiply(t, x, y, null), out.part(0));
    if (a.type().isComplex()) {
      NewArrays.assign(t, multiply(t, a.part(1), y, null), out.part(1));
    }
    if (b.type().isComplex()) {
      accumulate(t, BinaryLoop.ADD, out.part(1), multiply(t, x, b.part(1), null));
    }
    if (a.type().isComplex() && b.type().isComplex()) {
      accumulate(t, BinaryLoop.SUBTRACT, out.part(0), multiply(t, a.part(1), b.part(1), null));
    }
    return out;
  }

  private static void accumulate(ThreadContext t, BinaryLoop op, NdArray total, NdArray part) {
    Ufuncs.binary(t, op, "matmul", total, part, new ArrayObject(total), null);
  }

  private static NdArray plain(ThreadContext t, NdArray m) {
    return !m.type().isFloat() || MatrixProduct.isPlain(m) ? m : NewArrays.copy(t, m);
  }
}

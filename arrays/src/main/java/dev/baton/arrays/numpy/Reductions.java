package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Reduction;
import dev.baton.arrays.ndarray.Scans;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Warnings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sums, extremes and the like, along axes. */
final class Reductions {
  private Reductions() {}

  /** Folds an array along axes. */
  static Object reduce(
      ThreadContext t,
      BinaryLoop op,
      NdArray a,
      @Nullable Object axis,
      @Nullable DType wanted,
      @Nullable Object out,
      boolean keepdims,
      @Nullable Object initial) {
    boolean[] marked = Shapes.axes(t, axis, a.rank());
    DType type = wanted != null ? wanted : resultType(op, a.type());
    NdArray folded = fold(t, op, a, marked, type, initial);
    NdArray result = keepdims ? folded.reshape(keptShape(a, marked)) : folded;
    ArrayObject target = Ufuncs.target(out);
    if (target != null) {
      Ufuncs.requireCast(op.text(), type, target);
      Indexing.assign(t, target.array(), result);
      return target;
    }
    return Ufuncs.result(result);
  }

  private static int[] keptShape(NdArray a, boolean[] marked) {
    int[] shape = a.shape().clone();
    for (int d = 0; d < shape.length; d++) {
      shape[d] = marked[d] ? 1 : shape[d];
    }
    return shape;
  }

  private static DType resultType(BinaryLoop op, DType type) {
    if (op.compares()) {
      return DType.BOOL;
    }
    boolean sums = op == BinaryLoop.ADD || op == BinaryLoop.MULTIPLY;
    // NumPy sums unsigned ints as uint64, which arrays here do not have.
    return sums && type.rank() < 2 ? DType.INT64 : type;
  }

  private static NdArray fold(
      ThreadContext t,
      BinaryLoop op,
      NdArray given,
      boolean[] marked,
      DType type,
      @Nullable Object initial) {
    boolean converts = !op.compares() && type.isComplex() != given.type().isComplex();
    NdArray a = converts ? NewArrays.cast(t, given, type) : given;
    NdArray rest = a;
    int[] kept = new int[0];
    boolean empty = false;
    for (int d = 0; d < a.rank(); d++) {
      if (marked[d]) {
        empty |= a.shape()[d] == 0;
      } else {
        kept = NdArray.with(kept, kept.length, a.shape()[d]);
      }
    }
    NdArray result = NewArrays.zeros(t, type, kept);
    if (initial != null) {
      Indexing.assign(t, result, ArrayInput.of(t, initial, type));
    } else if (hasIdentity(op)) {
      Indexing.assign(t, result, ArrayInput.of(t, identity(op), type));
    } else {
      if (empty) {
        throw Raise.valueError(
            "zero-size array to reduction operation " + op.text() + " which has no identity");
      }
      for (int d = a.rank() - 1; d >= 0; d--) {
        rest = marked[d] ? rest.at(d, 0) : rest;
      }
      NewArrays.assign(t, rest, result);
      rest = op == BinaryLoop.MAXIMUM || op == BinaryLoop.MINIMUM ? a : skipFirst(t, a, marked);
    }
    NdArray source = hasIdentity(op) || initial != null ? a : rest;
    boolean floats = type.isFloat() || op.compares() && a.type().rank() > 1;
    NdArray operand = op.compares() && floats ? truths(t, a) : source;
    Kernel.run(
        t,
        (double) a.size() * Math.max(2, op.nanos()),
        p -> new Reduction(op, floats && !op.compares(), p).reduce(operand, marked, result));
    return result;
  }

  /** Whether items are not zero, NaN being true, so that the loop over longs can be used. */
  private static NdArray truths(ThreadContext t, NdArray a) {
    NdArray zero = NdArray.zeros(a.type());
    Object all = Ufuncs.binary(t, BinaryLoop.NOT_EQUAL, "not_equal", a, zero, null, null);
    return ArrayInput.of(t, all);
  }

  /** For functions that have to see each item once: all but the first along the one axis. */
  private static NdArray skipFirst(ThreadContext t, NdArray a, boolean[] marked) {
    int axis = -1;
    for (int d = 0; d < marked.length; d++) {
      if (marked[d]) {
        if (axis >= 0) {
          throw Raise.valueError(
              "reduction operation is not reorderable, so at most one axis may" + " be specified");
        }
        axis = d;
      }
    }
    if (axis < 0) {
      return a;
    }
    int[] shape = a.shape().clone();
    shape[axis]--;
    return a.with(a.offset() + a.strides()[axis], shape, a.strides());
  }

  private static boolean hasIdentity(BinaryLoop op) {
    return switch (op) {
      case ADD,
          MULTIPLY,
          BITWISE_AND,
          BITWISE_OR,
          BITWISE_XOR,
          LOGICAL_AND,
          LOGICAL_OR,
          LOGICAL_XOR ->
          true;
      default -> false;
    };
  }

  private static Object identity(BinaryLoop op) {
    return switch (op) {
      case MULTIPLY -> 1L;
      case LOGICAL_AND -> true;
      case BITWISE_AND -> -1L;
      default -> 0L;
    };
  }

  /** The mean along axes, in float64 unless the items are float32. */
  static Object mean(
      ThreadContext t,
      NdArray a,
      @Nullable Object axis,
      @Nullable DType wanted,
      @Nullable Object out,
      boolean keepdims) {
    boolean[] marked = Shapes.axes(t, axis, a.rank());
    DType type = wanted != null ? wanted : a.type().rank() > 1 ? a.type() : DType.FLOAT64;
    long count = 1;
    for (int d = 0; d < a.rank(); d++) {
      count *= marked[d] ? a.shape()[d] : 1;
    }
    if (count == 0) {
      Warnings.warn(t, Types.RUNTIME_WARNING, "Mean of empty slice.");
    }
    NdArray sum = fold(t, BinaryLoop.ADD, a, marked, type, null);
    NdArray total = keepdims ? sum.reshape(keptShape(a, marked)) : sum;
    NdArray divisor = Scalars.array(count, DType.INT64);
    Object target = Ufuncs.target(out);
    return Ufuncs.binary(t, BinaryLoop.DIVIDE, "divide", total, divisor, target, type);
  }

  /** All steps of folding along an axis. */
  static Object accumulate(
      ThreadContext t,
      BinaryLoop op,
      NdArray a,
      long axis,
      @Nullable DType wanted,
      @Nullable Object out) {
    int rank = a.rank();
    if (rank == 0) {
      throw Raise.typeError("cannot accumulate on a scalar");
    }
    int[] order = lastAxis(Shapes.axis(axis, rank), rank);
    DType type = wanted != null ? wanted : resultType(op, a.type());
    ArrayObject target = Ufuncs.target(out);
    if (target != null && !Arrays.equals(target.array().shape(), a.shape())) {
      throw Raise.valueError("provided out is the wrong size for the accumulation.");
    }
    NdArray result = target != null ? target.array() : NewArrays.zeros(t, type, a.shape());
    boolean converts = type.isComplex() != a.type().isComplex();
    NdArray steps =
        converts ? NewArrays.cast(t, a, type) : a.overlaps(result) ? NewArrays.copy(t, a) : a;
    NdArray from = steps.transpose(order);
    NdArray to = result.transpose(order);
    Kernel.run(t, 3.0 * a.size(), p -> Scans.accumulate(op, type.isFloat(), from, to, p));
    return target != null ? target : new ArrayObject(result);
  }

  /** The axes in their order, but one of them at the end. */
  static int[] lastAxis(int axis, int rank) {
    int[] order = new int[rank];
    int n = 0;
    for (int d = 0; d < rank; d++) {
      if (d != axis) {
        order[n++] = d;
      }
    }
    order[rank - 1] = axis;
    return order;
  }

  /** Where the greatest or least items along an axis are. */
  static Object indexOf(
      ThreadContext t, NdArray a, boolean least, @Nullable Object axis, boolean keepdims) {
    boolean all = axis == null || axis == Singleton.NONE;
    NdArray flat = all ? NewArrays.rowMajor(t, a).reshape(a.size()) : a;
    int along = all ? 0 : Shapes.axis(Shapes.ints(t, axis)[0], a.rank());
    NdArray from = flat.transpose(lastAxis(along, flat.rank()));
    if (flat.shape()[along] == 0) {
      throw Raise.valueError(
          "attempt to get arg" + (least ? "min" : "max") + " of an empty sequence");
    }
    NdArray result = NewArrays.zeros(t, DType.INT64, NdArray.without(flat.shape(), along));
    Kernel.run(t, 2.0 * a.size(), p -> Scans.indexOfGreatest(from, least, result, p));
    if (!keepdims) {
      return Ufuncs.result(result);
    }
    int[] shape = a.shape().clone();
    if (all) {
      Arrays.fill(shape, 1);
    } else {
      shape[along] = 1;
    }
    return Ufuncs.result(result.reshape(shape));
  }
}

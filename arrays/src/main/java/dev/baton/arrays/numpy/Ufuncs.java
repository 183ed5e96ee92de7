package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.Elementwise;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Reduction;
import dev.baton.arrays.ndarray.UnaryLoop;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Applies functions to arrays item by item, with broadcasting. */
public final class Ufuncs {
  /** The TypeError for a target that results are not cast to. */
  static final TypeObject CASTING_ERROR =
      new TypeObject(
          "UFuncTypeError",
          "numpy.core._exceptions",
          Types.TYPE_ERROR,
          TypeObject.NAMED_WITH_MODULE,
          new EmptyTable("UFuncTypeError"));

  private Ufuncs() {}

  /** An array, or the single number that one without dimensions holds. */
  static Object result(NdArray a) {
    return a.rank() == 0 ? Scalars.item(a.data(), a.offset()) : new ArrayObject(a);
  }

  /** An array, or the number of Python's own that one without dimensions holds. */
  public static Object plainResult(NdArray a) {
    return a.rank() == 0 ? Scalars.plainItem(a.data(), a.offset()) : new ArrayObject(a);
  }

  /**
   * Applies a function of two operands.
   *
   * @param out where to put the results; null or None for a new array
   * @param dtype the type to work in; null for the one that fits
   */
  static Object binary(
      ThreadContext t,
      BinaryLoop op,
      String name,
      NdArray x,
      NdArray y,
      @Nullable Object out,
      @Nullable DType dtype) {
    DType working = Promotion.working(op, name, dtype != null ? dtype : Promotion.common(x, y));
    ArrayObject target = target(out);
    int[] shape = Shapes.common(x, y);
    if (!op.compares()) {
      requireInput(name, " 0", x, working);
      requireInput(name, " 1", y, working);
    }
    if (target != null) {
      requireFit(target, shape, x, y);
      requireCast(name, op.compares() ? DType.BOOL : working, target);
    }
    NdArray a = operand(t, x, working, op, target);
    NdArray b = operand(t, y, working, op, target);
    if (op == BinaryLoop.POWER && working.rank() == 1) {
      requireNoNegatives(b);
    }
    boolean wraps = working.rank() < 2 && !op.compares() && working != DType.INT64;
    boolean viaWorking =
        target != null && target.array().type() != working && (wraps || working == DType.FLOAT32);
    NdArray result =
        target == null || viaWorking
            ? NewArrays.zerosLike(t, op.compares() ? DType.BOOL : working, shape, a, b)
            : target.array();
    NdArray left = broadcast(a, shape);
    NdArray right = broadcast(b, shape);
    int[] errors = new int[1];
    Kernel.run(
        t,
        (double) result.size() * op.nanos(),
        p -> errors[0] = Elementwise.binary(op, working.isFloat(), left, right, result, p));
    report(t, errors[0], name);
    if (viaWorking) {
      NewArrays.assign(t, result, target.array());
    }
    return target == null ? result(result) : target;
  }

  /** An operand that can be read while the target is written. */
  private static NdArray operand(
      ThreadContext t, NdArray a, DType working, BinaryLoop op, @Nullable ArrayObject target) {
    NdArray result = a;
    if (working.isComplex() && !a.type().isComplex()) {
      return NewArrays.cast(t, a, working);
    }
    // A single number is cast first: the loops would see more of it than its type holds.
    if (a.rank() == 0 && a.type() != working && !op.compares()) {
      result = NewArrays.cast(t, a, working);
    }
    return target != null && result.overlaps(target.array()) ? NewArrays.copy(t, result) : result;
  }

  private static void requireNoNegatives(NdArray exponents) {
    NdArray least = NdArray.zeros(DType.INT64);
    if (exponents.type().kind() != 'i' || exponents.size() == 0) {
      return;
    }
    boolean[] all = new boolean[exponents.rank()];
    Arrays.fill(all, true);
    new Reduction(BinaryLoop.MINIMUM, false, p -> {}).reduce(exponents, all, least);
    if (least.data().getLong(0) < 0) {
      throw Raise.valueError("Integers to negative integer powers are not allowed.");
    }
  }

  static NdArray broadcast(NdArray a, int[] shape) {
    NdArray wide = a.broadcast(shape);
    if (wide == null) {
      throw new AssertionError("shapes were checked");
    }
    return wide;
  }

  /** Applies a function of one operand. */
  static Object unary(
      ThreadContext t,
      UnaryLoop op,
      String name,
      NdArray x,
      @Nullable Object out,
      @Nullable DType dtype) {
    DType type = Promotion.result(op, name, dtype != null ? dtype : x.type());
    if (op != UnaryLoop.ABSOLUTE && !op.tests()) {
      requireInput(name, "", x, type);
    }
    UnaryLoop loop = op == UnaryLoop.INVERT && type == DType.BOOL ? UnaryLoop.LOGICAL_NOT : op;
    ArrayObject target = target(out);
    if (target != null) {
      requireFit(target, x.shape(), x);
      requireCast(name, type, target);
    }
    NdArray result = target == null ? NewArrays.zerosLike(t, type, x.shape(), x) : target.array();
    boolean cast = type.isComplex() && !x.type().isComplex();
    NdArray a = cast ? NewArrays.cast(t, x, type) : x.overlaps(result) ? NewArrays.copy(t, x) : x;
    boolean floats = type.isFloat();
    int[] errors = new int[1];
    NdArray operand = broadcast(a, result.shape());
    Kernel.run(
        t,
        (double) result.size() * op.nanos(),
        p -> errors[0] = Elementwise.unary(loop, floats, operand, result, p));
    report(t, errors[0], name);
    return target == null ? result(result) : target;
  }

  /** The array that an argument {@code out} gives; null if it is absent. */
  static @Nullable ArrayObject target(@Nullable Object out) {
    if (out == null || out == Singleton.NONE) {
      return null;
    }
    if (!(out instanceof ArrayObject array)) {
      throw Raise.typeError("return arrays must be of ArrayType");
    }
    requireWritable(array, "output array is read-only");
    return array;
  }

  /** ValueError with a message for an array whose items cannot be set. */
  public static void requireWritable(ArrayObject array, String message) {
    if (array.isReadOnly()) {
      throw Raise.valueError(message);
    }
  }

  private static void requireFit(ArrayObject target, int[] shape, NdArray... operands) {
    int[] own = target.array().shape();
    int[] common = NdArray.common(own, shape);
    if (common == null) {
      NdArray[] all = Arrays.copyOf(operands, operands.length + 1);
      all[operands.length] = target.array();
      Shapes.common(all);
    }
    if (!Arrays.equals(common, own)) {
      throw Raise.valueError(
          "non-broadcastable output operand with shape "
              + Shapes.text(own)
              + " doesn't match the broadcast shape "
              + Shapes.text(common));
    }
  }

  private static void requireInput(String name, String number, NdArray x, DType type) {
    if (x.type().isComplex() && !type.isComplex()) {
      throw badCast(name, "input" + number, x.type(), type);
    }
  }

  static void requireCast(String name, DType from, ArrayObject target) {
    DType to = target.array().type();
    if (!from.castsTo(to)) {
      throw badCast(name, "output", from, to);
    }
  }

  private static GuestError badCast(String name, String what, DType from, DType to) {
    return Raise.error(
        CASTING_ERROR,
        "Cannot cast ufunc '"
            + name
            + "' "
            + what
            + " from dtype('"
            + from.text()
            + "') to dtype('"
            + to.text()
            + "') with casting rule 'same_kind'");
  }

  /** Says what went wrong, as the guest's {@code errstate} wants it. */
  static void report(ThreadContext t, int errors, String name) {
    if (errors != 0) {
      Object module =
          t.interpreter().importModule(t, "numpy._errors", Singleton.NONE, Singleton.NONE, 0);
      Object inner = Attributes.get(t, module, "_errors");
      t.call(Attributes.get(t, inner, "report"), (long) errors, name);
    }
  }
}

package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.Elementwise;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Warnings;
import java.util.Arrays;

/** New memory, and copies into it. */
public final class NewArrays {
  /** The RuntimeWarning that imaginary parts are lost. */
  static final TypeObject COMPLEX_WARNING =
      new TypeObject(
          "ComplexWarning",
          "numpy",
          Types.RUNTIME_WARNING,
          TypeObject.NAMED_WITH_MODULE,
          new EmptyTable("ComplexWarning"));

  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

  private NewArrays() {}

  /**
   * An array of zeros.
   *
   * @throws GuestError MemoryError if there is no room for it
   */
  public static NdArray zeros(ThreadContext t, DType dtype, int... shape) {
    try {
      t.reserve(Math.multiplyExact(NdArray.size(shape), dtype.itemSize()));
      return NdArray.zeros(dtype, shape);
    } catch (OutOfMemoryError e) {
      throw noRoom(dtype, shape);
    } catch (GuestError e) {
      throw e.is(Types.MEMORY_ERROR) ? noRoom(dtype, shape) : e;
    } catch (ArithmeticException e) {
      throw Raise.valueError(
          "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible"
              + " size.");
    }
  }

  /**
   * An array of zeros for what is computed of operands: where one of them has its shape and other
   * than the last index changes fastest there, it does so here, and both are gone through in the
   * order of memory.
   */
  static NdArray zerosLike(ThreadContext t, DType dtype, int[] shape, NdArray... operands) {
    for (NdArray each : operands) {
      if (shape.length > 1 && Arrays.equals(each.shape(), shape)) {
        int[] order = each.orderOfMemory();
        if (order == null) {
          return zeros(t, dtype, shape);
        }
        int[] inMemory = new int[order.length];
        int[] back = new int[order.length];
        for (int d = 0; d < order.length; d++) {
          inMemory[d] = shape[order[d]];
          back[order[d]] = d;
        }
        return zeros(t, dtype, inMemory).transpose(back);
      }
    }
    return zeros(t, dtype, shape);
  }

  /** The MemoryError for an array that does not fit. */
  static GuestError noRoom(DType dtype, int... shape) {
    double bytes = (double) NdArray.size(shape) * dtype.itemSize();
    int unit = 0;
    for (; bytes >= 1024 && unit < UNITS.length - 1; unit++) {
      bytes /= 1024;
    }
    String amount =
        unit == 0
            ? String.valueOf((long) bytes)
            : bytes < 9.995
                ? String.format("%.2f", bytes)
                : bytes < 99.95 ? String.format("%.1f", bytes) : String.format("%.0f", bytes);
    return Raise.memoryError(
        "Unable to allocate "
            + amount
            + " "
            + UNITS[unit]
            + " for an array with shape "
            + Shapes.text(shape).replaceAll(",(?=[0-9])", ", ")
            + " and data type "
            + dtype.text());
  }

  /** A copy of its own, the last index changing fastest. */
  static NdArray copy(ThreadContext t, NdArray a) {
    return cast(t, a, a.type());
  }

  /** A copy with items of a type. */
  static NdArray cast(ThreadContext t, NdArray a, DType dtype) {
    NdArray copy = zeros(t, dtype, a.shape());
    assign(t, a, copy);
    return copy;
  }

  /** Copies items into an array of the same shape, which may overlap. */
  static void assign(ThreadContext t, NdArray from, NdArray to) {
    if (from.type().isComplex() && !to.type().isComplex() && to.type() != DType.BOOL) {
      warnOfLoss(t);
    }
    NdArray source = from.overlaps(to) ? copy(t, from) : from;
    boolean direct = source.data().array().getClass() == to.data().array().getClass();
    if (direct
        && source.type() == to.type()
        && source.isRowMajor()
        && to.isRowMajor()
        && to.data().array().getClass().isArray()) {
      int width = to.type().isComplex() ? 2 : 1;
      int size = width * to.size();
      int begin = width * source.offset();
      int place = width * to.offset();
      Kernel.run(
          t,
          size / 4.0,
          p -> System.arraycopy(source.data().array(), begin, to.data().array(), place, size));
      return;
    }
    Kernel.run(t, 2.0 * to.size(), p -> Elementwise.copy(source, to, p));
  }

  static void warnOfLoss(ThreadContext t) {
    Warnings.warn(t, COMPLEX_WARNING, "Casting complex values to real discards the imaginary part");
  }

  /** An array whose items lie one after the other, itself if it is so. */
  static NdArray rowMajor(ThreadContext t, NdArray a) {
    return a.isRowMajor() ? a : copy(t, a);
  }
}

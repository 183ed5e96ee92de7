package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.UnaryLoop;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;

/**
 * Which item types results have, by the rules of NumPy 1: a single number counts by its kind and
 * value where it meets an array of the same kind or a higher one.
 */
final class Promotion {
  private Promotion() {}

  /** The type in which two operands meet. */
  static DType common(NdArray a, NdArray b) {
    if (a.type() == b.type()) {
      return a.type();
    }
    if (a.rank() == 0 && b.rank() > 0 && a.type().rank() <= b.type().rank()) {
      return withScalar(b.type(), a);
    }
    if (b.rank() == 0 && a.rank() > 0 && b.type().rank() <= a.type().rank()) {
      return withScalar(a.type(), b);
    }
    return DType.promote(a.type(), b.type());
  }

  private static DType withScalar(DType array, NdArray scalar) {
    DType type = scalar.type();
    if (type.rank() < array.rank() && array.rank() > 1 || type == DType.BOOL) {
      return array;
    }
    if (type.isFloat()) {
      double value = scalar.data().getDouble(scalar.offset());
      boolean small = !Double.isFinite(value) || Math.abs(value) <= Float.MAX_VALUE;
      return small ? array : DType.FLOAT64;
    }
    long value = scalar.data().getLong(scalar.offset());
    return value >= array.least() && value <= array.greatest()
        ? array
        : DType.promote(array, DType.smallestFor(value, value < 0 || array.kind() == 'i'));
  }

  /** The type in which a loop works on operands of a type; TypeError if there is none. */
  static DType working(BinaryLoop op, String name, DType common) {
    if (common.isComplex()) {
      if (!op.isOfComplex()) {
        throw unsupported(name);
      }
      return common;
    }
    return switch (op) {
      case DIVIDE -> common.isFloat() ? common : DType.FLOAT64;
      case ARCTAN2, HYPOT, COPYSIGN, LOGADDEXP -> floating(common);
      case SUBTRACT -> {
        if (common == DType.BOOL) {
          throw Raise.typeError(
              "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor,"
                  + " the `^` operator, or the logical_xor function instead.");
        }
        yield common;
      }
      case BITWISE_AND, BITWISE_OR, BITWISE_XOR -> ints(name, common);
      case LEFT_SHIFT, RIGHT_SHIFT, GCD -> common == DType.BOOL ? DType.INT8 : ints(name, common);
      case POWER, FLOOR_DIVIDE, REMAINDER, FMOD -> common == DType.BOOL ? DType.INT8 : common;
      default -> common;
    };
  }

  private static DType ints(String name, DType common) {
    if (common.isFloat()) {
      throw unsupported(name);
    }
    return common;
  }

  /** The TypeError for operands that a function does not know. */
  static GuestError unsupported(String name) {
    return Raise.typeError(
        "ufunc '"
            + name
            + "' not supported for the input types, and the inputs could not be safely coerced to"
            + " any supported types according to the casting rule ''safe''");
  }

  /** The float type that holds a type. */
  static DType floating(DType type) {
    return type.isFloat() ? type : type.itemSize() == 2 ? DType.FLOAT32 : DType.FLOAT64;
  }

  /** The type of the results of a loop with one operand; TypeError if there is none. */
  static DType result(UnaryLoop op, String name, DType type) {
    if (type.isComplex()) {
      if (!op.isOfComplex()) {
        throw unsupported(name);
      }
      return op.tests() ? DType.BOOL : op == UnaryLoop.ABSOLUTE ? DType.FLOAT64 : type;
    }
    if (op.tests()) {
      return DType.BOOL;
    }
    if (op.isFloat()) {
      return floating(type);
    }
    if (type == DType.BOOL) {
      if (op == UnaryLoop.NEGATIVE) {
        throw Raise.typeError(
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator"
                + " or the logical_not function instead.");
      }
      if (op == UnaryLoop.POSITIVE || op == UnaryLoop.SIGN) {
        throw unsupported(name);
      }
      return op == UnaryLoop.SQUARE || op == UnaryLoop.RECIPROCAL || op == UnaryLoop.CONJUGATE
          ? DType.INT8
          : type;
    }
    if (op == UnaryLoop.INVERT && type.isFloat()) {
      throw unsupported(name);
    }
    return type;
  }
}

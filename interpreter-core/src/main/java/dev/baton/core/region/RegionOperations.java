package dev.baton.core.region;

import dev.baton.core.region.RegionFailure.Kind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What compiled regions call: C's arithmetic where Java's differs, and what fails. */
public final class RegionOperations {
  private static final VarHandle SHORTS = bytesAs(short[].class);
  private static final VarHandle INTS = bytesAs(int[].class);
  private static final VarHandle LONGS = bytesAs(long[].class);
  private static final VarHandle FLOATS = bytesAs(float[].class);
  private static final VarHandle DOUBLES = bytesAs(double[].class);

  private RegionOperations() {}

  private static VarHandle bytesAs(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
  }

  // Items in byte arrays; an aligned one does not tear.

  public static short shortAt(byte[] data, int at) {
    return (short) SHORTS.get(data, at);
  }

  public static int intAt(byte[] data, int at) {
    return (int) INTS.get(data, at);
  }

  public static long longAt(byte[] data, int at) {
    return (long) LONGS.get(data, at);
  }

  public static float floatAt(byte[] data, int at) {
    return (float) FLOATS.get(data, at);
  }

  public static double doubleAt(byte[] data, int at) {
    return (double) DOUBLES.get(data, at);
  }

  public static void setShort(byte[] data, int at, int value) {
    SHORTS.set(data, at, (short) value);
  }

  public static void setInt(byte[] data, int at, int value) {
    INTS.set(data, at, value);
  }

  public static void setLong(byte[] data, int at, long value) {
    LONGS.set(data, at, value);
  }

  public static void setFloat(byte[] data, int at, float value) {
    FLOATS.set(data, at, value);
  }

  public static void setDouble(byte[] data, int at, double value) {
    DOUBLES.set(data, at, value);
  }

  /** The rare case of an index: it counts from the end, or fails. */
  public static int index(long index, int extent, int axis, boolean wraps) {
    long i = wraps && index < 0 ? index + extent : index;
    if (i < 0 || i >= extent) {
      throw RegionFailure.index(axis);
    }
    return (int) i;
  }

  /** The start of a strip as an int for indices; one that makes them all negative if too large. */
  public static int base(long base) {
    boolean near = base >= Integer.MIN_VALUE / 2 && base <= Integer.MAX_VALUE - (1 << 22);
    return near ? (int) base : Integer.MIN_VALUE / 2;
  }

  /** How many numbers {@code range(start, stop, step)} gives; not more than a long holds. */
  public static long count(long start, long stop, long step) {
    if (step == 0) {
      throw RegionFailure.of(Kind.STEP);
    }
    if (step > 0 ? start >= stop : start <= stop) {
      return 0;
    }
    // The distance is right as an unsigned number.
    long distance = step > 0 ? stop - start : start - stop;
    long stride = step > 0 ? step : -step;
    long last = Long.divideUnsigned(distance - 1, stride);
    return last < 0 || last == Long.MAX_VALUE ? Long.MAX_VALUE : last + 1;
  }

  /** How many numbers {@code range(start, stop)} gives; not more than a long holds. */
  public static long count(long start, long stop) {
    long distance = stop - start;
    return start >= stop ? 0 : distance < 0 ? Long.MAX_VALUE : distance;
  }

  /** An index that is not checked, counted from the end if it is negative. */
  public static int wrap(long index, int extent, boolean wraps) {
    return (int) (wraps && index < 0 ? index + extent : index);
  }

  // Division as in Python

  public static double divide(double a, double b) {
    if (b == 0) {
      throw RegionFailure.of(Kind.FLOAT_DIVISION);
    }
    return a / b;
  }

  public static double floorDivide(double a, double b) {
    return Math.floor(divide(a, b));
  }

  public static double modulo(double a, double b) {
    if (b == 0) {
      throw RegionFailure.of(Kind.FLOAT_DIVISION);
    }
    double r = a % b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
  }

  public static int floorDivide(int a, int b) {
    check(b == 0, b == -1 && a == Integer.MIN_VALUE);
    return Math.floorDiv(a, b);
  }

  public static long floorDivide(long a, long b) {
    check(b == 0, b == -1 && a == Long.MIN_VALUE);
    return Math.floorDiv(a, b);
  }

  public static int modulo(int a, int b) {
    check(b == 0, false);
    return Math.floorMod(a, b);
  }

  public static long modulo(long a, long b) {
    check(b == 0, false);
    return Math.floorMod(a, b);
  }

  public static int divideUnsigned(int a, int b) {
    check(b == 0, false);
    return Integer.divideUnsigned(a, b);
  }

  public static long divideUnsigned(long a, long b) {
    check(b == 0, false);
    return Long.divideUnsigned(a, b);
  }

  public static int remainderUnsigned(int a, int b) {
    check(b == 0, false);
    return Integer.remainderUnsigned(a, b);
  }

  public static long remainderUnsigned(long a, long b) {
    check(b == 0, false);
    return Long.remainderUnsigned(a, b);
  }

  private static void check(boolean zero, boolean overflow) {
    if (zero) {
      throw RegionFailure.of(Kind.INT_DIVISION);
    }
    if (overflow) {
      throw RegionFailure.of(Kind.OVERFLOW);
    }
  }

  /** A quotient cut towards zero, for cdivision; C leaves open what a division by zero gives. */
  public static int cDivide(int a, int b) {
    return b == 0 ? 0 : a / b;
  }

  public static long cDivide(long a, long b) {
    return b == 0 ? 0 : a / b;
  }

  public static int cRemainder(int a, int b) {
    return b == 0 ? 0 : a % b;
  }

  public static long cRemainder(long a, long b) {
    return b == 0 ? 0 : a % b;
  }

  // Powers

  /** A real power; TypeError where it is not real. */
  public static double power(double a, double b) {
    double result = Math.pow(a, b);
    if (result != result && a < 0 && b == b && a == a) {
      throw RegionFailure.of(Kind.COMPLEX);
    }
    return result;
  }

  /** A power with an exponent that is not negative; wraps around. */
  public static long power(long a, int exponent) {
    long result = 1;
    long square = a;
    for (int e = exponent; e > 0; e >>= 1) {
      if ((e & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  // Numbers without sign

  public static double toDouble(long unsigned) {
    double half = (unsigned >>> 1 | unsigned & 1);
    return unsigned >= 0 ? unsigned : half * 2;
  }

  public static long toUnsigned(double value) {
    double half = 0x1p63;
    return value < half ? (long) value : (long) (value - half) + Long.MIN_VALUE;
  }

  public static double fmin(double a, double b) {
    return a != a ? b : b != b ? a : Math.min(a, b);
  }

  public static double fmax(double a, double b) {
    return a != a ? b : b != b ? a : Math.max(a, b);
  }

  public static double truncate(double a) {
    return a < 0 ? Math.ceil(a) : Math.floor(a);
  }

  /** The exception of a failed assertion. */
  public static RegionFailure assertion() {
    return RegionFailure.of(Kind.ASSERTION);
  }
}

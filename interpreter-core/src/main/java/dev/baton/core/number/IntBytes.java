package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import java.math.BigInteger;
import java.util.Arrays;

/** Ints as bytes in two's complement: {@code to_bytes} and {@code from_bytes}. */
public final class IntBytes {

  private IntBytes() {}

  /**
   * {@code a.to_bytes(length, order, signed=signed)}.
   *
   * @throws OperandException VALUE for a negative length, OVERFLOW if the int does not fit
   */
  public static byte[] toBytes(Object a, long length, boolean bigEndian, boolean signed) {
    if (length < 0) {
      throw OperandException.value("length argument must be non-negative");
    }
    if (length > Integer.MAX_VALUE - 8) {
      throw OperandException.memory();
    }
    int sign = Ints.signum(a);
    if (sign < 0 && !signed) {
      throw OperandException.overflow("can't convert negative int to unsigned");
    }
    BigInteger value = Ints.big(a);
    long bits = value.bitLength() + (signed ? 1L : 0L);
    if (sign != 0 && bits > 8 * length) {
      throw OperandException.overflow("int too big to convert");
    }
    byte[] result = new byte[(int) length];
    if (sign < 0) {
      Arrays.fill(result, (byte) -1);
    }
    byte[] digits = value.toByteArray();
    int count = Math.min(digits.length, result.length);
    System.arraycopy(digits, digits.length - count, result, result.length - count, count);
    if (!bigEndian) {
      reverse(result);
    }
    return result;
  }

  /** {@code int.from_bytes(data, order, signed=signed)}; the array is not changed. */
  public static Object fromBytes(byte[] data, boolean bigEndian, boolean signed) {
    if (data.length == 0) {
      return 0L;
    }
    byte[] digits = data;
    if (!bigEndian) {
      digits = data.clone();
      reverse(digits);
    }
    return Ints.normalize(signed ? new BigInteger(digits) : new BigInteger(1, digits));
  }

  private static void reverse(byte[] data) {
    for (int i = 0, j = data.length - 1; i < j; i++, j--) {
      byte b = data[i];
      data[i] = data[j];
      data[j] = b;
    }
  }
}

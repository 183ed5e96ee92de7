package dev.baton.stdlib.binary;

import dev.baton.core.number.Ints;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.BufferItems;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.Text;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What the items of an {@code array.array} are: one row for each type code. */
enum ArrayCode {
  SIGNED_CHAR('b', 1, "signed char"),
  UNSIGNED_CHAR('B', 1, "unsigned byte integer"),
  CHARACTER('u', 4, ""),
  SHORT('h', 2, "signed short integer"),
  UNSIGNED_SHORT('H', 2, "unsigned short"),
  INT('i', 4, "signed integer"),
  UNSIGNED_INT('I', 4, "unsigned int"),
  LONG('l', 8, "C long"),
  UNSIGNED_LONG('L', 8, "C unsigned long"),
  LONG_LONG('q', 8, ""),
  UNSIGNED_LONG_LONG('Q', 8, ""),
  FLOAT('f', 4, ""),
  DOUBLE('d', 8, "");

  static final String ALL = "bBuhHiIlLqQfd";

  final char code;
  final int width;
  private final String name;

  ArrayCode(char code, int width, String name) {
    this.code = code;
    this.width = width;
    this.name = name;
  }

  /** The row of a type code; null if there is none. */
  static @Nullable ArrayCode of(char code) {
    int row = ALL.indexOf(code);
    return row < 0 ? null : values()[row];
  }

  /** The item at a position in bytes. */
  Object get(ByteBuffer memory, int at) {
    return switch (this) {
      case SIGNED_CHAR -> (Object) (long) memory.get(at);
      case UNSIGNED_CHAR -> (long) (memory.get(at) & 0xFF);
      case CHARACTER -> character(memory.getInt(at));
      case SHORT -> (long) memory.getShort(at);
      case UNSIGNED_SHORT -> (long) (memory.getShort(at) & 0xFFFF);
      case INT -> (long) memory.getInt(at);
      case UNSIGNED_INT -> memory.getInt(at) & 0xFFFFFFFFL;
      case LONG, LONG_LONG -> memory.getLong(at);
      case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> BufferItems.unsigned(memory.getLong(at));
      case FLOAT -> (double) memory.getFloat(at);
      case DOUBLE -> memory.getDouble(at);
    };
  }

  private static Object character(int codePoint) {
    if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
      throw Raise.valueError(
          "character U+" + Integer.toHexString(codePoint) + " is not in range [U+0000; U+10ffff]");
    }
    return Text.ofCodePoint(codePoint);
  }

  /** The bits of an item, in the low bytes; an error if the value cannot be one. */
  long bits(ThreadContext t, Object value) {
    return switch (this) {
      case CHARACTER -> codePoint(value);
      case FLOAT -> Float.floatToRawIntBits((float) Conversions.toDouble(t, value));
      case DOUBLE -> Double.doubleToRawLongBits(Conversions.toDouble(t, value));
      default -> integerBits(Conversions.index(t, value));
    };
  }

  private static long codePoint(Object value) {
    Object text = Strings.plain(value);
    if (text == null || Text.length(text) != 1) {
      throw Raise.typeError("array item must be unicode character");
    }
    return Text.codePointAt(text, 0);
  }

  private long integerBits(Object n) {
    BigInteger big = Ints.big(n);
    boolean unsigned = Character.isUpperCase(code);
    int size = 8 * width;
    boolean fits = unsigned ? big.signum() >= 0 && big.bitLength() <= size : big.bitLength() < size;
    if (fits) {
      return big.longValue();
    }
    throw outOfRange(big.signum() < 0, n instanceof Long);
  }

  private GuestError outOfRange(boolean negative, boolean fitsLong) {
    String message;
    if (this == LONG_LONG || this == UNSIGNED_LONG_LONG) {
      boolean sign = negative && this == UNSIGNED_LONG_LONG;
      message = sign ? "can't convert negative int to unsigned" : "int too big to convert";
    } else if (negative && (this == UNSIGNED_INT || this == UNSIGNED_LONG)) {
      message = "can't convert negative value to unsigned int";
    } else if (this == LONG || this == UNSIGNED_LONG || !fitsLong) {
      message = "Python int too large to convert to " + (this == UNSIGNED_LONG ? name : "C long");
    } else {
      message = name + " is " + (negative ? "less than minimum" : "greater than maximum");
    }
    return Raise.overflowError(message);
  }

  /** Writes the bits of an item. */
  void put(ByteBuffer memory, int at, long bits) {
    switch (width) {
      case 1 -> memory.put(at, (byte) bits);
      case 2 -> memory.putShort(at, (short) bits);
      case 4 -> memory.putInt(at, (int) bits);
      default -> memory.putLong(at, bits);
    }
  }
}

package dev.baton.core.region;

import dev.baton.core.number.Ints;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The C types of numbers, as on a 64-bit Unix: {@code long} has 64 bits. Ints of up to 32 bits are
 * Java ints, sign- or zero-extended as far as they are shorter; unsigned ones of 32 and 64 bits are
 * the same bits.
 */
public enum CType {
  BINT("bint", 'I', 32, true, ""),
  SCHAR("signed char", 'I', 8, true, "b"),
  UCHAR("unsigned char", 'I', 8, false, "B"),
  SHORT("short", 'I', 16, true, "h"),
  USHORT("unsigned short", 'I', 16, false, "H"),
  INT("int", 'I', 32, true, "i"),
  UINT("unsigned int", 'I', 32, false, "I"),
  LONG("long", 'J', 64, true, "lqn"),
  ULONG("unsigned long", 'J', 64, false, "LQN"),
  FLOAT("float", 'F', 32, true, "f"),
  DOUBLE("double", 'D', 64, true, "d");

  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private final String cName;
  private final char kind;
  private final int bits;
  private final boolean signed;
  private final String formats;

  CType(String cName, char kind, int bits, boolean signed, String formats) {
    this.cName = cName;
    this.kind = kind;
    this.bits = bits;
    this.signed = signed;
    this.formats = formats;
  }

  /** The name in C. */
  public String cName() {
    return cName;
  }

  /** The descriptor of the Java type that holds it: I, J, F or D. */
  public char kind() {
    return kind;
  }

  /** The size in C. */
  public int bits() {
    return bits;
  }

  /** Whether there are negative values. */
  public boolean isSigned() {
    return signed;
  }

  /** Whether it is an integer, truth values included. */
  public boolean isInteger() {
    return kind == 'I' || kind == 'J';
  }

  /** The type by its name in C; null if there is none. */
  public static @Nullable CType named(String name) {
    for (CType type : values()) {
      if (type.cName.equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** The type of a buffer's items by their format; null if there is none. */
  public static @Nullable CType ofFormat(char format) {
    for (CType type : values()) {
      if (type.formats.indexOf(format) >= 0) {
        return type;
      }
    }
    return null;
  }

  /** The type that C computes in, given values of both. */
  public static CType common(CType a, CType b) {
    if (a == DOUBLE || b == DOUBLE) {
      return DOUBLE;
    }
    if (a == FLOAT || b == FLOAT) {
      return FLOAT;
    }
    if (a.kind == 'J' || b.kind == 'J') {
      return a == ULONG || b == ULONG ? ULONG : LONG;
    }
    return a == UINT || b == UINT ? UINT : INT;
  }

  /** The guest value for a Java value of this type: a Long or Integer, a Double or Float. */
  public Object toGuest(Object value) {
    Number n = (Number) value;
    return switch (this) {
      case BINT -> n.intValue() != 0;
      case FLOAT, DOUBLE -> n.doubleValue();
      case UINT -> n.intValue() & 0xFFFFFFFFL;
      case ULONG ->
          n.longValue() >= 0
              ? (Object) n.longValue()
              : BigInteger.valueOf(n.longValue()).add(TWO_TO_64);
      default -> n.longValue();
    };
  }

  /** The Java value of this type for a guest value; TypeError or OverflowError as in Cython. */
  public Object fromGuest(ThreadContext t, Object value) {
    if (this == BINT) {
      return t.truth(value) ? 1 : 0;
    }
    if (this == DOUBLE) {
      return Conversions.toDouble(t, value);
    }
    if (this == FLOAT) {
      return (float) Conversions.toDouble(t, value);
    }
    Object n = Conversions.indexOrNull(t, value);
    if (n == null) {
      String got = Types.of(value).name();
      throw Raise.typeError("an integer is required, not '" + got + "'");
    }
    BigInteger big = Ints.big(n);
    boolean fits = signed ? big.bitLength() < bits : big.signum() >= 0 && big.bitLength() <= bits;
    if (!fits) {
      throw tooLarge(big);
    }
    return kind == 'I' ? (Object) big.intValue() : (Object) big.longValue();
  }

  private GuestError tooLarge(BigInteger value) {
    if (!signed && value.signum() < 0) {
      return Raise.overflowError("can't convert negative value to " + cName);
    }
    return Raise.overflowError("value too large to convert to " + cName);
  }
}

package dev.baton.arrays.ndarray;

import org.jspecify.annotations.Nullable;

/** The item types of arrays. */
public enum DType {
  BOOL("bool", '?', 'b', 1),
  INT8("int8", 'b', 'i', 1),
  UINT8("uint8", 'B', 'u', 1),
  INT16("int16", 'h', 'i', 2),
  UINT16("uint16", 'H', 'u', 2),
  INT32("int32", 'i', 'i', 4),
  UINT32("uint32", 'I', 'u', 4),
  INT64("int64", 'l', 'i', 8),
  FLOAT32("float32", 'f', 'f', 4),
  FLOAT64("float64", 'd', 'f', 8),
  COMPLEX128("complex128", 'D', 'c', 16);

  private static final DType[] ALL = values();

  private final String text;
  private final char code;
  private final char kind;
  private final int itemSize;

  DType(String text, char code, char kind, int itemSize) {
    this.text = text;
    this.code = code;
    this.kind = kind;
    this.itemSize = itemSize;
  }

  /** Its name, {@code float64}. */
  public String text() {
    return text;
  }

  /** Its character, for real numbers that of module {@code struct}. */
  public char code() {
    return code;
  }

  /** How items look in a buffer, in the language of module {@code struct}. */
  public String format() {
    return isComplex() ? "Zd" : String.valueOf(code);
  }

  /** {@code b}, {@code i}, {@code u}, {@code f} or {@code c}. */
  public char kind() {
    return kind;
  }

  /** Bytes per item. */
  public int itemSize() {
    return itemSize;
  }

  /** Whether items are floats, which are computed with as doubles; ints and bools are as longs. */
  public boolean isFloat() {
    return kind == 'f';
  }

  /** Whether items are complex numbers, which are computed with as pairs of doubles. */
  public boolean isComplex() {
    return kind == 'c';
  }

  /** Bool, int, float, complex in the order in which one gives way to the other. */
  public int rank() {
    return "b.fc".indexOf(kind) < 0 ? 1 : "b.fc".indexOf(kind);
  }

  /** The least value of an int type. */
  public long least() {
    return kind == 'i' ? -1L << 8 * itemSize - 1 : 0;
  }

  /** The greatest value of an int type. */
  public long greatest() {
    return kind == 'b' ? 1 : kind == 'i' ? ~least() : (1L << 8 * itemSize) - 1;
  }

  /** As {@code numpy} writes it in files: {@code <f8}. */
  public String typeString() {
    return (itemSize == 1 ? "|" : "<") + kind + itemSize;
  }

  /** The type of items that look so in a buffer; null if there is none. */
  public static @Nullable DType ofFormat(String format) {
    String bare = format.startsWith("@") ? format.substring(1) : format;
    return bare.equals("Zd") ? COMPLEX128 : bare.length() == 1 ? ofCode(bare.charAt(0)) : null;
  }

  /** The type whose character it is; null if there is none. */
  public static @Nullable DType ofCode(char code) {
    return switch (code) {
      case 'q', 'n' -> INT64;
      default -> {
        for (DType type : ALL) {
          if (type.code == code) {
            yield type;
          }
        }
        yield null;
      }
    };
  }

  /** The type of a name, or of a text as in files; null if there is none. */
  public static @Nullable DType ofName(String name) {
    for (DType type : ALL) {
      if (type.text.equals(name)) {
        return type;
      }
    }
    return switch (name) {
      case "float", "double" -> FLOAT64;
      case "int" -> INT64;
      case "single" -> FLOAT32;
      case "bool_" -> BOOL;
      case "complex", "complex_", "cdouble" -> COMPLEX128;
      default -> ofShortName(name);
    };
  }

  private static @Nullable DType ofShortName(String name) {
    String bare = name.isEmpty() || "<=|".indexOf(name.charAt(0)) < 0 ? name : name.substring(1);
    for (DType type : ALL) {
      if ((type.kind + "" + type.itemSize).equals(bare)) {
        return type;
      }
    }
    return bare.length() == 1 ? ofCode(bare.charAt(0)) : null;
  }

  /** The smallest type that holds all values of two. */
  public static DType promote(DType a, DType b) {
    if (a == b) {
      return a;
    }
    DType low = a.ordinal() < b.ordinal() ? a : b;
    DType high = low == a ? b : a;
    if (low.kind == 'b' || low.kind == high.kind || high.kind == 'c') {
      return high;
    }
    if (high.kind == 'f') {
      return low.itemSize < high.itemSize ? high : FLOAT64;
    }
    if (high.kind == 'i') {
      return high.itemSize > low.itemSize ? high : signed(2 * low.itemSize);
    }
    return signed(2 * high.itemSize);
  }

  private static DType signed(int itemSize) {
    return switch (itemSize) {
      case 1 -> INT8;
      case 2 -> INT16;
      case 4 -> INT32;
      default -> INT64;
    };
  }

  /** The smallest type for an int value, signed or not. */
  public static DType smallestFor(long value, boolean signed) {
    for (DType type : ALL) {
      if (type.rank() == 1
          && signed == (type.kind == 'i')
          && value >= type.least()
          && value <= type.greatest()) {
        return type;
      }
    }
    return INT64;
  }

  /** Whether values of this type may become those of another without a loss of kind. */
  public boolean castsTo(DType target) {
    return rank() <= target.rank() && !(kind == 'i' && target.kind == 'u');
  }
}

package dev.baton.core.number;

/** The shortest text of a float that reads back as the same value: {@code repr}. */
public final class FloatText {

  private FloatText() {}

  /** {@code repr(value)}. */
  public static String repr(double value) {
    return render(value, ".0");
  }

  /** {@code repr} without the fraction of an integer, as in the parts of a complex number. */
  static String reprOfPart(double value) {
    return render(value, "");
  }

  private static String render(double value, String integerMark) {
    long whole = (long) value;
    if (whole == value && whole != 0 && whole > -1_000_000_000 && whole < 1_000_000_000) {
      return Long.toString(whole).concat(integerMark);
    }
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    ShortestDecimal decimal = ShortestDecimal.of(Math.abs(value));
    StringBuilder out = new StringBuilder(24);
    if (Double.doubleToRawLongBits(value) < 0) {
      out.append('-');
    }
    int start = out.length();
    out.append(decimal.digits());
    int count = out.length() - start;
    int point = count + decimal.exponent();
    if (point > -4 && point <= 16) {
      placePoint(out, start, count, point, integerMark);
    } else {
      placeExponent(out, start, count, point - 1);
    }
    return out.toString();
  }

  private static void placePoint(
      StringBuilder out, int start, int count, int point, String integerMark) {
    if (point <= 0) {
      out.insert(start, "0.0000", 0, 2 - point);
    } else if (point < count) {
      out.insert(start + point, '.');
    } else {
      for (int i = count; i < point; i++) {
        out.append('0');
      }
      out.append(integerMark);
    }
  }

  private static void placeExponent(StringBuilder out, int start, int count, int exponent) {
    if (count > 1) {
      out.insert(start + 1, '.');
    }
    out.append(exponent < 0 ? "e-" : "e+");
    int size = Math.abs(exponent);
    if (size < 10) {
      out.append('0');
    }
    out.append(size);
  }
}

package dev.baton.core.number;

/**
 * Values of complex functions at infinities and NaNs (Annex G of C). A table has a row for each
 * class of the real part (negative infinity, negative, negative zero, zero, positive, infinity,
 * NaN) and in it a column for each class of the imaginary part; a cell names both parts of the
 * value, a capital letter the negative of its small one.
 */
enum ComplexSpecials {
  ACOS(
      "tipipipIpItIni"
          + "hi........hInn"
          + "hi........hIhn"
          + "hi........hIhn"
          + "hi........hInn"
          + "qizizizIzIqIni"
          + "ninnnnnnnnnInn"),
  ACOSH(
      "iTiPiPipipitin"
          + "iH........ihnn"
          + "iH........ihnn"
          + "iH........ihnn"
          + "iH........ihnn"
          + "iQiZiZiziziqin"
          + "innnnnnnnninnn"),
  ASINH(
      "IQIZIZIzIzIqIn"
          + "IH........Ihnn"
          + "IH........Ihnn"
          + "iH........ihnn"
          + "iH........ihnn"
          + "iQiZiZiziziqin"
          + "innnnZnznninnn"),
  ATANH(
      "ZHZHZHZhZhZhZn"
          + "ZH........Zhnn"
          + "ZH........ZhZn"
          + "zH........zhzn"
          + "zH........zhnn"
          + "zHzHzHzhzhzhzn"
          + "zHnnnnnnnnzhnn"),
  COSH(
      "!!IiiziZII!!in"
          + "!!........!!nn"
          + "!!........!!nz"
          + "!!........!!nz"
          + "!!........!!nn"
          + "!!IIiZizIi!!in"
          + "nnnnnznznnnnnn"),
  EXP(
      "zzZZzZzzZzzzzz"
          + "!!........!!nn"
          + "!!........!!nn"
          + "!!........!!nn"
          + "!!........!!nn"
          + "!!IIiZizIi!!in"
          + "nnnnnZnznnnnnn"),
  LOG(
      "iTiPiPipipitin"
          + "iH........ihnn"
          + "iH........ihnn"
          + "iH........ihnn"
          + "iH........ihnn"
          + "iQiZiZiziziqin"
          + "innnnnnnnninnn"),
  SINH(
      "!!iIIZIzii!!in"
          + "!!........!!nn"
          + "!!........!!zn"
          + "!!........!!zn"
          + "!!........!!nn"
          + "!!IIiZizIi!!in"
          + "nnnnnZnznnnnnn"),
  SQRT(
      "iIzIzIziziiini"
          + "iI........iinn"
          + "iI........iinn"
          + "iI........iinn"
          + "iI........iinn"
          + "iIiZiZiziziiin"
          + "iInnnnnnnniinn"),
  TANH(
      "UzUzUZUzUZUzUz"
          + "!!........!!nn"
          + "!!........!!nn"
          + "!!........!!nn"
          + "!!........!!nn"
          + "uzuzuZuzuZuzuz"
          + "nnnnnZnznnnnnn"),
  RECT(
      "!!iiIzIZiI!!in"
          + "!!........!!nn"
          + "zz........zzzz"
          + "zz........zzzz"
          + "!!........!!nn"
          + "!!IIiZizIi!!in"
          + "nnnnnznznnnnnn");

  private static final int CLASSES = 7;

  private final String table;

  ComplexSpecials(String table) {
    this.table = table;
  }

  /** The value at a point of which at least one part is not finite. */
  Complex at(double x, double y) {
    int cell = 2 * (CLASSES * classOf(x) + classOf(y));
    return new Complex(number(table.charAt(cell)), number(table.charAt(cell + 1)));
  }

  /** Whether the function has a value of its own there, without an exception. */
  boolean isDefinedAt(double x, double y) {
    return table.charAt(2 * (CLASSES * classOf(x) + classOf(y))) != '!';
  }

  private static int classOf(double d) {
    if (Double.isNaN(d)) {
      return 6;
    }
    boolean negative = Double.doubleToRawLongBits(d) < 0;
    if (Double.isInfinite(d)) {
      return negative ? 0 : 5;
    }
    if (d != 0) {
      return negative ? 1 : 4;
    }
    return negative ? 2 : 3;
  }

  private static double number(char code) {
    double size =
        switch (Character.toLowerCase(code)) {
          case 'i' -> Double.POSITIVE_INFINITY;
          case 'z' -> 0.0;
          case 'u' -> 1.0;
          case 'q' -> Math.PI / 4;
          case 'h' -> Math.PI / 2;
          case 't' -> 3 * Math.PI / 4;
          case 'p' -> Math.PI;
          default -> Double.NaN;
        };
    return code < 'a' ? -size : size;
  }
}

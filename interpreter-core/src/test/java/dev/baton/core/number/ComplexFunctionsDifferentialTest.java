package dev.baton.core.number;

import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions of {@code cmath} against an installed Python. */
class ComplexFunctionsDifferentialTest {

  private static final int ROUNDS = PythonOracle.rounds(500);

  /** A part may be off by this much of itself, or of the whole number. */
  private static final double TOLERANCE = 1e-14;

  private static final double[] POINTS = {
    Double.NEGATIVE_INFINITY,
    -1e308,
    -710.5,
    -2,
    -1,
    -0.5,
    -1e-310,
    -0.0,
    0.0,
    1e-310,
    0.5,
    1,
    1.5,
    3,
    710.5,
    1e308,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  enum Function {
    ACOS(ComplexFunctions::acos),
    ACOSH(ComplexFunctions::acosh),
    ASIN(ComplexFunctions::asin),
    ASINH(ComplexFunctions::asinh),
    ATAN(ComplexFunctions::atan),
    ATANH(ComplexFunctions::atanh),
    COS(ComplexFunctions::cos),
    COSH(ComplexFunctions::cosh),
    EXP(ComplexFunctions::exp),
    LOG(ComplexFunctions::log),
    LOG10(ComplexFunctions::log10),
    SIN(ComplexFunctions::sin),
    SINH(ComplexFunctions::sinh),
    SQRT(ComplexFunctions::sqrt),
    TAN(ComplexFunctions::tan),
    TANH(ComplexFunctions::tanh);

    final UnaryOperator<Complex> java;

    Function(UnaryOperator<Complex> java) {
      this.java = java;
    }
  }

  private final Samples samples = new Samples(20237);

  private List<Complex> arguments() {
    List<Complex> arguments = new ArrayList<>();
    for (double x : POINTS) {
      for (double y : POINTS) {
        arguments.add(new Complex(x, y));
      }
    }
    for (int i = 0; i < ROUNDS; i++) {
      arguments.add(new Complex(samples.moderate(), samples.moderate()));
    }
    return arguments;
  }

  @Test
  void functions() {
    PythonOracle oracle = new PythonOracle("cmath-functions");
    for (Function function : Function.values()) {
      String name = "cmath." + function.name().toLowerCase(Locale.ROOT);
      for (Complex z : arguments()) {
        oracle.add(
            name + "(" + Answers.source(z) + ")",
            () -> function.java.apply(z),
            ComplexFunctionsDifferentialTest::agree);
      }
    }
    oracle.check();
  }

  @Test
  void polarForm() {
    PythonOracle oracle = new PythonOracle("cmath-polar");
    BiPredicate<String, String> near = ComplexFunctionsDifferentialTest::agree;
    for (Complex z : arguments()) {
      double x = z.real();
      double y = z.imaginary();
      if (isSubnormal(x) || isSubnormal(y)) {
        continue; // the C library reports the underflow of the angle as a range error
      }
      String pair = Answers.source(x) + "," + Answers.source(y);
      oracle.add("cmath.rect(" + pair + ")", () -> ComplexFunctions.rectangular(x, y), near);
      oracle.add(
          "cmath.polar(complex(" + pair + "))",
          () -> new Object[] {ComplexFunctions.modulus(z), ComplexFunctions.phase(z)},
          near);
      oracle.add(
          "complex(" + pair + ") ** (1.5-0.25j)", () -> z.power(new Complex(1.5, -0.25)), near);
      oracle.add(
          "cmath.log(complex(" + pair + "), 3-1j)",
          () -> ComplexFunctions.log(z, new Complex(3, -1)),
          near);
    }
    oracle.check();
  }

  private static boolean isSubnormal(double d) {
    return d != 0 && Math.abs(d) < Double.MIN_NORMAL;
  }

  private static boolean agree(String python, String java) {
    if (python.equals(java)) {
      return true;
    }
    if (python.contains("Error") || java.contains("Error")) {
      return false;
    }
    Complex a = read(python);
    Complex b = read(java);
    double size = Math.max(Math.abs(a.real()), Math.abs(a.imaginary()));
    return close(a.real(), b.real(), size) && close(a.imaginary(), b.imaginary(), size);
  }

  /** Reads a complex number or a pair of floats. */
  private static Complex read(String shown) {
    int comma = shown.indexOf(", ");
    if (comma < 0) {
      return Complex.parse(shown);
    }
    return new Complex(
        FloatParser.parse(shown.substring(1, comma)),
        FloatParser.parse(shown.substring(comma + 2, shown.length() - 1)));
  }

  private static boolean close(double a, double b, double size) {
    if (Double.isNaN(a) || Double.isInfinite(a) || a == 0) {
      return Double.compare(a, b) == 0;
    }
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.min(size, 1));
  }
}

package dev.baton.core.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The functions of {@code cmath} against an installed Python. */
class ComplexFunctionsDifferentialTest {

  private static final int ROUNDS = 1500;

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

  @ParameterizedTest
  @EnumSource
  void functions(Function function) {
    List<String> expressions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    String name = function.name().toLowerCase(Locale.ROOT);
    for (Complex z : arguments()) {
      expressions.add("cmath." + name + "(" + Answers.source(z) + ")");
      answers.add(Answers.of(() -> function.java.apply(z)));
    }
    compare(expressions, answers);
  }

  @Test
  void polarForm() {
    List<String> expressions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (Complex z : arguments()) {
      if (isSubnormal(z.real()) || isSubnormal(z.imaginary())) {
        continue; // the C library reports the underflow of the angle as a range error
      }
      String pair = Answers.source(z.real()) + "," + Answers.source(z.imaginary());
      expressions.add("cmath.rect(" + pair + ")");
      answers.add(Answers.of(() -> ComplexFunctions.rectangular(z.real(), z.imaginary())));
      expressions.add(
          "complex(cmath.polar(complex(" + pair + "))[0], cmath.phase(complex(" + pair + ")))");
      answers.add(
          Answers.of(() -> new Complex(ComplexFunctions.modulus(z), ComplexFunctions.phase(z))));
      expressions.add("complex(" + pair + ") ** complex(1.5, -0.25)");
      answers.add(Answers.of(() -> z.power(new Complex(1.5, -0.25))));
      expressions.add("cmath.log(complex(" + pair + "), 3-1j)");
      answers.add(Answers.of(() -> ComplexFunctions.log(z, new Complex(3, -1))));
    }
    compare(expressions, answers);
  }

  private static boolean isSubnormal(double d) {
    return d != 0 && Math.abs(d) < Double.MIN_NORMAL;
  }

  private static void compare(List<String> expressions, List<String> answers) {
    List<String> said = PythonOracle.evaluate(expressions);
    for (int i = 0; i < said.size(); i++) {
      String python = said.get(i);
      String java = answers.get(i);
      assertTrue(
          python.equals(java) || close(python, java),
          expressions.get(i) + "\n python " + python + "\n java   " + java);
    }
  }

  private static boolean close(String python, String java) {
    if (python.contains("Error") || java.contains("Error")) {
      return false;
    }
    Complex a = Complex.parse(python);
    Complex b = Complex.parse(java);
    double size = Math.max(Math.abs(a.real()), Math.abs(a.imaginary()));
    return close(a.real(), b.real(), size) && close(a.imaginary(), b.imaginary(), size);
  }

  private static boolean close(double a, double b, double size) {
    if (Double.isNaN(a) || Double.isInfinite(a) || a == 0) {
      return Double.compare(a, b) == 0;
    }
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.min(size, 1));
  }
}

package dev.baton.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions of {@code math} against an installed Python. */
class MathDifferentialTest {

  private static final int ROUNDS = PythonOracle.rounds(1500);

  /** Functions of one argument, with how far they may be from the C library's result. */
  enum Function {
    SIN(MathFunctions::sin, 1),
    COS(MathFunctions::cos, 1),
    TAN(MathFunctions::tan, 1),
    ASIN(MathFunctions::asin, 1),
    ACOS(MathFunctions::acos, 1),
    ATAN(MathFunctions::atan, 1),
    SINH(MathFunctions::sinh, 1),
    COSH(MathFunctions::cosh, 1),
    TANH(MathFunctions::tanh, 2),
    ASINH(MathFunctions::asinh, 1),
    ACOSH(MathFunctions::acosh, 1),
    ATANH(MathFunctions::atanh, 1),
    EXP(MathFunctions::exp, 1),
    EXP2(MathFunctions::exp2, 1),
    EXPM1(MathFunctions::expm1, 1),
    SQRT(MathFunctions::sqrt, 0),
    CBRT(MathFunctions::cbrt, 4),
    LOG(MathFunctions::log, 1),
    LOG1P(MathFunctions::log1p, 1),
    LOG2(MathFunctions::log2, 1),
    LOG10(MathFunctions::log10, 1),
    GAMMA(GammaFunctions::gamma, 20),
    LGAMMA(GammaFunctions::logGamma, 100),
    ERF(ErrorFunction::erf, 1),
    ERFC(ErrorFunction::erfc, 2),
    DEGREES(MathFunctions::degrees, 0),
    RADIANS(MathFunctions::radians, 0),
    ULP(MathFunctions::ulp, 0);

    final DoubleUnaryOperator java;
    final long tolerance;

    Function(DoubleUnaryOperator java, long tolerance) {
      this.java = java;
      this.tolerance = tolerance;
    }
  }

  private final Samples samples = new Samples(20233);

  private double argument() {
    return switch (samples.random().nextInt(3)) {
      case 0 -> samples.anyDouble();
      case 1 -> samples.moderate();
      default -> samples.random().nextDouble() * 4 - 2;
    };
  }

  /** When results of one function agree; it counts how often they are not the same. */
  private static final class Closeness implements BiPredicate<String, String> {
    private final long tolerance;
    private int compared;
    private int different;

    Closeness(long tolerance) {
      this.tolerance = tolerance;
    }

    @Override
    public boolean test(String python, String java) {
      compared++;
      if (python.equals(java)) {
        return true;
      }
      different++;
      return distance(python, java) <= tolerance;
    }

    /** Functions that may be off by one unit in the last place rarely are. */
    void checkCounts(String name) {
      if (tolerance <= 1) {
        assertTrue(different <= 2 + compared / 100, name + ": too many differ, " + different);
      }
    }
  }

  @Test
  void functionsOfOneArgument() {
    PythonOracle oracle = new PythonOracle("math-unary");
    Map<String, Closeness> all = new LinkedHashMap<>();
    for (Function function : Function.values()) {
      String name = function.name().toLowerCase(Locale.ROOT);
      Closeness closeness = new Closeness(function.tolerance);
      all.put(name, closeness);
      for (int i = 0; i < ROUNDS; i++) {
        double x = argument();
        oracle.add(
            "math." + name + "(" + Answers.source(x) + ")",
            () -> function.java.applyAsDouble(x),
            closeness);
      }
    }
    oracle.check();
    all.forEach((name, closeness) -> closeness.checkCounts(name));
  }

  /** How many doubles lie between two results; a huge number if one is no float. */
  private static long distance(String a, String b) {
    try {
      long x = Double.doubleToLongBits(FloatParser.parse(a));
      long y = Double.doubleToLongBits(FloatParser.parse(b));
      return Math.abs(x - y);
    } catch (RuntimeException error) {
      return Long.MAX_VALUE;
    }
  }

  private void binary(
      PythonOracle oracle, String expression, DoubleBinaryOperator java, long tolerance) {
    Closeness closeness = new Closeness(tolerance);
    for (int i = 0; i < 2 * ROUNDS; i++) {
      double x = argument();
      double y = argument();
      oracle.add(
          expression.replace("{x}", Answers.source(x)).replace("{y}", Answers.source(y)),
          () -> java.applyAsDouble(x, y),
          closeness);
    }
  }

  @Test
  void functionsOfTwoArguments() {
    PythonOracle oracle = new PythonOracle("math-binary");
    binary(oracle, "math.pow({x}, {y})", MathFunctions::pow, 1);
    binary(oracle, "math.atan2({x}, {y})", MathFunctions::atan2, 1);
    binary(oracle, "math.fmod({x}, {y})", MathFunctions::fmod, 0);
    binary(oracle, "math.remainder({x}, {y})", MathFunctions::remainder, 0);
    binary(oracle, "math.hypot({x}, {y})", FloatSums::norm, 1);
    binary(oracle, "abs({x}) ** {y}", (x, y) -> Floats.power(Math.abs(x), y), 1);
    binary(oracle, "math.copysign({x}, {y})", Math::copySign, 0);
    oracle.check();
  }

  @Test
  void representation() {
    PythonOracle oracle = new PythonOracle("math-representation").sinceMinor(12);
    for (int i = 0; i < ROUNDS; i++) {
      double x = samples.anyDouble();
      double y = samples.anyDouble();
      Object n = i % 2 == 0 ? samples.smallInt(1200) : samples.anyInt();
      String pair = Answers.source(x) + "," + Answers.source(y);
      oracle.add(
          "math.ldexp(" + Answers.source(x) + "," + n + ")", () -> MathFunctions.ldexp(x, n));
      oracle.add(
          "math.frexp(" + Answers.source(x) + ")",
          () -> new Object[] {MathFunctions.mantissa(x), MathFunctions.exponent(x)});
      oracle.add("math.modf(" + Answers.source(x) + ")", () -> MathFunctions.modf(x));
      oracle.add(
          "math.nextafter(" + pair + ",steps=" + n + ")", () -> MathFunctions.nextAfter(x, y, n));
      oracle.add("math.nextafter(" + pair + ")", () -> MathFunctions.nextAfter(x, y));
      oracle.add(
          "math.isclose(" + pair + ",rel_tol=0.5,abs_tol=1)",
          () -> MathFunctions.isClose(x, y, 0.5, 1));
    }
    oracle.check();
  }

  @Test
  void logarithmsOfInts() {
    PythonOracle oracle = new PythonOracle("math-int-logarithms");
    for (int bits = 1; bits < 6000; bits += 7) {
      Object n = Ints.abs(samples.bigInt(bits));
      if (bits > 1100) {
        oracle.add("round(math.log(" + n + "), 10)", () -> Floats.round(MathFunctions.log(n), 10));
        oracle.add("round(math.log2(" + n + "), 9)", () -> Floats.round(MathFunctions.log2(n), 9));
      }
    }
    for (int e = 0; e < 300; e++) {
      Object power = IntPower.power(10L, (long) e);
      oracle.add("math.log10(10 ** " + e + ")", () -> MathFunctions.log10(power));
      Object two = Ints.shiftLeft(1L, (long) e);
      oracle.add("math.log2(2 ** " + e + ")", () -> MathFunctions.log2(two));
    }
    oracle.add("math.log(0)", () -> MathFunctions.log((Object) 0L));
    oracle.add("math.log10(-5)", () -> MathFunctions.log10((Object) (-5L)));
    oracle.check();
  }

  private double[] numbers(int most) {
    double[] numbers = new double[1 + samples.random().nextInt(most)];
    boolean wild = samples.random().nextInt(3) == 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = wild ? samples.anyDouble() : samples.moderate();
    }
    return numbers;
  }

  private static String source(double[] numbers) {
    StringBuilder out = new StringBuilder("[");
    for (double n : numbers) {
      out.append(Answers.source(n)).append(',');
    }
    return out.append(']').toString();
  }

  @Test
  void sums() {
    PythonOracle oracle = new PythonOracle("math-sums").sinceMinor(12);
    for (int i = 0; i < ROUNDS; i++) {
      double[] p = numbers(12);
      double[] q = new double[p.length];
      for (int j = 0; j < p.length; j++) {
        q[j] = samples.moderate();
      }
      oracle.add("math.fsum(" + source(p) + ")", () -> exactSum(p));
      oracle.add("sum(" + source(p) + ")", () -> compensatedSum(p));
      oracle.add("math.hypot(*" + source(p) + ")", () -> FloatSums.norm(p));
      oracle.add("math.dist(" + source(p) + "," + source(q) + ")", () -> FloatSums.distance(p, q));
      oracle.add(
          "math.sumprod(" + source(q) + "," + source(q) + ")", () -> FloatSums.sumOfProducts(q, q));
    }
    oracle.check();
  }

  private static Object exactSum(double[] numbers) {
    FloatSums.Exact sum = new FloatSums.Exact();
    for (double n : numbers) {
      sum.add(n);
    }
    return sum.total();
  }

  private static Object compensatedSum(double[] numbers) {
    FloatSums.Compensated sum = new FloatSums.Compensated(0);
    for (double n : numbers) {
      sum.add(n);
    }
    return sum.total();
  }

  @Test
  void fromSeed() {
    PythonOracle oracle = new PythonOracle("math-random");
    for (int i = 0; i < 300; i++) {
      Object seed = samples.anyInt();
      int bits = samples.random().nextInt(200) + 1;
      oracle.add(
          "(lambda r: (r.random(), r.getrandbits("
              + bits
              + "), r.random(), r.getstate()[1][-1]))"
              + "(random.Random("
              + seed
              + "))",
          () -> {
            MersenneTwister r = new MersenneTwister();
            r.seed(seed);
            return new Object[] {
              r.nextDouble(),
              r.nextBits(bits),
              r.nextDouble(),
              (long) r.state()[MersenneTwister.SIZE]
            };
          });
    }
    oracle.add(
        "(lambda r: [r.random() for i in range(2000)])(random.Random(42))",
        () -> {
          MersenneTwister r = new MersenneTwister();
          r.seed(42L);
          List<Object> numbers = new ArrayList<>();
          for (int i = 0; i < 2000; i++) {
            numbers.add(r.nextDouble());
          }
          return numbers;
        });
    oracle.check();
    MersenneTwister first = new MersenneTwister();
    first.nextDouble();
    MersenneTwister second = new MersenneTwister();
    second.restore(first.state());
    assertEquals(first.nextDouble(), second.nextDouble());
  }
}

package dev.baton.core.number;

import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Float arithmetic, parsing and repr against an installed Python. */
class FloatsDifferentialTest {

  private static final int ROUNDS = PythonOracle.rounds(1200);

  private final Samples samples = new Samples(20232);
  private PythonOracle oracle = new PythonOracle("none");

  @BeforeEach
  void ask(TestInfo test) {
    oracle = new PythonOracle("floats-" + test.getTestMethod().orElseThrow().getName());
  }

  private void binary(String expression, DoubleBinaryOperator java) {
    for (int i = 0; i < ROUNDS; i++) {
      double a = samples.anyDouble();
      double b = samples.anyDouble();
      oracle.add(
          expression.replace("{a}", Answers.source(a)).replace("{b}", Answers.source(b)),
          () -> java.applyAsDouble(a, b));
    }
  }

  private void unary(String expression, DoubleFunction<Object> java) {
    for (int i = 0; i < ROUNDS; i++) {
      double a = samples.anyDouble();
      oracle.add(expression.replace("{a}", Answers.source(a)), () -> java.apply(a));
    }
  }

  @Test
  void arithmetic() {
    binary("{a} / {b}", Floats::divide);
    binary("{a} // {b}", Floats::floorDivide);
    binary("{a} % {b}", Floats::modulo);
    unary("divmod({a}, 0.75)", a -> Floats.divmod(a, 0.75));
    unary("divmod({a}, -3e10)", a -> Floats.divmod(a, -3e10));
    unary("divmod({a}, 0.0)", a -> Floats.divmod(a, 0.0));
    oracle.check();
  }

  @Test
  void powersOfSmallIntegers() {
    for (int base = -20; base <= 20; base++) {
      for (int exponent = -6; exponent <= 12; exponent++) {
        double a = base;
        double b = exponent;
        oracle.add(Answers.source(a) + " ** " + b, () -> Floats.power(a, b));
      }
    }
    double[] special = {
      0.0,
      -0.0,
      1,
      -1,
      2,
      -2,
      0.5,
      -0.5,
      3,
      -3,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      1e200,
      -1e200
    };
    for (double a : special) {
      for (double b : special) {
        if (!Floats.powerIsComplex(a, b)) {
          oracle.add(Answers.source(a) + " ** " + Answers.source(b), () -> Floats.power(a, b));
        }
        String real = "isinstance((lambda: " + Answers.source(a) + "**" + Answers.source(b) + ")()";
        if (a != 0 && Math.abs(a) < 100 && Math.abs(b) < 100) {
          oracle.add(real + ", complex)", () -> Floats.powerIsComplex(a, b));
        }
      }
    }
    oracle.check();
  }

  @Test
  void rounding() {
    unary("round({a})", Floats::roundToInt);
    unary("int({a})", Floats::toInt);
    unary("{a}.is_integer()", Floats::isInteger);
    unary("{a}.as_integer_ratio()", Floats::integerRatio);
    for (int i = 0; i < 4 * ROUNDS; i++) {
      double a = i % 2 == 0 ? samples.anyDouble() : samples.smallInt(100000) / 1000.0;
      long digits = i % 10 == 0 ? samples.smallInt(330) : samples.smallInt(20);
      oracle.add("round(" + Answers.source(a) + "," + digits + ")", () -> Floats.round(a, digits));
    }
    oracle.check();
  }

  @Test
  void hashes() {
    unary("hash({a}) if {a} == {a} else 0", NumberHash::of);
    for (int i = 0; i < ROUNDS; i++) {
      double a = samples.moderate();
      double b = samples.anyDouble();
      if (b == b) {
        Complex c = new Complex(a, b);
        oracle.add("hash(" + Answers.source(c) + ")", c::hash);
      }
    }
    oracle.check();
  }

  @Test
  void repr() {
    for (int i = 0; i < 40 * ROUNDS; i++) {
      double a =
          i % 3 == 0 ? Double.longBitsToDouble(samples.random().nextLong()) : samples.anyDouble();
      oracle.add(Answers.source(a), () -> a);
    }
    for (long bits = 0; bits < 3000; bits++) {
      double subnormal = Double.longBitsToDouble(bits);
      oracle.add(Answers.source(subnormal), () -> subnormal);
    }
    for (long e = 1; e < 2047; e++) {
      for (long around = -1; around <= 1; around++) {
        double a = Double.longBitsToDouble((e << 52) + around);
        oracle.add(Answers.source(a), () -> a);
      }
    }
    oracle.check();
  }

  @Test
  void hexadecimal() {
    unary("{a}.hex()", HexFloat::toHex);
    String[] pieces = {
      "0x", "1", "f", ".", "p", "+", "-", "3", "p-1074", "p1023", "8", "inf", "nan", " ", "_"
    };
    for (int i = 0; i < 3 * ROUNDS; i++) {
      String text = pieces(pieces, 7);
      oracle.add("float.fromhex(" + Answers.source(text) + ")", () -> HexFloat.fromHex(text));
    }
    for (int i = 0; i < ROUNDS; i++) {
      String digits =
          Long.toHexString(samples.random().nextLong())
              + Long.toHexString(samples.random().nextLong());
      String text =
          digits.substring(0, 3) + "." + digits.substring(3) + "p" + (samples.smallInt(1100));
      oracle.add("float.fromhex(" + Answers.source(text) + ")", () -> HexFloat.fromHex(text));
    }
    oracle.check();
  }

  private String pieces(String[] choices, int most) {
    StringBuilder text = new StringBuilder();
    for (int n = samples.random().nextInt(most); n >= 0; n--) {
      text.append(samples.oneOf(choices));
    }
    return text.toString();
  }

  @Test
  void parsing() {
    String[] pieces = {
      "1",
      "0",
      "25",
      ".",
      "e",
      "E5",
      "-",
      "+",
      "_",
      "inf",
      "Infinity",
      "nan",
      " ",
      "e-3",
      "\u0663",
      "\n",
      "x",
      "1e400",
      "1_0"
    };
    for (int i = 0; i < 4 * ROUNDS; i++) {
      String text = pieces(pieces, 6);
      oracle.add("float(" + Answers.source(text) + ")", () -> FloatParser.parse(text));
    }
    for (int i = 0; i < ROUNDS; i++) {
      String text =
          samples.bigInt(10 + samples.random().nextInt(200))
              + "."
              + Math.abs(samples.random().nextLong())
              + "e"
              + samples.smallInt(340);
      oracle.add("float(" + Answers.source(text) + ")", () -> FloatParser.parse(text));
    }
    oracle.add("float(b'1.5')", () -> FloatParser.parseBytes(new byte[] {'1', '.', '5'}));
    oracle.add("float(b'1\\xff')", () -> FloatParser.parseBytes(new byte[] {'1', -1}));
    oracle.check();
  }

  @Test
  void complexNumbers() {
    String[] pieces = {"1", "2.5", "j", "J", "+", "-", "(", ")", "inf", "nan", "e3", " ", "_", "0"};
    for (int i = 0; i < 3 * ROUNDS; i++) {
      String text = pieces(pieces, 6);
      oracle.add("complex(" + Answers.source(text) + ")", () -> Complex.parse(text));
    }
    for (int i = 0; i < 3 * ROUNDS; i++) {
      Complex a = new Complex(samples.anyDouble(), samples.anyDouble());
      Complex b = new Complex(samples.anyDouble(), samples.anyDouble());
      String pair = Answers.source(a) + " @ " + Answers.source(b);
      oracle.add(Answers.source(a), () -> a);
      oracle.add(pair.replace('@', '+'), () -> a.add(b));
      oracle.add(pair.replace('@', '-'), () -> a.subtract(b));
      oracle.add(pair.replace('@', '*'), () -> a.multiply(b));
      oracle.add(pair.replace('@', '/'), () -> a.divide(b));
      long n = samples.smallInt(8);
      oracle.add(Answers.source(a) + " ** " + n, () -> a.power(new Complex(n, 0)));
    }
    oracle.check();
  }
}

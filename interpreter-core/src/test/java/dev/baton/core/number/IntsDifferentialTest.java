package dev.baton.core.number;

import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Int arithmetic against an installed Python. */
class IntsDifferentialTest {

  private static final int ROUNDS = PythonOracle.rounds(800);

  private final Samples samples = new Samples(20231);
  private PythonOracle oracle = new PythonOracle("none");

  @BeforeEach
  void ask(TestInfo test) {
    oracle = new PythonOracle("ints-" + test.getTestMethod().orElseThrow().getName());
  }

  private void binary(String expression, BinaryOperator<Object> java) {
    for (int i = 0; i < ROUNDS; i++) {
      binary(expression, samples.anyInt(), samples.anyInt(), java);
    }
  }

  private void binary(String expression, Object a, Object b, BinaryOperator<Object> java) {
    String source = expression.replace("{a}", Answers.source(a)).replace("{b}", Answers.source(b));
    oracle.add(source, () -> java.apply(a, b));
  }

  private void unary(String expression, UnaryOperator<Object> java) {
    for (int i = 0; i < ROUNDS; i++) {
      Object a = samples.anyInt();
      oracle.add(expression.replace("{a}", Answers.source(a)), () -> java.apply(a));
    }
  }

  @Test
  void arithmetic() {
    binary("{a} + {b}", Ints::add);
    binary("{a} - {b}", Ints::subtract);
    binary("{a} * {b}", Ints::multiply);
    binary("{a} // {b}", Ints::floorDivide);
    binary("{a} % {b}", Ints::modulo);
    binary("divmod({a}, {b})", Ints::divmod);
    binary("{a} / {b}", Floats::divideInts);
    unary("-{a}", Ints::negate);
    unary("abs({a})", Ints::abs);
    oracle.check();
  }

  @Test
  void bits() {
    binary("{a} & {b}", Ints::and);
    binary("{a} | {b}", Ints::or);
    binary("{a} ^ {b}", Ints::xor);
    unary("~{a}", Ints::invert);
    unary("{a}.bit_length()", Ints::bitLength);
    unary("{a}.bit_count()", Ints::bitCount);
    for (int i = 0; i < ROUNDS; i++) {
      Object count = samples.smallInt(150);
      binary("{a} << {b}", samples.anyInt(), count, Ints::shiftLeft);
      binary("{a} >> {b}", samples.anyInt(), count, Ints::shiftRight);
    }
    oracle.add("0 << (1 << 80)", () -> Ints.shiftLeft(0L, Ints.shiftLeft(1L, 80L)));
    oracle.add("1 << (1 << 80)", () -> Ints.shiftLeft(1L, Ints.shiftLeft(1L, 80L)));
    oracle.add("-5 >> (1 << 80)", () -> Ints.shiftRight(-5L, Ints.shiftLeft(1L, 80L)));
    oracle.add("1 << (1 << 60)", () -> Ints.shiftLeft(1L, 1L << 60));
    oracle.check();
  }

  @Test
  void comparisonsAndHashes() {
    binary("({a} > {b}) - ({a} < {b})", Ints::compare);
    binary("{a} == {b}", Ints::equal);
    unary("hash({a})", Ints::hash);
    for (int i = 0; i < ROUNDS; i++) {
      Object a = samples.anyInt();
      double d = i % 2 == 0 ? samples.anyDouble() : Ints.big(a).doubleValue();
      String pair = "(lambda a, b: 2 if b != b else (a > b) - (a < b))";
      oracle.add(
          pair + "(" + Answers.source(a) + "," + Answers.source(d) + ")",
          () -> Floats.compare(a, d));
    }
    oracle.check();
  }

  @Test
  void powers() {
    for (int i = 0; i < ROUNDS; i++) {
      Object e = (long) samples.random().nextInt(40);
      binary("{a} ** {b}", samples.anyInt(), e, IntPower::power);
      Object m = samples.anyInt();
      Object x = samples.anyInt();
      Object y = samples.anyInt();
      oracle.add(
          "pow(" + Answers.source(x) + "," + Answers.source(y) + "," + Answers.source(m) + ")",
          () -> IntPower.power(x, y, m));
    }
    for (int exponent = 0; exponent < 70; exponent++) {
      for (long base = -12; base <= 12; base++) {
        binary("{a} ** {b}", base, (long) exponent, IntPower::power);
      }
    }
    unary("math.isqrt(abs({a}))", a -> IntPower.squareRoot(Ints.abs(a)));
    binary("math.gcd({a}, {b})", IntPower::gcd);
    binary("math.lcm({a}, {b})", IntPower::lcm);
    oracle.check();
  }

  @Test
  void rounding() {
    for (int i = 0; i < ROUNDS; i++) {
      binary("round({a}, {b})", samples.anyInt(), samples.smallInt(25), Ints::round);
    }
    for (long n = -200; n < 200; n += 5) {
      binary("round({a}, {b})", n, -1L, Ints::round);
    }
    oracle.check();
  }

  @Test
  void bytes() {
    for (int i = 0; i < ROUNDS; i++) {
      Object a = samples.anyInt();
      boolean big = samples.random().nextBoolean();
      boolean signed = samples.random().nextBoolean();
      long length = samples.random().nextInt(12) - 1;
      String order = big ? "'big'" : "'little'";
      oracle.add(
          Answers.source(a)
              + ".to_bytes("
              + length
              + ","
              + order
              + ",signed="
              + Answers.show(signed)
              + ")",
          () -> IntBytes.toBytes(a, length, big, signed));
      byte[] data = new byte[samples.random().nextInt(12)];
      samples.random().nextBytes(data);
      oracle.add(
          "int.from_bytes("
              + Answers.show(data)
              + ","
              + order
              + ",signed="
              + Answers.show(signed)
              + ")",
          () -> IntBytes.fromBytes(data, big, signed));
    }
    oracle.check();
  }

  @Test
  void parsing() {
    String[] pieces = {
      "0", "1", "7", "12", "9", "_", "x", "0x", "0b", "0o", "a", "f", "Z", "-", "+", " ", "\n", "z",
      "\u0661", "\uff11", ".", "\u2003"
    };
    for (int i = 0; i < 4 * ROUNDS; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = samples.random().nextInt(6); n >= 0; n--) {
        text.append(samples.oneOf(pieces));
      }
      String s = text.toString();
      int base = samples.oneOf(10, 10, 0, 16, 2, 8, 36, 1, 37, 3);
      oracle.add(
          "int(" + Answers.source(s) + "," + base + ")",
          () -> IntText.parse(s, base, IntText.DEFAULT_LIMIT));
    }
    oracle.add("int('1' * 5000)", () -> IntText.parse("1".repeat(5000), 10, 4300));
    oracle.add("int('1' * 4300)", () -> IntText.parse("1".repeat(4300), 10, 4300));
    oracle.add(
        "hash(int('1' * 5000, 16))", () -> Ints.hash(IntText.parse("1".repeat(5000), 16, 4300)));
    oracle.add("int('y' * 300)", () -> IntText.parse("y".repeat(300), 10, 4300));
    oracle.add("int(b'12 ')", () -> IntText.parseBytes(new byte[] {'1', '2', ' '}, 10, 0));
    oracle.add("int(b'1\\xff')", () -> IntText.parseBytes(new byte[] {'1', -1}, 10, 0));
    oracle.check();
  }

  @Test
  void text() {
    unary("str({a})", a -> IntText.toString(a, IntText.DEFAULT_LIMIT));
    unary("hex({a})", a -> IntText.prefixed(a, 16));
    unary("bin({a})", a -> IntText.prefixed(a, 2));
    unary("oct({a})", a -> IntText.prefixed(a, 8));
    oracle.add("str(10 ** 4300)", () -> IntText.toString(IntPower.power(10L, 4300L), 4300));
    oracle.add(
        "str(-10 ** 5000)", () -> IntText.toString(Ints.negate(IntPower.power(10L, 5000L)), 4300));
    oracle.add(
        "str(10 ** 4300 - 1)",
        () -> IntText.toString(Ints.subtract(IntPower.power(10L, 4300L), 1L), 4300));
    oracle.check();
  }

  @Test
  void combinatorics() {
    for (long n = -1; n < 45; n++) {
      Object boxed = n;
      oracle.add("math.factorial(" + n + ")", () -> Combinatorics.factorial(boxed));
      for (long k = -1; k < 45; k++) {
        binary("math.comb({a}, {b})", n, k, Combinatorics::combinations);
        binary("math.perm({a}, {b})", n, k, Combinatorics::permutations);
      }
    }
    binary("math.comb({a}, {b})", 1L << 62, 5L, Combinatorics::combinations);
    binary("math.perm({a}, {b})", Ints.shiftLeft(1L, 100L), 5L, Combinatorics::permutations);
    oracle.add("math.factorial(500)", () -> Combinatorics.factorial(500L));
    oracle.check();
  }
}

package dev.baton.core.format;

import dev.baton.core.number.Complex;
import dev.baton.core.number.IntText;
import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The format mini-language against an installed Python. */
class FormatDifferentialTest {

  private static final int ROUNDS = PythonOracle.rounds(4000);

  private final Samples samples = new Samples(20234);
  private PythonOracle oracle = new PythonOracle("none");

  @BeforeEach
  void ask(TestInfo test) {
    oracle = new PythonOracle("format-" + test.getTestMethod().orElseThrow().getName());
  }

  private Object spec(String types) {
    StringBuilder spec = new StringBuilder();
    piece(spec, 3, "<", ">", "^", "=", "*<", "0>", "x^", "\u00e9=", "}>", "<<");
    piece(spec, 3, "+", "-", " ");
    piece(spec, 8, "z");
    piece(spec, 4, "#");
    piece(spec, 4, "0");
    piece(spec, 2, "1", "5", "12", "20", "33", "\u0665");
    piece(spec, 4, ",", "_", ",_", "_,", ",,");
    piece(spec, 2, ".0", ".1", ".2", ".3", ".7", ".12", ".25", ".", ".400");
    if (samples.random().nextInt(10) > 0) {
      spec.append(types.charAt(samples.random().nextInt(types.length())));
    }
    piece(spec, 60, "x", "0", "}", "\u1234", "d");
    return spec.toString();
  }

  private void piece(StringBuilder spec, int oneIn, String... choices) {
    if (samples.random().nextInt(oneIn) == 0) {
      spec.append(samples.oneOf(choices));
    }
  }

  private void formats(
      String types, Supplier<Object> values, BiFunction<Object, Object, Object> java) {
    for (int i = 0; i < ROUNDS; i++) {
      Object value = values.get();
      Object spec = spec(types);
      oracle.add(
          "format(" + Answers.source(value) + "," + Answers.source(spec) + ")",
          () -> java.apply(value, spec));
    }
    oracle.check();
  }

  @Test
  void ints() {
    formats(
        "bcdoxXneEfFgG%s",
        samples::anyInt,
        (value, spec) -> IntFormat.format(value, spec, "int", IntText.DEFAULT_LIMIT));
  }

  @Test
  void characters() {
    formats(
        "c",
        () -> (long) samples.random().nextInt(0x110010) - 8,
        (value, spec) -> IntFormat.format(value, spec, "int", IntText.DEFAULT_LIMIT));
  }

  @Test
  void floats() {
    formats(
        "eEfFgGn%ds",
        samples::anyDouble, (value, spec) -> FloatFormat.format((double) value, spec, "float"));
  }

  @Test
  void decimalFractions() {
    formats(
        "eEfFgGn%",
        () -> samples.smallInt(1000000) / Math.pow(10, samples.random().nextInt(9)),
        (value, spec) -> FloatFormat.format((double) value, spec, "float"));
  }

  @Test
  void complexNumbers() {
    formats(
        "eEfFgGn%",
        () -> new Complex(samples.anyDouble(), samples.anyDouble()),
        (value, spec) -> ComplexFormat.format((Complex) value, spec, "complex"));
  }

  @Test
  void text() {
    formats(
        "sssd", () -> samples.text(6), (value, spec) -> StringFormat.format(value, spec, "str"));
  }
}

package dev.baton.core.format;

import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The {@code %} operator and {@code str.format} against an installed Python. */
class TemplateDifferentialTest {

  private static final int ROUNDS = PythonOracle.rounds(8000);

  private final Samples samples = new Samples(20235);
  private PythonOracle oracle = new PythonOracle("none");

  @BeforeEach
  void ask(TestInfo test) {
    oracle = new PythonOracle("template-" + test.getTestMethod().orElseThrow().getName());
  }

  private String pieces(int most, String... choices) {
    StringBuilder out = new StringBuilder();
    for (int n = samples.random().nextInt(most); n >= 0; n--) {
      out.append(samples.oneOf(choices));
    }
    return out.toString();
  }

  private Object operand() {
    return switch (samples.random().nextInt(6)) {
      case 0 -> samples.text(3);
      case 1 -> (long) samples.random().nextInt(100000) * 100000 * 30 * samples.smallInt(1);
      case 2 -> samples.anyDouble();
      case 3 -> samples.oneOf("a", "\u00e9", "xy", "");
      default -> samples.smallInt(100);
    };
  }

  private Object[] operands(int most) {
    Object[] values = new Object[samples.random().nextInt(most + 1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = operand();
    }
    return values;
  }

  private static String source(Object[] values) {
    StringBuilder out = new StringBuilder("(");
    for (Object value : values) {
      out.append(Answers.source(value)).append(',');
    }
    return values.length == 0 ? "()" : out.append(')').toString();
  }

  @Test
  void percentDirectives() {
    for (int i = 0; i < 2 * ROUNDS; i++) {
      String template =
          "<%"
              + (samples.random().nextInt(2) == 0 ? "" : pieces(2, "-", "+", " ", "#", "0"))
              + samples.oneOf("", "", "5", "12", "0", "*", "33")
              + samples.oneOf("", "", ".0", ".2", ".5", ".", ".20", ".*")
              + samples.oneOf("", "", "", "l")
              + samples.oneOf(
                  "s", "r", "a", "d", "i", "u", "x", "X", "o", "e", "f", "g", "G", "E", "F", "c",
                  "%", "y")
              + ">";
      Object value = operand();
      boolean star = template.contains("*");
      Object[] values = star ? new Object[] {samples.smallInt(30), value} : new Object[] {value};
      oracle.add(
          Answers.source(template) + " % " + source(values),
          () -> PercentFormat.format(template, PlainOperands.positional(values), false));
    }
    oracle.check();
  }

  @Test
  void percentTemplates() {
    for (int i = 0; i < ROUNDS; i++) {
      String template =
          pieces(
              5, "%", "%", "%", "s", "d", "x", "%%", "5", ".", "*", "(a)", "(", "r", "f", " ",
              "\u00e9", "c");
      Object[] values = operands(3);
      oracle.add(
          Answers.source(template) + " % " + source(values),
          () -> PercentFormat.format(template, PlainOperands.positional(values), false));
    }
    for (int i = 0; i < ROUNDS; i++) {
      String template =
          pieces(
              5, "%(a)d", "%(b)s", "%(c)05d", "%", "(b)", "s", "d", "%(x)s", "*", "%%", "%()s",
              "%(a(b)", ")");
      oracle.add(
          Answers.source(template) + " % {'a':5,'b':'text','c':-7,'':'empty'}",
          () -> withoutWholeMapping(template));
    }
    oracle.check();
  }

  /** A directive without a key shows the mapping itself, which these operands cannot. */
  private static Object withoutWholeMapping(String template) {
    return PercentFormat.format(template, new MappingOperands(), false);
  }

  @Test
  void templates() {
    for (int i = 0; i < 2 * ROUNDS; i++) {
      String template =
          pieces(
              7,
              "{",
              "}",
              "{",
              "}",
              "{}",
              "{0}",
              "{1}",
              "{a}",
              "{b!r:>8}",
              "!",
              "r",
              ":",
              ">5",
              "[0]",
              ".real",
              "0",
              "[",
              "]",
              ".",
              "{{",
              "}}",
              "x",
              "{:{}}",
              "{0:{1}}",
              "!s",
              "\u00e9",
              "{b[1]}",
              "a");
      Object[] values = {7L, "word", 2.5};
      oracle.add(
          "(lambda t: t.format(7, 'word', 2.5, a=5, b='text'))(" + Answers.source(template) + ")",
          () ->
              TemplateFormat.format(
                  template, new PlainOperands(values, Map.of("a", 5L, "b", "text"))));
    }
    oracle.check();
  }
}

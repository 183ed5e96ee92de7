package dev.baton.tiers;

import dev.baton.testing.Resources;
import java.util.List;

/**
 * Random programs that end. Loops within a function turn a few times, functions call only what
 * stands above them, and the main part calls each often enough to make it hot.
 */
final class Programs {
  private static final int SMALLEST_RUN = 40;
  private static final int HOT_RUN = 500;

  private final Choices choices;
  private final Expressions expressions;
  private final StringBuilder out = new StringBuilder();
  private final Statements statements;

  private Programs(List<Integer> numbers) {
    choices = new Choices(numbers);
    expressions = new Expressions(choices);
    statements = new Statements(choices, expressions, out);
  }

  /** The program that the numbers stand for. */
  static String from(List<Integer> numbers) {
    return new Programs(numbers).text();
  }

  private String text() {
    out.append(Resources.text("/tiers/prelude.py"));
    for (int i = 1 + choices.below(3); i > 0; i--) {
      function(i);
    }
    out.append("\nshow(check, g0, g1)\n").append("mix(boom(g0) + boom(g1) + boom(check))\n");
    return out.toString();
  }

  private void function(int number) {
    boolean generator = choices.perhaps();
    String name = (generator ? "gen" : "fun") + number;
    Place body = Place.function(generator);
    out.append("\n\ndef ").append(name).append("(i0, s0, l1=(1, 2), *, p0=None):\n");
    statements.line(body, "global g0, g1, pick");
    statements.line(body, "i1, i3, x0, s1 = 2, i0, 1.5, 'x'");
    statements.line(body, "l0, t0, d0 = [1, i0, 3], (4, 2), {'a': 1, 1: 2}");
    statements.line(body, "p0 = p0 or Point(i0)");
    statements.line(body, "if i0 % 3: i2 = 7");
    for (int i = choices.below(5); i >= 0; i--) {
      part(body);
    }
    if (generator) {
      statements.line(body, "yield i0");
    }
    statements.line(body, "return i0");
    main(name, generator);
    expressions.declare(name);
  }

  /** Some statements; mostly their errors do not end the function. */
  private void part(Place at) {
    if (choices.below(3) == 0) {
      statements.block(at, 2);
      return;
    }
    statements.line(at, "try:");
    statements.block(at.nested(), 3);
    statements.line(at, "except Exception as e:");
    statements.line(at.nested(), "show(type(e).__name__, frames(e))");
  }

  private void main(String name, boolean generator) {
    int runs = choices.below(3) == 2 ? HOT_RUN : SMALLEST_RUN;
    String driven =
        choices.of(
            "r = list(m)",
            "r = [next(m), m.send(k), next(m, 0)]",
            "r = [next(m), m.throw(Boom(k)), next(m, 0)]",
            "r = next(m)");
    String call = name + "(k, 'ab')";
    out.append("\n\nfor k in range(").append(runs).append("):\n    try:\n");
    out.append("        m = ").append(call).append('\n');
    out.append("        ").append(generator ? driven : "r = m").append('\n');
    out.append("        show(k, r)\n    except Exception as e:\n");
    out.append("        show(k, type(e).__name__, str(e), frames(e))\n");
    if (generator) {
      out.append("    end(m)\n");
    }
  }
}

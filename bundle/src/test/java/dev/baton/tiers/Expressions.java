package dev.baton.tiers;

import java.util.ArrayList;
import java.util.List;

/**
 * Random expressions. Names tell the kind: {@code i0} is a number, {@code s0} a text, {@code l0} a
 * list, {@code d0} a dict, {@code t0} a tuple, {@code p0} an object. What is stored has the right
 * kind and cannot grow without bound; operands within an expression may be wrong, which raises.
 */
final class Expressions {
  private static final String BOUND = "1000003";

  private final Choices choices;

  /** Functions that may be called, each with two parameters, the cheapest first. */
  private final List<String> functions = new ArrayList<>();

  /** Within how many iterables of comprehensions: there must be no walrus in one. */
  private int iterables;

  Expressions(Choices choices) {
    this.choices = choices;
  }

  void declare(String function) {
    functions.add(function);
  }

  boolean hasFunctions() {
    return !functions.isEmpty();
  }

  String function() {
    return functions.get(choices.below(functions.size()));
  }

  String intName() {
    return "i" + choices.below(4);
  }

  String number(int depth) {
    if (depth <= 0 || choices.areUsedUp()) {
      return choices.perhaps() ? literal() : choices.of("i0", "i1", "i2", "i3", "g0", "g1", "x0");
    }
    int d = depth - 1;
    return switch (choices.below(12)) {
      case 0 -> intName();
      case 1, 2 -> "(" + arithmetic(d) + ")";
      case 3, 4 -> taken(d);
      case 5, 6 -> called(d);
      case 7, 8 -> ofObject(d);
      case 9, 10 -> "(" + chosen(d) + ")";
      default -> literal();
    };
  }

  private String literal() {
    return choices.of(
        "1",
        "0",
        "2",
        "7",
        "-3",
        "255",
        "True",
        "2.5",
        "-0.0",
        "2147483647",
        "-2147483648",
        "4611686018427387904",
        "9223372036854775807",
        "-9223372036854775808",
        "(1 << 70)",
        "1e308");
  }

  private String arithmetic(int d) {
    String a = number(d);
    String b = number(d);
    return switch (choices.below(15)) {
      case 0 -> a + " + " + b;
      case 1 -> a + " - " + b;
      case 2 -> a + " * " + b + " % " + BOUND;
      case 3 -> a + " // " + b;
      case 4 -> a + " % " + b;
      case 5 -> a + " & " + b;
      case 6 -> a + " | " + b;
      case 7 -> a + " ^ " + b;
      case 8 -> "(" + a + " & 255) << (" + b + " & 31)";
      case 9 -> a + " >> (" + b + " & 7)";
      case 10 -> "-" + a + " + ~" + b;
      case 11 -> a + " / " + b;
      case 12 -> "(" + a + " % 7) ** (" + b + " % 5)";
      case 13 -> choices.perhaps() ? a + " + " + text(d) : a + " - " + b;
      default -> choices.perhaps() ? text(d) + " - " + list(d) : "-" + a;
    };
  }

  private String taken(int d) {
    return switch (choices.below(10)) {
      case 0 -> "len(" + list(d) + ")";
      case 1 -> "l0[" + number(d) + " % 3]";
      case 2 -> "d0[" + key(d) + "]";
      case 3 -> "d0.get(" + key(d) + ", " + number(d) + ")";
      case 4 -> "sum(v for v in " + items(d) + " if " + inner("v % 2") + ")";
      case 5 -> "max(*" + list(d) + ", " + number(d) + ")";
      case 6 -> "int(" + text(d) + ")";
      case 7 -> "t0[" + choices.of("0", "-1", "1", "3") + "]";
      case 8 -> "divmod(" + number(d) + ", " + number(d) + ")[0]";
      default -> "next(iter(" + list(d) + "))";
    };
  }

  private String called(int d) {
    String a = number(d);
    return switch (choices.below(11)) {
      case 0 -> "mix(" + a + ")";
      case 1 -> "boom(" + a + ")";
      case 2 -> "pick(" + a + ")";
      case 3 -> "flex(" + a + ", *l0[:2], k=" + number(d) + ")";
      case 4 -> "flex(*t0, **{'z': " + a + "})";
      case 5 -> "flex(" + a + ", k=" + number(d) + ", w=" + number(d) + ")";
      case 6 -> "(lambda p, q=" + a + ": p + q + " + choices.of("1", "g0") + ")(" + number(d) + ")";
      case 7 -> "abs(" + a + ")";
      case 8 -> "twice()";
      case 9 -> "int(" + a + ")";
      default -> "len(peek())";
    };
  }

  private String ofObject(int d) {
    return switch (choices.below(10)) {
      case 0 -> "p0.x";
      case 1 -> "p0.method(" + number(d) + ")";
      case 2 -> "p0.both";
      case 3 -> "p0.kind";
      case 4 -> "p0[" + number(d) + "]";
      case 5 -> "p0(" + number(d) + ", k=" + number(d) + ")";
      case 6 -> "p0.absent";
      case 7 -> "Point.made(" + number(d) + ")";
      case 8 -> "p0.fixed(" + number(d) + ")";
      default -> "(" + number(d) + " + p0)";
    };
  }

  private String chosen(int d) {
    return switch (choices.below(6)) {
      case 0 -> number(d) + " if " + condition(d) + " else " + number(d);
      case 1 -> number(d) + " and " + number(d);
      case 2 -> number(d) + " or " + number(d);
      case 3 -> "not " + number(d);
      case 4 -> "[" + number(d) + ", " + number(d) + "][" + condition(d) + "]";
      default -> "(" + number(d) + ", boom(" + number(d) + "), " + number(d) + ")[2]";
    };
  }

  String condition(int depth) {
    int d = depth - 1;
    if (d < 0 || choices.areUsedUp()) {
      return intName() + choices.of(" > 2", " % 2", " == 3", " != 0");
    }
    return switch (choices.below(10)) {
      case 0 -> number(d) + " % 2 == 0";
      case 1 -> number(d) + " < " + number(d);
      case 2 -> "0 <= " + number(d) + " < " + number(d) + " != 9";
      case 3 -> number(d) + " in " + list(d);
      case 4 -> key(d) + " not in d0";
      case 5 -> "not (" + condition(d) + ")";
      case 6 -> "(" + condition(d) + ") and (" + condition(d) + ")";
      case 7 -> "(" + condition(d) + ") or (" + condition(d) + ")";
      case 8 -> choices.of("p0", "p0 < 4", "p0 == p0", "p0 is None", "s0 < 'k'", "l0 < [2]");
      default -> "any(" + inner("v > 1") + " for v in " + items(d) + ")";
    };
  }

  String key(int d) {
    return choices.of("'a'", "'b'", "1", "'z'", "(" + number(Math.min(d, 1)) + ") % 4");
  }

  String text(int depth) {
    int d = depth - 1;
    if (d < 0 || choices.areUsedUp()) {
      return choices.of("s0", "s1", "'k'", "''", "'12'");
    }
    return switch (choices.below(8)) {
      case 0 -> "str(" + number(d) + ")";
      case 1 ->
          "f\"{" + choices.of("i0", "i1", "l0", "p0", "s0!r:>6", "i2!r}{i0:>4", "x0:.2f") + "}\"";
      case 2 -> "(" + text(d) + " + " + text(d) + ")";
      case 3 -> text(d) + "[" + choices.of("1:", ":-1", "::-1", "0", "-1") + "]";
      case 4 -> "'%s|%d' % (" + text(d) + ", " + number(d) + ")";
      case 5 -> "','.join([str(v) for v in " + items(d) + "])";
      case 6 -> text(d) + ".upper()";
      default -> "(s0 if " + condition(d) + " else s1)";
    };
  }

  String list(int depth) {
    int d = depth - 1;
    if (d < 0 || choices.areUsedUp()) {
      return choices.of("l0", "l1", "[1, 2]", "[]", "range(4)", "t0");
    }
    return switch (choices.below(10)) {
      case 0 -> "[" + number(d) + ", " + number(d) + "]";
      case 1 -> comprehension(d);
      case 2 -> "[*l0[:3], " + number(d) + ", *t0[:2]]";
      case 3 -> "l0[" + choices.of("1:", "::-1", ":2", "-2:") + "]";
      case 4 -> "sorted(" + list(d) + ")";
      case 5 -> "list(map(lambda v: v + " + number(0) + ", " + list(d) + "))";
      case 6 -> "list(counting(" + choices.of("2", "0", "3") + "))";
      case 7 -> "[a * 2 + b for a, b in zip(" + items(d) + ", l1)]";
      case 8 -> "list({v: " + number(0) + " for v in " + items(d) + "}.values())";
      default -> "[v for u in (l0[:3], t0) for v in u if " + inner("v != 1") + "]";
    };
  }

  /** A comprehension whose variable may hide one of the function. */
  private String comprehension(int d) {
    String v = choices.of("v", "i0", "i1", "i2");
    String items = items(d);
    String element =
        choices.of(
            v + " + 1",
            "boom(" + v + ")",
            iterables == 0 ? "(w0 := " + v + ")" : v,
            v + " * g1 % 97");
    String end = choices.perhaps() ? " if " + v + choices.of(" % 2", " > i3", " != 2") + "]" : "]";
    if (choices.perhaps()) {
      return "[[" + element + " for " + v + " in range(2)" + end + "[-1] for u in " + items + "]";
    }
    return "[" + element + " for " + v + " in " + items + end;
  }

  private String items(int d) {
    iterables++;
    String items = list(d);
    iterables--;
    return items;
  }

  private String inner(String simple) {
    return choices.perhaps() ? simple : "boom(v) " + choices.of("> 0", "!= i0", "< g0");
  }
}

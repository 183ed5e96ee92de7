package dev.baton.tiers;

/** Random statements, written one after the other. */
final class Statements {
  /** How often the innermost loop of a function may turn in one call. */
  private static final int MOST_TURNS = 60;

  private static final int DEPTH = 3;

  private final Choices choices;
  private final Expressions e;
  private final StringBuilder out;
  private int names;

  Statements(Choices choices, Expressions expressions, StringBuilder out) {
    this.choices = choices;
    this.e = expressions;
    this.out = out;
  }

  void line(Place at, String text) {
    out.append("    ".repeat(at.indent())).append(text).append('\n');
  }

  /** At least one statement. */
  void block(Place at, int most) {
    int size = 1 + choices.below(most);
    for (int i = 0; i < size; i++) {
      statement(at);
    }
  }

  private void statement(Place at) {
    boolean leaf = at.nesting() <= 0 || choices.areUsedUp();
    switch (choices.below(leaf ? 9 : 18)) {
      case 0 -> line(at, "show(" + e.intName() + ", s0, l0)");
      case 1, 2 -> assign(at);
      case 3 -> change(at);
      case 4 -> leave(at);
      case 5 -> suspend(at);
      case 6 -> rebind(at);
      case 7 -> unpack(at);
      case 8 -> call(at);
      case 9 -> branch(at);
      case 10, 11 -> loop(at);
      case 12, 13, 14 -> attempt(at);
      case 15 -> with(at);
      case 16 -> match(at);
      default -> define(at);
    }
  }

  private void assign(Place at) {
    switch (choices.below(10)) {
      case 0, 1, 2 -> line(at, e.intName() + " = " + e.number(DEPTH));
      case 3 -> line(at, choices.of("s0", "s1") + " = (" + e.text(DEPTH) + ")[:30]");
      case 4 -> line(at, choices.of("l0", "l1") + " = list(" + e.list(DEPTH) + ")[-8:]");
      case 5 -> line(at, "d0[" + e.key(1) + "] = " + e.number(DEPTH));
      case 6 -> line(at, "x0 = i1 = " + e.number(DEPTH));
      case 7 -> line(at, "if (w0 := " + e.number(2) + ") > 2: show(w0)");
      case 8 -> line(at, "p0 = " + choices.of("Point(i0, 3)", "Special()", "Special(2, y=5)"));
      default -> line(at, "t0 = (" + e.number(2) + ", " + e.number(2) + ")");
    }
  }

  private void change(Place at) {
    switch (choices.below(11)) {
      case 0, 1 -> {
        String operator = choices.of("+=", "-=", "^=", "//=", "|=", "%=", ">>= 1 &");
        line(at, e.intName() + " " + operator + " (" + e.number(2) + ")");
      }
      case 2 -> line(at, e.intName() + " *= 3");
      case 3 -> line(at, "l0[(" + e.number(1) + ") % 3] += " + e.number(2));
      case 4 -> line(at, "d0[" + e.key(1) + "] -= " + e.number(2));
      case 5 -> line(at, "p0.x = (p0.x + (" + e.number(2) + ")) % 997");
      case 6 -> line(at, "p0.y += " + e.number(1));
      case 7 -> line(at, "l0 += [" + e.number(2) + "]; del l0[6:]");
      case 8 -> line(at, "s0 = (s0 + " + e.text(2) + ")[-12:]");
      case 9 -> line(at, "p0[" + e.number(1) + "] = " + e.number(2));
      default -> line(at, "p0.both = " + e.number(2));
    }
  }

  private void leave(Place at) {
    String condition = "if " + e.condition(1) + ": ";
    switch (choices.below(8)) {
      case 0 -> line(at, condition + "raise Boom(" + e.number(1) + ")");
      case 1 -> line(at, condition + "raise ValueError(s0) from Boom(1)");
      case 2 -> line(at, "del " + choices.of("i1", "i2", "s1", "t0"));
      case 3 -> line(at, "assert " + e.condition(2) + ", s0");
      case 4 -> line(at, condition + "return " + e.number(2));
      case 5, 6 -> line(at, condition + (at.inLoop() ? "break" : "return i0"));
      default -> line(at, at.inLoop() ? condition + "continue" : "i0 = 3");
    }
  }

  private void suspend(Place at) {
    if (!at.inGenerator()) {
      assign(at);
      return;
    }
    switch (choices.below(8)) {
      case 0 -> line(at, "yield " + e.number(2));
      case 1 -> line(at, "i2 = yield " + e.number(1));
      case 2 -> line(at, "i1 = (" + e.number(2) + ") + ((yield i0) or 4)");
      case 3 -> line(at, "i1 = yield from counting(" + choices.of("2", "3", "0") + ")");
      case 4 -> line(at, "show(i0, (yield 1), [(yield 2), " + e.number(2) + "])");
      case 5 -> line(at, "yield from " + e.list(2));
      case 6 -> line(at, "l0 = [i0, *((yield i1) or [5]), (yield)]");
      default -> line(at, "d0[(yield 3) or 'a'] = i3 = (yield i0) or 2");
    }
  }

  private void rebind(Place at) {
    switch (choices.below(10)) {
      case 0 -> line(at, "g0 = (" + e.number(2) + ") % 1009");
      case 1 -> line(at, "g1 = (g1 + 1) % 50");
      case 2 -> line(at, "pick = " + choices.of("twice", "thrice", "abs", "boom"));
      case 3 -> line(at, "Point.kind = (" + e.number(1) + ") % 11");
      case 4 -> line(at, "Point.method = " + choices.of("original", "lambda self, a=2: a - 1"));
      case 5 -> line(at, "p0.method = lambda a=5: a + 1");
      case 6 -> line(at, "Special.kind = 8");
      case 7 -> line(at, "if 'kind' in Special.__dict__: del Special.kind");
      case 8 -> line(at, "p0.__class__ = " + choices.of("Point", "Special"));
      default -> line(at, "show(peek())");
    }
  }

  private void unpack(Place at) {
    switch (choices.below(8)) {
      case 0 -> line(at, "i0, i1 = i1, i0");
      case 1 -> line(at, "i1, *l1 = " + e.list(2));
      case 2 -> line(at, "i1, *l1, i2 = " + e.list(2) + "[:6]");
      case 3 -> line(at, "i0, i1 = " + e.list(2));
      case 4 -> line(at, "(i0, i1), i2 = t0, " + e.number(2));
      case 5 -> line(at, "i0, l0[0], p0.x = (" + e.number(2) + ") % 1009, i1, 2");
      case 6 -> line(at, "i0, i1, i2 = i2, i0, i1");
      default -> line(at, "[i3, *_] = " + e.text(1) + " and (4, 5)");
    }
  }

  private void call(Place at) {
    if (at.weight() > 3 || !e.hasFunctions()) {
      line(at, "i3 = flex(" + e.number(2) + ", " + e.number(2) + ")");
      return;
    }
    String function = e.function();
    if (!function.startsWith("gen")) {
      line(at, "i3 = mix(" + function + "(" + e.number(1) + ", s0)) or 3");
      return;
    }
    drive(at, function + "(" + e.number(1) + ", s0)");
  }

  private void drive(Place at, String made) {
    String name = "n" + names++;
    line(at, name + " = " + made);
    line(at, "try:");
    Place body = at.nested();
    switch (choices.below(5)) {
      case 0 -> line(body, "l1 = [v for v in " + name + "][:4]");
      case 1 -> line(body, "for v in " + name + ": show(v)");
      case 2 -> line(body, "show(next(" + name + ", 0), " + name + ".send(" + e.number(1) + "))");
      case 3 -> {
        line(body, "show(next(" + name + ", 0))");
        line(body, "show(" + name + ".throw(Boom(5)), next(" + name + "))");
      }
      default -> line(body, "i2 = next(" + name + ") + " + e.number(2));
    }
    line(at, "finally:");
    line(body, "end(" + name + ")");
  }

  private void branch(Place at) {
    line(at, "if " + e.condition(2) + ":");
    block(at.nested(), 3);
    if (choices.perhaps()) {
      line(at, "elif " + e.condition(2) + ":");
      block(at.nested(), 2);
    }
    if (choices.perhaps()) {
      line(at, "else:");
      block(at.nested(), 2);
    }
  }

  private void loop(Place at) {
    int turns = at.weight() >= MOST_TURNS ? 1 : 2 + choices.below(5);
    Place body = at.loop(turns);
    switch (choices.below(4)) {
      case 0 -> line(at, "for " + e.intName() + " in range(" + turns + "):");
      case 1 ->
          line(
              at, "for i1, " + e.intName() + " in enumerate((" + e.list(2) + ")[:" + turns + "]):");
      case 2 -> line(at, "for i2 in counting(" + turns + "):");
      default -> {
        String counter = "c" + names++;
        line(at, counter + " = 0");
        line(at, "while " + counter + " < " + turns + " and (" + e.condition(1) + " or True):");
        line(body, counter + " += 1");
      }
    }
    block(body, 4);
    if (choices.perhaps()) {
      line(at, "else:");
      block(at.nested(), 2);
    }
  }

  private void attempt(Place at) {
    line(at, "try:");
    block(at.nested(), 4);
    int form = choices.below(6);
    if (form != 5) {
      String errors =
          choices.of("Exception", "Boom", "(TypeError, Boom, KeyError)", "ArithmeticError");
      line(at, "except " + errors + " as e:");
      line(at.nested(), choices.of("show(type(e).__name__, e)", "show(frames(e))", "pass"));
      if (form > 1) {
        block(at.nested(), 2);
      }
      if (form == 3) {
        line(at.nested(), "raise");
      }
    }
    if (form == 2) {
      line(at, "else:");
      block(at.nested(), 2);
    }
    if (form >= 4) {
      line(at, "finally:");
      block(at.nested(), 2);
    }
  }

  private void with(Place at) {
    String swallow = choices.of("", ", Boom", ", Exception", ", (TypeError, ValueError)");
    String second = choices.perhaps() ? ", Guard(i0, KeyError) as i1" : "";
    line(at, "with Guard('w'" + swallow + ") as s1" + second + ":");
    block(at.nested(), 3);
  }

  private void match(Place at) {
    String subject = choices.of("l0", "d0", "p0", "i0", "(i0, t0)", "s0");
    line(at, "match " + subject + ":");
    Place cases = at.nested();
    for (int i = choices.below(3); i >= 0; i--) {
      line(cases, "case " + pattern() + (choices.perhaps() ? " if " + e.condition(1) + ":" : ":"));
      block(cases.nested(), 2);
    }
  }

  private String pattern() {
    return choices.of(
        "[i0, *l1]",
        "[_, i1, *_]",
        "{'a': i2, **d1}",
        "Point(x=i0, y=2)",
        "Special(i0, i1)",
        "0 | 1 | 2",
        "int() as i1",
        "(i2, (_, i3))",
        "str(s1)",
        "[]",
        "['k', 1] | [1, 2]",
        "None");
  }

  private void define(Place at) {
    String name = "n" + names++;
    Place body = at.inner();
    switch (choices.below(3)) {
      case 0 -> {
        line(at, "def " + name + "(a, l0=l0, d0=d0, *, p0=p0, t0=t0, s1='q'):");
        line(body, "nonlocal i0, s0, i3");
        line(body, "global g0, g1, pick");
        line(body, "i1 = i2 = x0 = a");
        line(body, "l1 = l0[:2]");
        block(body, 3);
        line(body, "i0 = (i0 + a) % 1009 if i0 else 4");
        line(body, "return i0 + a");
        line(at, "i1 = " + name + "(" + e.number(1) + ") or " + name + "(2)");
      }
      case 1 -> {
        line(at, "class " + name + "(Point):");
        line(body, "kind = i1 = " + e.number(1));
        line(body, "if " + e.condition(1) + ": kind = 6");
        line(body, "rest = [i0 + v for v in range(2)]");
        line(body, "def method(self, a=i0): return super().method(a) + self.kind");
        line(at, "p0 = " + name + "(" + e.number(1) + ")");
      }
      default -> {
        line(at, "def " + name + "(n): return 0 if n <= 0 else 1 + boom(" + name + "(n - 1)) * 2");
        line(at, "i2 = " + name + "(" + e.number(1) + " & 7)");
      }
    }
  }
}

package dev.baton.python.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.python.ast.Statement.ExpressionStatement;
import dev.baton.python.parser.Parser;
import dev.baton.python.source.SourceText;
import dev.baton.spi.FrontEnd.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions in canonical spelling come back as they are: the parser reads what is written. */
class UnparserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "-1",
        "1.5",
        "1e+100",
        "1e-07",
        "0.0001",
        "123456789012345678901234567890",
        "2j",
        "'it\"s'",
        "\"it's\"",
        "'\\n\\t\\\\\\x00'",
        "b'\\x00a'",
        "None",
        "...",
        "(a + b) * c",
        "a + b * c",
        "a - (b - c)",
        "(-a) ** b",
        "-a ** b",
        "a ** (-b)",
        "(a ** b) ** c",
        "a ** b ** c",
        "not a",
        "not (a and b) or c",
        "(a or b) and c",
        "a < b <= c is not d not in e",
        "(a < b) < c",
        "a if b else c if d else e",
        "(a if b else c) if d else e",
        "lambda: 0",
        "lambda a, /, b, *c, d=1, **e: a",
        "lambda*, a: a",
        "f(a, *b, c=d, **e)",
        "f((a for a in b), c)",
        "f(a for a in b)",
        "a.b.c[d][1:2, ::3, ...]",
        "a[b, c]",
        "[a, *b]",
        "{a, b}",
        "{a: b, **c}",
        "()",
        "(a,)",
        "[a for a, b in c if d if e for f in g]",
        "{a: b for a in c}",
        "(await a).b",
        "(yield)",
        "(yield a)",
        "(a := b)",
        "f'{a!r:>{b}}{{}}c'",
        "1 .real",
        "a @ b // c % d << e >> f & g ^ h | ~i"
      })
  void roundTrip(String text) {
    Parser parser = new Parser(SourceText.of(text + "\n"));
    ExpressionStatement statement = (ExpressionStatement) parser.parse(Mode.EXEC).body().get(0);
    assertEquals(text, Unparser.unparse(statement.value()));
  }
}

package dev.baton.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.baton.spi.FrontEnd.Mode;
import dev.baton.spi.SourceException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are large or deeply nested: linear time, and a stack of 512 KB is enough. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RobustnessTest {
  private static final int SMALL_STACK = 512 * 1024;
  private static final int MANY = 100_000;

  /** The message of the error, or null if the text compiles; fails on any other exception. */
  private static String problem(String source) throws InterruptedException {
    AtomicReference<Object> outcome = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                new PythonFrontEnd().compile(source, "<string>", Mode.EXEC, 0);
              } catch (SourceException e) {
                outcome.set(e.getMessage());
              } catch (Throwable e) {
                outcome.set(e);
              }
            },
            "small stack",
            SMALL_STACK);
    thread.start();
    thread.join();
    if (outcome.get() instanceof Throwable failure) {
      throw new AssertionError(failure);
    }
    return (String) outcome.get();
  }

  private static String nested(String open, String inner, String close, int depth) {
    return open.repeat(depth) + inner + close.repeat(depth);
  }

  @Test
  void tenThousandParentheses() throws InterruptedException {
    assertEquals("too many nested parentheses", problem(nested("(", "1", ")", 10_000)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'(';1;')'",
        "'[';1;']'",
        "'{1:';1;'}'",
        "'f(';1;')'",
        "'(';1;',)'",
        "'x[';1;']'",
        "'(a and ';1;')'",
        "'(a < ';1;')'",
        "'(lambda: ';0;')'",
        "'[x for x in ';y;']'",
        "'(x for x in ';y;')'",
        "'(a if b else ';c;')'",
        "'f(a := ';b;')'"
      })
  void bracketsUpToTheLimitCompile(String open, String inner, String close)
      throws InterruptedException {
    assertNull(problem(nested(open, inner, close, 120)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "not ", "lambda: ", "x if y else ", "a**", "await "})
  void endlessPrefixesAreRejected(String prefix) throws InterruptedException {
    String source = "async def f(): x = " + prefix.repeat(MANY) + "1";
    String expected = prefix.equals("await ") ? "invalid syntax" : "too many nested expressions";
    assertEquals(expected, problem(source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "not ", "lambda: ", "x if y else ", "a**"})
  void longPrefixesCompile(String prefix) throws InterruptedException {
    assertNull(problem(prefix.repeat(2000) + "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".b", "()", "[0]", ".b(c)"})
  void longChainsCompile(String link) throws InterruptedException {
    assertNull(problem("a" + link.repeat(2000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {".b", "()", "[0]"})
  void endlessChainsAreRejected(String link) throws InterruptedException {
    assertEquals("too many nested expressions", problem("a" + link.repeat(MANY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a+", "1+", "'a'+", "a and ", "a<", "a=", "a;", "a,", "'a' ", "f'{a}' "})
  void endlessRowsCompile(String item) throws InterruptedException {
    String end = item.endsWith("' ") || item.equals("a;") || item.equals("a,") ? "" : "b";
    assertNull(problem(item.repeat(MANY) + end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a for a in b]\n",
        "try: a\nexcept B: c\n",
        "def f(a): return a\n",
        "class A: b = 1\n",
        "x = lambda: 1\n",
        "match (x)\n",
        "# comment\n",
        "\n",
        "for a in b: c(d)\n"
      })
  void longModulesCompile(String statement) throws InterruptedException {
    assertNull(problem(statement.repeat(20_000)));
  }

  @Test
  void longElifChainsCompile() throws InterruptedException {
    assertNull(problem("if a: pass\n" + "elif b: pass\n".repeat(MANY)));
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000_000})
  void linesOfTenMegabytes(int size) throws InterruptedException {
    assertNull(problem("x = '" + "a".repeat(size) + "'"));
    assertNull(problem("#" + "a".repeat(size)));
    assertNull(problem("a".repeat(size)));
    assertNull(problem("x = 0x" + "1".repeat(size)));
    assertNull(problem("x = [" + "12345678,".repeat(size / 9) + "]"));
  }

  @Test
  void blocksHaveLimits() throws InterruptedException {
    StringBuilder loops = new StringBuilder();
    StringBuilder indents = new StringBuilder();
    for (int i = 0; i < 110; i++) {
      (i < 30 ? loops : new StringBuilder()).append(" ".repeat(i)).append("for x in y:\n");
      indents.append(" ".repeat(i)).append("if x:\n");
    }
    loops.append(" ".repeat(30)).append("pass\n");
    indents.append(" ".repeat(110)).append("pass\n");
    assertEquals("too many statically nested blocks", problem(loops.toString()));
    assertEquals("too many levels of indentation", problem(indents.toString()));
  }

  @Test
  void cleanUpInsideCleanUpStaysBounded() throws InterruptedException {
    StringBuilder source = new StringBuilder("def f():\n");
    for (int i = 1; i < 12; i++) {
      String indent = " ".repeat(i);
      source.append(indent).append("try: return 1\n").append(indent).append("finally:\n");
    }
    source.append(" ".repeat(12)).append("pass\n");
    assertNull(problem(source.toString()));
  }
}

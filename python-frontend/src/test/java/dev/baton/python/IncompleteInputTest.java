package dev.baton.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts typed at a prompt need more lines. */
class IncompleteInputTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if x:",
        "if x:\n  y",
        "def f():\n  pass",
        "class A:",
        "x = (",
        "f(1,\n",
        "'''abc",
        "f'''{x}\n",
        "x = \\",
        "@decorator",
        "@decorator\n",
        "try:\n  x",
        "try:\n  x\n",
        "for x in y:",
        "match x:",
        "match x:\n  case 1:",
        "with a:",
        "if x:\n  y\nelse:"
      })
  void needsMore(String source) {
    assertEquals(true, new PythonFrontEnd().isIncomplete(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "# comment",
        "x",
        "x = 1",
        "def f():\n  pass\n",
        "if x:\n  y\n",
        "if x: y\n",
        "x = )",
        "a b",
        "'abc",
        "x = 1; y = 2",
        "x = 1\ny = 2",
        "if x:\ny",
        "1 +",
        "def f(:",
        "import"
      })
  void isCompleteOrWrong(String source) {
    assertEquals(false, new PythonFrontEnd().isIncomplete(source));
  }
}

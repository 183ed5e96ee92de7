package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that choose how programs run. */
class EngineOptionsTest {
  private static final String GIL = "import sys; print(sys._is_gil_enabled())";
  private static final String INTERVAL = "import sys; print(sys.getswitchinterval())";

  @ParameterizedTest
  @CsvSource({"gil, True", "free, False", "confined, True"})
  void lockByName(String name, String enabled) {
    assertEquals(new Ran(0, enabled + "\n", ""), Ran.baton("run", "--lock", name, "-c", GIL));
    assertEquals(new Ran(0, enabled + "\n", ""), Ran.baton("run", "--lock=" + name, "-c", GIL));
  }

  @Test
  void anUnknownLockIsRefusedWithTheValidOnes() {
    Ran ran = Ran.baton("run", "--lock", "giil", "-c", "print('not run')");
    assertEquals(
        new Ran(
            2,
            "",
            "baton: unknown lock 'giil': valid are adaptive, confined, fair, free, gil, latency, stress\n"),
        ran);
    assertEquals(2, Ran.baton("repl", "--lock", "").status());
  }

  @ParameterizedTest
  @CsvSource({"0.005, 0.005", "1, 1.0", "1e-12, 1e-09", "1e-3, 0.001"})
  void switchInterval(String given, String shown) {
    Ran ran = Ran.baton("run", "--switch-interval", given, "-c", INTERVAL);
    assertEquals(new Ran(0, shown + "\n", ""), ran);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "nan", "NaN", "inf", "Infinity", "-Infinity", "abc", "", "1s"})
  void aSwitchIntervalThatIsNoneIsRefused(String given) {
    Ran ran = Ran.baton("run", "--switch-interval=" + given, "-c", "print('not run')");
    assertEquals(2, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("--switch-interval"), ran::err);
  }

  @ParameterizedTest
  @CsvSource({"0, False", "1, True"})
  void gilAsInCpython(String digit, String enabled) {
    Ran expected = new Ran(0, enabled + "\n", "");
    assertEquals(expected, Ran.baton("run", "-X", "gil=" + digit, "-c", GIL));
    assertEquals(expected, Ran.baton("run", "-Xgil=" + digit, "-c", GIL));
    assertEquals(expected, Ran.with("", Map.of("PYTHON_GIL", digit), "run", "-c", GIL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "yes", ""})
  void gilIsZeroOrOne(String value) {
    Ran ran = Ran.baton("run", "-X", "gil=" + value, "-c", "print('not run')");
    assertEquals(new Ran(2, "", "baton: -X gil must be 0 or 1, not '" + value + "'\n"), ran);
  }

  @Test
  void theVariableIsZeroOrOneOrEmpty() {
    Ran ran = Ran.with("", Map.of("PYTHON_GIL", "on"), "run", "-c", "print('not run')");
    assertEquals(new Ran(2, "", "baton: PYTHON_GIL must be 0 or 1, not 'on'\n"), ran);
    assertEquals(0, Ran.with("", Map.of("PYTHON_GIL", ""), "run", "-c", "0").status());
  }

  @Test
  void otherOptionsOfCpythonAreAccepted() {
    assertEquals(new Ran(0, "1\n", ""), Ran.baton("run", "-X", "utf8", "-c", "print(1)"));
  }

  @Test
  void theNameBeatsTheOptionAndTheOptionTheVariable() {
    Map<String, String> free = Map.of("PYTHON_GIL", "0");
    Ran enabled = new Ran(0, "True\n", "");
    assertEquals(enabled, Ran.with("", free, "run", "-X", "gil=1", "-c", GIL));
    assertEquals(enabled, Ran.with("", free, "run", "-X", "gil=0", "--lock", "gil", "-c", GIL));
  }
}

package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --lock-stats}. */
class LockStatsTest {
  private static final String PROGRAM =
      "import threading, time\n"
          + "def work(): time.sleep(0.001); time.sleep(0.001)\n"
          + "t = threading.Thread(target=work, name='worker')\n"
          + "t.start(); t.join(); print('done')";

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void aRowForEachThreadAndTheDistributions(String lock) {
    Ran ran = Ran.baton("run", "--lock", lock, "--lock-stats", "-c", PROGRAM);
    assertEquals(0, ran.status());
    assertEquals("done\n", ran.out());
    List<String> lines = ran.err().lines().toList();
    assertEquals("lock " + lock, lines.get(0));
    assertEquals(
        "thread acquired contended wait ms hold ms switches forced io sleep lock kernel host elided",
        lines.get(1).replaceAll(" +", " "));
    String[] worker = row(lines, "worker");
    // It enters to begin and after each sleep, and again wherever it met the other thread.
    assertTrue(Long.parseLong(worker[1]) >= 3, ran::err);
    assertEquals("2", worker[8]);
    String[] total = row(lines, "total");
    assertTrue(Long.parseLong(total[1]) > 3);
    assertTrue(Double.parseDouble(total[4]) > 0, ran::err);
    assertEquals(
        "us below 50 % 90 % 99 % 100 %", lines.get(lines.size() - 3).replaceAll(" +", " "));
    assertTrue(Double.parseDouble(row(lines, "hold")[4]) > 0);
  }

  private static String[] row(List<String> lines, String name) {
    return lines.stream()
        .filter(l -> l.startsWith(name + " "))
        .findFirst()
        .orElseThrow()
        .split(" +");
  }

  /** It is printed after a program that failed too, below the traceback. */
  @Test
  void alsoAfterAFailure() {
    Ran ran = Ran.baton("run", "--lock-stats", "-c", "1/0");
    assertEquals(1, ran.status());
    int traceback = ran.err().indexOf("ZeroDivisionError: division by zero\n");
    assertTrue(traceback > 0 && ran.err().indexOf("lock gil\n") > traceback, ran::err);
  }

  @Test
  void nothingWithoutTheOption() {
    assertEquals(new Ran(0, "1\n", ""), Ran.baton("run", "-c", "print(1)"));
  }
}

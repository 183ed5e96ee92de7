package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: signals, pipes, environment, working directory. */
@EnabledOnOs(OS.LINUX)
@Timeout(900)
class ProcessTest {
  private static final String GIL = "import sys; print(sys._is_gil_enabled())";

  @TempDir Path directory;

  private Ran run(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    try (Started baton = Started.baton(directory, environment, args)) {
      return baton.end();
    }
  }

  @Test
  void modulesOfPackagesAndPackagesInTheWorkingDirectory()
      throws IOException, InterruptedException {
    Path pack = Files.createDirectory(directory.resolve("pack"));
    String show =
        "import sys\nfrom . import x\n"
            + "print(sys.argv, __name__, __package__, x, __spec__.name, sys.path[0])\n";
    Files.writeString(pack.resolve("__init__.py"), "x = 5\n");
    Files.writeString(pack.resolve("__main__.py"), show);
    Files.writeString(pack.resolve("tool.py"), show);
    Files.createDirectory(pack.resolve("bare"));
    Files.writeString(pack.resolve("bare/__init__.py"), "");
    String end = " __main__ pack 5 pack.";
    assertEquals(
        new Ran(0, "['" + pack + "/tool.py', 'a']" + end + "tool " + directory + "\n", ""),
        run(Map.of(), "run", "-m", "pack.tool", "a"));
    assertEquals(
        new Ran(0, "['" + pack + "/__main__.py']" + end + "__main__ " + directory + "\n", ""),
        run(Map.of(), "run", "-m", "pack"));
    assertEquals(
        new Ran(
            1,
            "",
            "baton: No module named pack.bare.__main__; 'pack.bare' is a package and cannot be"
                + " directly executed\n"),
        run(Map.of(), "run", "-m", "pack.bare"));
  }

  @Test
  void theEnvironmentChoosesTheLock() throws IOException, InterruptedException {
    Map<String, String> free = Map.of("BATON_LOCK", "free");
    assertEquals(new Ran(0, "False\n", ""), run(free, "run", "-c", GIL));
    assertEquals(new Ran(0, "True\n", ""), run(free, "run", "--lock", "gil", "-c", GIL));
    Ran wrong = run(Map.of("BATON_LOCK", "none"), "run", "-c", GIL);
    assertEquals(
        new Ran(
            2,
            "",
            "baton: unknown lock 'none': valid are adaptive, confined, fair, free, gil, latency, stress\n"),
        wrong);
    Ran interval = run(Map.of("BATON_SWITCH_INTERVAL", "abc"), "run", "-c", GIL);
    assertEquals(2, interval.status());
    assertTrue(interval.err().contains("BATON_SWITCH_INTERVAL"), interval::err);
  }

  @Test
  void aSignalInterruptsSleepAndLoops() throws IOException, InterruptedException {
    String program =
        """
        import time
        try:
            print("ready", flush=True)
            time.sleep(100)
        except KeyboardInterrupt:
            print("caught", flush=True)
        while True:
            pass
        """;
    try (Started baton = Started.baton(directory, Map.of(), "run", "-c", program)) {
      assertEquals("ready", baton.line());
      baton.interrupt();
      assertEquals("caught", baton.line());
      baton.interrupt();
      Ran ran = baton.end();
      assertEquals(130, ran.status());
      assertTrue(ran.err().startsWith("Traceback (most recent call last):\n"), ran::err);
      assertTrue(ran.err().endsWith("\nKeyboardInterrupt\n"), ran::err);
    }
  }

  @Test
  void aReaderThatGoesAwayRaisesBrokenPipeError() throws IOException, InterruptedException {
    String program = "for i in range(1_000_000): print(i)";
    try (Started baton = Started.baton(directory, Map.of(), "run", "-c", program)) {
      assertEquals("0", baton.line());
      baton.process().getInputStream().close();
      assertEquals(1, baton.status());
      assertTrue(baton.errors().endsWith("BrokenPipeError: [Errno 32] Broken pipe\n"));
    }
  }

  @Test
  void outputThatCannotBeWrittenAtTheEndIsAStatusOfItsOwn()
      throws IOException, InterruptedException {
    String program = "print(input())";
    try (Started baton = Started.baton(directory, Map.of(), "run", "-c", program)) {
      baton.process().getInputStream().close();
      baton.type("text\n");
      assertEquals(120, baton.status());
      assertEquals(
          "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"
              + "BrokenPipeError: [Errno 32] Broken pipe\n",
          baton.errors());
    }
  }
}

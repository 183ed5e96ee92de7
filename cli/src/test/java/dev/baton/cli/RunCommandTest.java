package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to run a program, what it finds in {@code sys}, and the exit status it leaves. */
class RunCommandTest {
  private static final String ARGV = "import sys; print(sys.argv[1:], __name__)";

  @TempDir Path directory;

  private String file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @Test
  void runsAFileWithItsArguments() throws IOException {
    String program = file("p.py", "import sys\nprint(sys.argv, __file__, __name__, sys.path[0])\n");
    Ran ran = Ran.baton("run", program, "a", "-x", "--lock", "-c");
    String shown = "['" + program + "', 'a', '-x', '--lock', '-c'] " + program + " __main__ ";
    assertEquals(new Ran(0, shown + directory + "\n", ""), ran);
  }

  @Test
  void argumentsThatBeginWithAnAtSignAreThePrograms() throws IOException {
    String program = file("p.py", ARGV);
    String argument = "@" + file("options", "--help");
    Ran expected = new Ran(0, "['" + argument + "'] __main__\n", "");
    assertEquals(expected, Ran.baton("run", program, argument));
    assertEquals(expected, Ran.baton("run", "--lock", "gil", program, argument));
  }

  /** Its classes take longer to start than all the rest. */
  @Test
  void withoutOptionsTheirParserIsNotLoaded() throws Exception {
    Path log = directory.resolve("classes");
    Map<String, String> environment =
        Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file='" + log + "'");
    try (Started baton = Started.baton(directory, environment, "run", file("p.py", ARGV), "a")) {
      assertEquals("['a'] __main__", baton.line());
      assertEquals(0, baton.status());
    }
    String loaded = Files.readString(log);
    assertTrue(loaded.contains(" dev.baton.cli.RunCommand "), loaded);
    assertFalse(loaded.contains(" picocli."), loaded);
  }

  @Test
  void runsStandardInput() {
    Ran ran = Ran.with("import sys\nprint(sys.argv)\n", Map.of(), "run", "-", "a");
    assertEquals(new Ran(0, "['-', 'a']\n", ""), ran);
  }

  @Test
  void runsACommand() {
    assertEquals(new Ran(0, "['a', '-b'] __main__\n", ""), Ran.baton("run", "-c", ARGV, "a", "-b"));
    Ran options = new Ran(0, "['-m', '--lock', '--help', ''] __main__\n", "");
    assertEquals(options, Ran.baton("run", "-c", ARGV, "-m", "--lock", "--help", ""));
    assertEquals(options, Ran.baton("run", "-c" + ARGV, "-m", "--lock", "--help", ""));
  }

  @Test
  void runsAModule() {
    Ran timed = Ran.baton("run", "-m", "timeit", "-n", "1", "-r", "1", "pass");
    assertEquals(0, timed.status(), timed::err);
    assertTrue(timed.out().startsWith("1 loop, best of 1: "), timed::out);
    assertEquals(
        new Ran(1, "", "baton: No module named no_such_module\n"),
        Ran.baton("run", "-m", "no_such_module"));
    assertEquals(
        new Ran(1, "", "baton: No code object available for math\n"),
        Ran.baton("run", "-m", "math"));
    String inner = "(ModuleNotFoundError: No module named 'no_such')";
    assertEquals(
        new Ran(
            1,
            "",
            "baton: Error while finding module specification for 'no_such.b' " + inner + "\n"),
        Ran.baton("run", "-m", "no_such.b"));
  }

  @Test
  void runsADirectoryWithAMainFile() throws IOException {
    file("d/__main__.py", "import sys, helper\nprint(sys.argv, helper.x, sys.path[0])\n");
    file("d/helper.py", "x = 5\n");
    String d = directory.resolve("d").toString();
    assertEquals(new Ran(0, "['" + d + "', 'a'] 5 " + d + "\n", ""), Ran.baton("run", d, "a"));
  }

  @Test
  void importsFromTheDirectoryASymbolicLinkLeadsTo() throws IOException {
    file("real/helper.py", "x = 7\n");
    String program = file("real/p.py", "import helper\nprint(helper.x)\n");
    Path link = Files.createSymbolicLink(directory.resolve("link.py"), Path.of(program));
    assertEquals(new Ran(0, "7\n", ""), Ran.baton("run", link.toString()));
  }

  @Test
  void passesStandardInputOn() {
    Ran ran = Ran.with("é\nrest", Map.of(), "run", "-c", "print(input().upper(), len(input()))");
    assertEquals(new Ran(0, "É 4\n", ""), ran);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "sys.exit(), 0, -",
        "sys.exit(0), 0, -",
        "sys.exit(None), 0, -",
        "sys.exit(3), 3, -",
        "sys.exit(256), 0, -",
        "sys.exit(-1), 255, -",
        "sys.exit(True), 1, -",
        "sys.exit(2**100), 255, -",
        "sys.exit(1.5), 1, 1.5",
        "sys.exit('no good'), 1, no good",
        "sys.exit([1]), 1, [1]",
        "exit(4), 4, -",
        "quit('bye'), 1, bye",
        "raise SystemExit(5), 5, -",
        "raise SystemExit, 0, -",
      })
  void leavesWithTheStatusOfSystemExit(String statement, int status, String message) {
    Ran ran = Ran.baton("run", "-c", "import sys; print('before'); " + statement);
    assertEquals(new Ran(status, "before\n", message == null ? "" : message + "\n"), ran);
  }

  @Test
  void showsTheTracebackOfAnUncaughtException() throws IOException {
    String program = file("p.py", "def f(x):\n    return 1 / x\n\nprint('before')\nf(0)\n");
    String traceback =
        """
        Traceback (most recent call last):
          File "FILE", line 5, in <module>
            f(0)
          File "FILE", line 2, in f
            return 1 / x
                   ~~^~~
        ZeroDivisionError: division by zero
        """;
    assertEquals(
        new Ran(1, "before\n", traceback.replace("FILE", program)), Ran.baton("run", program));
  }

  @Test
  void runsWhatIsRegisteredForTheEnd() {
    Ran ran =
        Ran.baton(
            "run",
            "-c",
            """
            import atexit, threading, time
            atexit.register(print, "atexit")
            threading.Thread(target=lambda: (time.sleep(0.05), print("thread"))).start()
            raise SystemExit(3)
            """);
    assertEquals(new Ran(3, "thread\natexit\n", ""), ran);
  }

  @Test
  void anUncaughtKeyboardInterruptIsTheStatusOfItsSignal() {
    Ran ran = Ran.baton("run", "-c", "raise KeyboardInterrupt");
    assertEquals(130, ran.status());
    assertTrue(ran.err().endsWith("\nKeyboardInterrupt\n"), ran::err);
  }

  @Test
  void anExceptionInTheHookIsShownWithTheOriginal() {
    Ran ran =
        Ran.baton("run", "-c", "import sys\ndef hook(*a): 1 / 0\nsys.excepthook = hook\nnope\n");
    assertEquals(1, ran.status());
    assertTrue(ran.err().startsWith("Error in sys.excepthook:\nTraceback"), ran::err);
    assertTrue(ran.err().contains("\n\nOriginal exception was:\nTraceback"), ran::err);
    assertTrue(
        ran.err().endsWith("NameError: name 'nope' is not defined. Did you mean: 'None'?\n"),
        ran::err);
  }
}

package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and command lines that ask for nothing that can be done. */
class UsageTest {
  @Test
  void versionAndHelp() {
    assertEquals(new Ran(0, "Baton 0.1.0 (Python 3.12)\n", ""), Ran.baton("--version"));
    Ran help = Ran.baton("--help");
    assertEquals(0, help.status());
    for (String command : new String[] {"run", "repl", "check", "dis", "asm"}) {
      assertTrue(help.out().contains("\n  " + command + " "), help::out);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "repl", "check", "dis", "asm"})
  void eachCommandExplainsItself(String command) {
    Ran ran = Ran.baton(command, "--help");
    assertEquals(0, ran.status());
    assertTrue(ran.out().startsWith("Usage: baton " + command + " "), ran::out);
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    Ran ran = Ran.baton();
    assertEquals(2, ran.status());
    assertTrue(ran.err().startsWith("Usage: baton "), ran::err);
    assertTrue(ran.err().contains("\n  run "), ran::err);
  }

  @Test
  void runNeedsAProgram() {
    String message = "baton: give a FILE, -, -c CODE or -m MODULE\n";
    assertEquals(new Ran(2, "", message), Ran.baton("run"));
  }

  @Test
  void anUnknownCommandOrOptionIsRefused() {
    Ran command = Ran.baton("rum", "x.py");
    assertEquals(2, command.status());
    assertTrue(command.err().contains("'rum'"), command::err);
    Ran option = Ran.baton("run", "--lok", "gil", "-c", "print('not run')");
    assertEquals(2, option.status());
    assertEquals("", option.out());
    assertTrue(option.err().contains("--lok"), option::err);
    assertEquals(2, Ran.baton("run", "-c").status());
  }
}

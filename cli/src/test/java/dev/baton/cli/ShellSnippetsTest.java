package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the documentation shows work. */
class ShellSnippetsTest {
  private static final String BATON = "./baton ";

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Snippet snippet : Snippet.in("sh")) {
      snippet.text().lines().filter(line -> !line.isBlank()).forEach(commands::add);
    }
    return commands;
  }

  @Test
  void thereAreSome() throws IOException {
    assertTrue(commands().stream().anyMatch(command -> command.startsWith(BATON)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void works(String command) throws IOException {
    if (command.startsWith(BATON)) {
      Ran ran = Ran.baton(words(command.substring(BATON.length())));
      assertEquals(0, ran.status(), ran::err);
      assertFalse(ran.out().isEmpty());
    } else {
      // The test command is what continuous integration runs.
      String ci = Files.readString(Snippet.sourceRoot().resolve(".ci/run"));
      assertTrue(ci.lines().anyMatch(command::equals), command);
    }
  }

  /** The words of a command; files are found from the root of the source tree. */
  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" +")) {
      Path file = Snippet.sourceRoot().resolve(word);
      words.add(word.contains("/") && Files.exists(file) ? file.toString() : word);
    }
    return words.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("options")
  void optionsOfTheTableExist(String option) {
    String help = Ran.baton("run", "--help").out() + Ran.baton("--help").out();
    assertTrue(help.contains(option), option);
  }

  /** The first words of the table of options, but for environment variables. */
  static List<String> options() throws IOException {
    List<String> options = new ArrayList<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(Snippet.sourceRoot().resolve("README.md"))) {
      inTable = line.startsWith("| option |") || inTable && line.startsWith("|");
      if (inTable && line.startsWith("| `")) {
        for (String part : line.split("\\|")[1].split(",")) {
          options.add(part.replace("`", "").strip().split("[ =]")[0]);
        }
      }
    }
    options.removeIf(
        option -> option.equals(option.toUpperCase(Locale.ROOT)) && !option.startsWith("-"));
    return options;
  }

  @Test
  void guestSnippetsRun() throws IOException {
    for (Snippet snippet : Snippet.in("python")) {
      Ran ran = Ran.with("", Map.of(), "run", "-c", snippet.text());
      assertEquals(0, ran.status(), () -> snippet + "\n" + ran.err());
    }
  }
}

package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.ExitException;
import dev.baton.GuestException;
import dev.baton.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code baton repl}: the interactive prompt, with history, several lines and completion of names.
 */
@Command(
    name = "repl",
    description = "Starts the interactive prompt.",
    mixinStandardHelpOptions = true)
final class ReplCommand implements Callable<Integer> {
  /** Other people of the machine do not read what somebody typed. */
  private static final String HISTORY_RIGHTS = "rw-------";

  private final Surroundings surroundings;

  @Mixin EngineOptions engine = new EngineOptions();

  ReplCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (Baton baton = engine.start(surroundings);
        Terminal terminal = terminal()) {
      Session session = new Session(baton);
      // They are there at a prompt only, by which programs tell that there is one.
      baton.exec("import sys\nsys.ps1, sys.ps2 = '>>> ', '... '\ndel sys");
      terminal.handle(Terminal.Signal.INT, signal -> session.interrupt());
      LineReader reader = reader(terminal, session);
      terminal
          .writer()
          .println(Main.VERSION + ", lock " + baton.config().lock() + ". Ctrl-D leaves.");
      terminal.flush();
      int status = loop(baton, session, reader);
      status = Math.max(status, finish(session));
      engine.report(baton, surroundings);
      return status;
    }
  }

  /** The terminal of the process; where the input is none, a stand-in that only reads lines. */
  private Terminal terminal() throws IOException {
    return surroundings.isTerminal(0)
        ? TerminalBuilder.builder().system(true).dumb(true).build()
        : new DumbTerminal(
            "baton", "dumb", surroundings.in(), surroundings.out(), StandardCharsets.UTF_8);
  }

  private LineReader reader(Terminal terminal, Session session) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(new StatementParser(session))
            .completer(new NameCompleter(session))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.INSERT_TAB, true);
    Path history = historyFile();
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    return builder.build();
  }

  /** The file of earlier input, made if it is missing; null if there can be none. */
  private @Nullable Path historyFile() {
    String home =
        surroundings.environment().getOrDefault("HOME", System.getProperty("user.home", ""));
    Path file = Path.of(home, ".baton_history");
    if (Files.exists(file)) {
      return file;
    }
    try {
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      return posix
          ? Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(HISTORY_RIGHTS)))
          : Files.createFile(file);
    } catch (IOException e) {
      return null;
    }
  }

  private int loop(Baton baton, Session session, LineReader reader) {
    while (true) {
      try {
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, prompt(baton, "ps2"));
        session.run(reader.readLine(prompt(baton, "ps1")));
      } catch (UserInterruptException e) {
        surroundings.printError("KeyboardInterrupt\n");
      } catch (EndOfFileException e) {
        return e.getPartialLine() == null ? 0 : last(session, e.getPartialLine());
      } catch (ExitException e) {
        return left(e);
      } catch (GuestException e) {
        surroundings.printError(e.traceback());
      }
    }
  }

  /** What {@code sys.ps1} or {@code sys.ps2} says; nothing if it cannot be shown, as in CPython. */
  private static String prompt(Baton baton, String name) {
    try {
      return baton.eval("str(__import__('sys')." + name + ")").as(String.class);
    } catch (GuestException e) {
      return "";
    }
  }

  /** Runs what was typed before the input ended. */
  private int last(Session session, String statement) {
    try {
      session.run(statement);
      return 0;
    } catch (ExitException e) {
      return left(e);
    } catch (GuestException e) {
      surroundings.printError(e.traceback());
      return 0;
    }
  }

  private int left(ExitException e) {
    if (!e.getMessage().isEmpty()) {
      surroundings.printError(e.getMessage() + "\n");
    }
    return e.status();
  }

  private int finish(Session session) {
    try {
      session.finish();
      return 0;
    } catch (ExitException e) {
      return left(e);
    } catch (GuestException e) {
      surroundings.printError(e.traceback());
      return 0;
    }
  }
}

package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.ExitException;
import dev.baton.GuestException;
import dev.baton.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
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
  @Mixin EngineOptions engine = new EngineOptions();

  @Override
  public Integer call() throws IOException {
    try (Baton baton = engine.builder().loopLimit(Main.LOOP_LIMIT).build();
        Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      Session session = new Session(baton);
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .parser(new Lines(session))
              .completer(
                  (r, line, out) ->
                      session.complete(line.word()).forEach(c -> out.add(new Candidate(c))))
              .variable(
                  LineReader.HISTORY_FILE,
                  Path.of(System.getProperty("user.home"), ".baton_history"))
              .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
              .build();
      terminal
          .writer()
          .println("Baton 0.1.0 (Python 3.12), lock " + baton.config().lock() + ". Ctrl-D leaves.");
      return loop(session, reader);
    }
  }

  private static int loop(Session session, LineReader reader) {
    while (true) {
      try {
        session.run(reader.readLine(">>> "));
      } catch (UserInterruptException e) {
        System.err.println("KeyboardInterrupt");
      } catch (EndOfFileException e) {
        return 0;
      } catch (ExitException e) {
        return e.status();
      } catch (GuestException e) {
        System.err.print(e.traceback());
      }
    }
  }

  /**
   * Asks for more lines until the statement is complete: a compound one ends with an empty line.
   */
  private static final class Lines implements Parser {
    private final Session session;
    private final DefaultParser words = new DefaultParser();

    Lines(Session session) {
      this.session = session;
      words.setQuoteChars(new char[0]);
      words.setEscapeChars(new char[0]);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      boolean entering = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
      if (entering && session.isIncomplete(line)) {
        throw new EOFError(-1, cursor, "the statement goes on");
      }
      return words.parse(line, cursor, context);
    }
  }
}

package dev.baton.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. */
@Command(
    name = "baton",
    description = "Runs Python 3 programs on the JVM, under a global lock of your choice.",
    mixinStandardHelpOptions = true,
    version = Main.VERSION)
public final class Main implements Callable<Integer> {
  /** What {@code --version} and the prompt show. */
  static final String VERSION = "Baton 0.1.0 (Python 3.12)";

  /** Exit status for a wrong command line, as in CPython. */
  static final int USAGE = 2;

  /** Guest recursion through Java needs more stack than the JVM's main thread has. */
  private static final long STACK_BYTES = 1L << 29;

  /** Loops nested in Java that fit into {@link #STACK_BYTES} with room to spare. */
  static final int LOOP_LIMIT = 20_000;

  private static final String[] COMMANDS = {"run", "repl", "check", "dis", "asm"};

  private final Surroundings surroundings;

  private Main(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs the command line and leaves the JVM with its exit status. */
  public static void main(String[] args) throws InterruptedException {
    int[] status = new int[1];
    Surroundings process = Surroundings.ofProcess();
    Thread main =
        new Thread(null, () -> status[0] = execute(process, args), "MainThread", STACK_BYTES);
    main.start();
    main.join();
    System.exit(status[0]);
  }

  /** Runs the command line and gives its exit status. */
  static int execute(Surroundings surroundings, String... args) {
    return isPlainRun(args) ? runPlainly(surroundings, args) : executeByOptions(surroundings, args);
  }

  /** Whether a program is run without options: all that follows its name belongs to it. */
  private static boolean isPlainRun(String[] args) {
    return args.length > 1
        && args[0].equals("run")
        && (!args[1].startsWith("-") || args[1].equals("-"));
  }

  /** Leaves picocli out, which takes longer than the rest of a start. */
  private static int runPlainly(Surroundings surroundings, String[] args) {
    try {
      return RunCommand.of(surroundings, List.of(args).subList(1, args.length)).call();
    } catch (IllegalArgumentException e) {
      surroundings.complain(e.getMessage());
      return USAGE;
    } catch (IOException | RuntimeException e) {
      e.printStackTrace(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
      return RunCommand.FAILURE;
    }
  }

  private static int executeByOptions(Surroundings surroundings, String[] args) {
    CommandLine line = new CommandLine(new Main(surroundings));
    addCommands(line, surroundings, args);
    // An argument that begins with @ is the program's, not a file of options.
    line.setExpandAtFiles(false);
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          if (e instanceof IllegalArgumentException) {
            surroundings.complain(e.getMessage());
            return USAGE;
          }
          throw e;
        });
    return line.execute(args);
  }

  /**
   * Adds the command that is asked for: describing one takes as long as running a small program.
   * All of them if it is none, for help and messages.
   */
  private static void addCommands(CommandLine line, Surroundings surroundings, String[] args) {
    Object chosen = args.length == 0 ? null : command(args[0], surroundings);
    if (chosen != null) {
      line.addSubcommand(args[0], chosen);
    } else {
      for (String name : COMMANDS) {
        line.addSubcommand(name, command(name, surroundings));
      }
    }
    CommandLine run = line.getSubcommands().get("run");
    if (run != null) {
      // What follows the program belongs to the program.
      run.setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(false);
    }
  }

  private static @Nullable Object command(String name, Surroundings surroundings) {
    return switch (name) {
      case "run" -> new RunCommand(surroundings);
      case "repl" -> new ReplCommand(surroundings);
      case "check" -> new CheckCommand(surroundings);
      case "dis" -> new DisCommand(surroundings);
      case "asm" -> new AsmCommand(surroundings);
      default -> null;
    };
  }

  @Override
  public Integer call() {
    CommandLine line = new CommandLine(this);
    addCommands(line, surroundings, new String[0]);
    line.usage(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    return USAGE;
  }
}

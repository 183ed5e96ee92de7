package dev.baton.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. */
@Command(
    name = "baton",
    description = "Runs Python 3 programs on the JVM, under a global lock of your choice.",
    mixinStandardHelpOptions = true,
    version = "Baton 0.1.0 (Python 3.12)",
    subcommands = {
      RunCommand.class,
      ReplCommand.class,
      CheckCommand.class,
      DisCommand.class,
      AsmCommand.class
    })
public final class Main implements Runnable {
  /** Exit status for a wrong command line, as in CPython. */
  static final int USAGE = 2;

  /** Guest recursion through Java needs more stack than the JVM's main thread has. */
  private static final long STACK_BYTES = 1L << 29;

  /** Loops nested in Java that fit into {@link #STACK_BYTES} with room to spare. */
  static final int LOOP_LIMIT = 20_000;

  private Main() {}

  /** Runs the command line and leaves the JVM with its exit status. */
  public static void main(String[] args) throws InterruptedException {
    int[] status = new int[1];
    Thread main = new Thread(null, () -> status[0] = execute(args), "MainThread", STACK_BYTES);
    main.start();
    main.join();
    System.exit(status[0]);
  }

  /** Runs the command line and gives its exit status. */
  static int execute(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.getSubcommands()
        .get("run")
        .setStopAtPositional(true)
        .setUnmatchedOptionsArePositionalParams(false);
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          if (e instanceof IllegalArgumentException) {
            command.getErr().println("baton: " + e.getMessage());
            return USAGE;
          }
          throw e;
        });
    return line.execute(args);
  }

  @Override
  public void run() {
    new CommandLine(this).usage(System.err);
  }
}

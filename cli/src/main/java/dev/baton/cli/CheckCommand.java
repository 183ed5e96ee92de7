package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.GuestException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code baton check}: compiles files without running them. */
@Command(
    name = "check",
    description = "Compiles files without running them.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
  List<String> files = List.of();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int status = 0;
    try (Baton baton = Baton.builder().build()) {
      for (String file : files) {
        byte[] source = FileArgument.read(file, surroundings);
        if (source == null) {
          status = Main.USAGE;
          continue;
        }
        try {
          baton.compile(source, file);
        } catch (GuestException e) {
          surroundings.printError(e.traceback());
          status = Math.max(status, 1);
        }
      }
    }
    return status;
  }
}

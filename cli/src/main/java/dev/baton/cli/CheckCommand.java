package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.GuestException;
import java.nio.charset.StandardCharsets;
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
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
  List<String> files = List.of();

  @Override
  public Integer call() {
    int status = 0;
    try (Baton baton = Baton.builder().build()) {
      for (String file : files) {
        byte[] source = RunCommand.read(file);
        if (source == null) {
          status = Main.USAGE;
          continue;
        }
        try {
          baton.compile(new String(source, StandardCharsets.UTF_8), file);
        } catch (GuestException e) {
          System.err.print(e.traceback());
          status = Math.max(status, 1);
        }
      }
    }
    return status;
  }
}

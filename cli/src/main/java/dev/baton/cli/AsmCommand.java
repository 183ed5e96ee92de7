package dev.baton.cli;

import dev.baton.Script;
import dev.baton.code.AssemblyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code baton asm}: assembles the text that {@code dis} shows into a file that {@code run} takes.
 */
@Command(
    name = "asm",
    description = "Assembles bytecode text into a file that run takes.",
    mixinStandardHelpOptions = true)
final class AsmCommand implements Callable<Integer> {
  private static final int FAILURE = 1;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "Assembly text.")
  String file = "";

  @Option(names = "-o", paramLabel = "OUT", required = true, description = "The file to write.")
  Path out = Path.of("");

  AsmCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    byte[] text = FileArgument.read(file, surroundings);
    if (text == null) {
      return Main.USAGE;
    }
    byte[] code;
    try {
      code = Script.fromAssembly(new String(text, StandardCharsets.UTF_8)).toBytes();
    } catch (AssemblyException e) {
      surroundings.complain(file + ": " + e.getMessage());
      return FAILURE;
    }
    try {
      Files.write(out, code);
      return 0;
    } catch (IOException e) {
      surroundings.complain("can't write file '" + out + "': " + FileArgument.problem(e));
      return FAILURE;
    }
  }
}

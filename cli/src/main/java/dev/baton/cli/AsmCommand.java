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
  @Parameters(paramLabel = "FILE", description = "Assembly text.")
  String file = "";

  @Option(names = "-o", paramLabel = "OUT", required = true, description = "The file to write.")
  Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    byte[] text = RunCommand.read(file);
    if (text == null) {
      return Main.USAGE;
    }
    try {
      Files.write(out, Script.fromAssembly(new String(text, StandardCharsets.UTF_8)).toBytes());
      return 0;
    } catch (AssemblyException e) {
      System.err.println("baton: " + file + ": " + e.getMessage());
      return 1;
    }
  }
}

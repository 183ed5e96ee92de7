package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.Script;
import dev.baton.code.AssemblyText;
import dev.baton.code.BinaryFormat;
import dev.baton.code.MalformedCodeException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code baton dis}: shows the bytecode of a source file or of a compiled one, as text that {@code
 * asm} reads.
 */
@Command(
    name = "dis",
    description = "Shows the bytecode of a file.",
    mixinStandardHelpOptions = true)
final class DisCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "A source file, or one made by asm.")
  String file = "";

  DisCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    byte[] data = FileArgument.read(file, surroundings);
    if (data == null) {
      return Main.USAGE;
    }
    try (Baton baton = Baton.builder().build()) {
      Script script =
          BinaryFormat.isBinary(data) ? Script.fromBytes(data) : baton.compile(data, file);
      surroundings.print(AssemblyText.disassemble(script.code()));
      return 0;
    } catch (GuestException e) {
      surroundings.printError(e.traceback());
    } catch (MalformedCodeException e) {
      surroundings.complain(file + ": " + e.getMessage());
    }
    return 1;
  }
}

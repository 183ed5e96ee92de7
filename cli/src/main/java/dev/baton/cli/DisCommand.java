package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.Script;
import dev.baton.code.AssemblyText;
import dev.baton.code.BinaryFormat;
import dev.baton.code.MalformedCodeException;
import java.nio.charset.StandardCharsets;
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
  @Parameters(paramLabel = "FILE", description = "A source file, or one made by asm.")
  String file = "";

  @Override
  public Integer call() {
    byte[] data = RunCommand.read(file);
    if (data == null) {
      return Main.USAGE;
    }
    try (Baton baton = Baton.builder().build()) {
      Script script =
          BinaryFormat.isBinary(data)
              ? Script.fromBytes(data)
              : baton.compile(new String(data, StandardCharsets.UTF_8), file);
      System.out.print(AssemblyText.disassemble(script.code()));
      return 0;
    } catch (GuestException e) {
      System.err.print(e.traceback());
    } catch (MalformedCodeException e) {
      System.err.println("baton: " + file + ": " + e.getMessage());
    }
    return 1;
  }
}

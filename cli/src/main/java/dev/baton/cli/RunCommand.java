package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.Program;
import dev.baton.Script;
import dev.baton.code.BinaryFormat;
import dev.baton.code.MalformedCodeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baton run}: a file, standard input, a command or a module. */
@Command(name = "run", description = "Runs a program.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin EngineOptions engine = new EngineOptions();

  @Option(
      names = "-c",
      paramLabel = "CODE",
      description = "Runs this text; what follows are its arguments.")
  @Nullable String command;

  @Option(
      names = "-m",
      paramLabel = "MODULE",
      description = "Runs a module; what follows are its arguments.")
  @Nullable String module;

  @Parameters(
      paramLabel = "FILE|- [ARGS]",
      description = "The program, - for standard input, and its arguments.")
  List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (command == null && module == null && arguments.isEmpty()) {
      System.err.println("baton run: give a FILE, -, -c CODE or -m MODULE");
      return Main.USAGE;
    }
    byte[] source = null;
    if (command == null && module == null && !arguments.get(0).equals("-")) {
      source = read(arguments.get(0));
      if (source == null) {
        return Main.USAGE;
      }
    }
    Baton baton = engine.builder().loopLimit(Main.LOOP_LIMIT).build();
    int status = run(new Program(baton), source);
    baton.close();
    return status;
  }

  private int run(Program program, byte @Nullable [] source) throws IOException {
    if (command != null) {
      byte[] text = (command + "\n").getBytes(StandardCharsets.UTF_8);
      return program.run(text, "<string>", false, "", with("-c"));
    }
    if (module != null) {
      return program.runModule(module, Path.of("").toAbsolutePath().toString(), with(module));
    }
    if (source == null) {
      return program.run(System.in.readAllBytes(), "<stdin>", false, "", arguments);
    }
    if (BinaryFormat.isBinary(source)) {
      try {
        return program.run(Script.fromBytes(source), arguments);
      } catch (MalformedCodeException e) {
        System.err.println("baton: " + arguments.get(0) + ": " + e.getMessage());
        return 1;
      }
    }
    Path directory = Path.of(arguments.get(0)).toAbsolutePath().getParent();
    return program.run(source, arguments.get(0), true, String.valueOf(directory), arguments);
  }

  private List<String> with(String first) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(arguments);
    return all;
  }

  /** The bytes of a file; null, and a message, if it cannot be read. */
  static byte @Nullable [] read(String file) {
    String problem;
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        problem = "[Errno 21] Is a directory";
      } else {
        return Files.readAllBytes(path);
      }
    } catch (NoSuchFileException e) {
      problem = "[Errno 2] No such file or directory";
    } catch (InvalidPathException e) {
      problem = "not a path";
    } catch (IOException e) {
      problem = "[Errno 13] Permission denied";
    }
    System.err.println("baton: can't open file '" + file + "': " + problem);
    return null;
  }
}

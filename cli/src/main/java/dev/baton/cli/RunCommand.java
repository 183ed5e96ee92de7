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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code baton run}: a file, a directory, standard input, a command or a module. */
@Command(name = "run", description = "Runs a program.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  static final int FAILURE = 1;

  private final Surroundings surroundings;

  @Mixin EngineOptions engine = new EngineOptions();

  @Option(
      names = "-c",
      paramLabel = "CODE",
      parameterConsumer = WithTheRest.class,
      description = "Runs this text; what follows are its arguments.")
  @Nullable String command;

  @Option(
      names = "-m",
      paramLabel = "MODULE",
      parameterConsumer = WithTheRest.class,
      description = "Runs a module; what follows are its arguments.")
  @Nullable String module;

  @Parameters(
      paramLabel = "FILE|- [ARGS]",
      description =
          "The program: a file, a directory with a __main__.py, or - for standard input; and its"
              + " arguments.")
  List<String> arguments = new ArrayList<>();

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs a file, a directory or standard input, without options. */
  static RunCommand of(Surroundings surroundings, List<String> arguments) {
    RunCommand run = new RunCommand(surroundings);
    run.arguments = arguments;
    return run;
  }

  /** Takes the value of an option; what follows are arguments, even if it looks like options. */
  static final class WithTheRest implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> left, ArgSpec option, CommandSpec spec) {
      if (left.isEmpty()) {
        String missing = "Missing required parameter for option " + option.paramLabel();
        throw new ParameterException(spec.commandLine(), missing);
      }
      option.setValue(left.pop());
      RunCommand run = (RunCommand) spec.userObject();
      while (!left.isEmpty()) {
        run.arguments.add(left.pop());
      }
    }
  }

  /** A way to run a program, and its exit status. */
  private interface Task {
    int run(Program program) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    if (command != null) {
      byte[] text = (command + "\n").getBytes(StandardCharsets.UTF_8);
      return inEngine(program -> program.run(text, "<string>", false, "", with("-c")));
    }
    if (module != null) {
      String here = Path.of("").toAbsolutePath().toString();
      return inEngine(program -> program.runModule(module, here, with(module)));
    }
    if (arguments.isEmpty()) {
      surroundings.complain("give a FILE, -, -c CODE or -m MODULE");
      return Main.USAGE;
    }
    if (arguments.get(0).equals("-")) {
      byte[] source = surroundings.in().readAllBytes();
      return inEngine(program -> program.run(source, "<stdin>", false, "", arguments));
    }
    String file = FileArgument.absolute(arguments.get(0));
    return isDirectory(file) ? runDirectory(file) : runFile(file, null);
  }

  private int inEngine(Task task) throws IOException {
    Baton baton = engine.start(surroundings);
    Program program = new Program(baton);
    Interrupts.deliver(program::interrupt);
    int status = task.run(program);
    baton.close();
    engine.report(baton, surroundings);
    return status;
  }

  private static boolean isDirectory(String file) {
    try {
      return Files.isDirectory(Path.of(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private int runDirectory(String directory) throws IOException {
    Path main = Path.of(directory).resolve("__main__.py");
    if (!Files.isRegularFile(main)) {
      surroundings.complain("can't find '__main__' module in '" + directory + "'");
      return FAILURE;
    }
    return runFile(main.toString(), directory);
  }

  /**
   * Runs a file.
   *
   * @param searchPath the first entry of {@code sys.path}; null for the directory of the file
   */
  private int runFile(String file, @Nullable String searchPath) throws IOException {
    byte[] source = FileArgument.read(file, surroundings);
    if (source == null) {
      return Main.USAGE;
    }
    if (BinaryFormat.isBinary(source)) {
      return runCompiled(file, source);
    }
    String path = searchPath == null ? directoryOf(Path.of(file)) : searchPath;
    return inEngine(program -> program.run(source, file, true, path, arguments));
  }

  private int runCompiled(String file, byte[] code) throws IOException {
    Script script;
    try {
      script = Script.fromBytes(code);
    } catch (MalformedCodeException e) {
      surroundings.complain(file + ": " + e.getMessage());
      return FAILURE;
    }
    return inEngine(program -> program.run(script, arguments));
  }

  /** Where a program lies; that of what it points to if it is a symbolic link. */
  private static String directoryOf(Path file) throws IOException {
    Path real = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    return String.valueOf(real.getParent());
  }

  private List<String> with(String first) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(arguments);
    return all;
  }
}

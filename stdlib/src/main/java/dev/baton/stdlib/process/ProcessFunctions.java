package dev.baton.stdlib.process;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Iteration;
import dev.baton.stdlib.file.Blocking;
import dev.baton.stdlib.file.DescriptorTable;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.FilePaths;
import dev.baton.stdlib.file.PipeDescriptor;
import dev.baton.stdlib.file.SystemErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The functions of module {@code _subprocess}. */
@Intrinsics("subprocess")
final class ProcessFunctions {
  /** What the host says when the system could not start a program. */
  private static final Pattern FAILURE = Pattern.compile("error=(\\d+),");

  private ProcessFunctions() {}

  @Builtin(
      value = "spawn(program, arguments, directory, variables, stdin, stdout, stderr, /)",
      doc =
          """
          Start a program; return its process and the numbers of the pipes to it, or -1.

          arguments and variables are lists of text, the variables as names and values in turn. \
          Each stream is None, the number of an open file, or -1 for a pipe, -2 for where standard \
          output goes, -3 for nothing.\
          """)
  static Object spawn(
      ThreadContext t,
      Object program,
      Object arguments,
      Object directory,
      Object variables,
      Object stdin,
      Object stdout,
      Object stderr) {
    if (!t.interpreter().permissions().mayStartProcesses()) {
      throw SystemErrors.of(t, Errno.EACCES, program);
    }
    Map<String, String> environment = environment(texts(t, variables));
    Path work = directory(t, directory);
    String found = find(FilePaths.text(program), environment, work);
    if (found == null) {
      throw SystemErrors.of(t, Errno.ENOENT, program);
    }
    List<String> command = new ArrayList<>(texts(t, arguments));
    command.set(0, found);
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    ChildStreams streams = new ChildStreams(t, builder);
    streams.connect(stdin, stdout, stderr);
    Process process = start(t, program, builder);
    ChildProcess child = new ChildProcess(process, streams.begin(process));
    return TupleObject.of(
        child,
        streams.pipesIn() ? add(t, PipeDescriptor.writing(process.getOutputStream())) : -1L,
        streams.pipesOut() ? add(t, PipeDescriptor.reading(process.getInputStream())) : -1L,
        streams.pipesErrors() ? add(t, PipeDescriptor.reading(process.getErrorStream())) : -1L);
  }

  private static Process start(ThreadContext t, Object program, ProcessBuilder builder) {
    return Blocking.call(
        t,
        program,
        () -> {
          try {
            return builder.start();
          } catch (IOException e) {
            Matcher number = FAILURE.matcher(String.valueOf(e.getMessage()));
            throw number.find() ? Errno.failure(Integer.parseInt(number.group(1))) : e;
          }
        });
  }

  private static long add(ThreadContext t, PipeDescriptor pipe) {
    int number = DescriptorTable.of(t).add(pipe);
    if (number < 0) {
      throw SystemErrors.of(t, Errno.EMFILE);
    }
    return number;
  }

  private static List<String> texts(ThreadContext t, Object list) {
    List<String> texts = new ArrayList<>();
    for (Object o : Iteration.toArray(t, list)) {
      String text = FilePaths.text(o);
      if (text.indexOf('\0') >= 0) {
        throw Raise.valueError("embedded null byte");
      }
      texts.add(text);
    }
    return texts;
  }

  private static Map<String, String> environment(List<String> variables) {
    Map<String, String> environment = new TreeMap<>();
    for (int i = 0; i + 1 < variables.size(); i += 2) {
      if (variables.get(i).isEmpty() || variables.get(i).indexOf('=', 1) >= 0) {
        throw Raise.valueError("illegal environment variable name");
      }
      environment.put(variables.get(i), variables.get(i + 1));
    }
    return environment;
  }

  private static Path directory(ThreadContext t, Object directory) {
    if (directory == Singleton.NONE) {
      return FilePaths.currentDirectory(t);
    }
    Path path = FilePaths.resolve(t, directory);
    if (!Files.isDirectory(path)) {
      throw SystemErrors.of(t, Files.exists(path) ? Errno.ENOTDIR : Errno.ENOENT, directory);
    }
    return path;
  }

  /**
   * The program that a name means: a path below the directory it will run in, or a file in one of
   * the directories of PATH. As short as it was given where the host finds the same, for programs
   * look at the name by which they are called.
   */
  private static @Nullable String find(String name, Map<String, String> environment, Path work) {
    if (name.indexOf('/') >= 0) {
      return work.resolve(name).normalize().equals(Path.of(name)) ? name : work.resolve(name) + "";
    }
    String path = environment.getOrDefault("PATH", "/bin:/usr/bin");
    String found = search(name, path, work);
    String own = System.getenv("PATH");
    return found != null && own != null && found.equals(search(name, own, work)) ? name : found;
  }

  private static @Nullable String search(String name, String path, Path work) {
    for (String directory : path.split(":")) {
      Path candidate = work.resolve(directory).resolve(name);
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return candidate.toString();
      }
    }
    return null;
  }
}

package dev.baton.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that the command line names. */
final class FileArgument {
  private FileArgument() {}

  /** The name from the root on, otherwise as it was given: tracebacks show it like this. */
  static String absolute(String file) {
    return new File(file).isAbsolute()
        ? file
        : Path.of("").toAbsolutePath() + File.separator + file;
  }

  /** The bytes of a file; null, and a message, if it cannot be read. */
  static byte @Nullable [] read(String file, Surroundings surroundings) {
    String problem;
    try {
      Path path = Path.of(file);
      if (!Files.isDirectory(path)) {
        return Files.readAllBytes(path);
      }
      problem = "[Errno 21] Is a directory";
    } catch (InvalidPathException e) {
      problem = e.getReason();
    } catch (IOException e) {
      problem = problem(e);
    } catch (OutOfMemoryError e) {
      problem = "it is too large";
    }
    surroundings.complain("can't open file '" + file + "': " + problem);
    return null;
  }

  /** What was wrong, in the words of the operating system where they are known. */
  static String problem(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "[Errno 2] No such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "[Errno 13] Permission denied";
    }
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}

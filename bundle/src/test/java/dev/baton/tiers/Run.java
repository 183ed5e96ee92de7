package dev.baton.tiers;

import dev.baton.Baton;
import dev.baton.HostAccess;
import dev.baton.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a program did.
 *
 * @param output standard output
 * @param errors standard error: the traceback, if it failed
 */
record Run(String output, String errors) {
  private static final int SECONDS = 300;
  private static final long STACK_BYTES = 16L << 20;

  /** Runs a file in an engine and a thread of its own; what takes too long is an error. */
  static Run in(Tier tier, Path file) throws InterruptedException, IOException {
    byte[] source = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Baton baton = tier.builder().hostAccess(HostAccess.ALL).output(out).errorOutput(err).build();
    String name = file.toString();
    String directory = file.getParent().toString();
    FutureTask<Integer> task =
        new FutureTask<>(
            () -> new Program(baton).run(source, name, true, directory, List.of(name)));
    Thread thread = new Thread(null, task, "MainThread", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      err.writeBytes(("still running in " + tier).getBytes(StandardCharsets.UTF_8));
    } catch (ExecutionException e) {
      err.writeBytes(("failed in the host: " + e.getCause()).getBytes(StandardCharsets.UTF_8));
    } finally {
      baton.close(Duration.ofSeconds(1));
    }
    return new Run(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a file by a command. */
  static Run by(List<String> command, Path file) throws InterruptedException, IOException {
    Path out = Files.createTempFile(file.getParent(), "out", ".txt");
    Path err = Files.createTempFile(file.getParent(), "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.command().add(file.toString());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Run(Files.readString(out), Files.readString(err));
  }

  /** Deletes a directory and the files in it. */
  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}

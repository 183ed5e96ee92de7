package dev.baton.corpus;

import dev.baton.Baton;
import dev.baton.HostAccess;
import dev.baton.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs chunks, each in an engine and a thread of its own. */
final class ChunkRunner {
  /** The stack and the recursion that a program gets from the command line. */
  private static final long STACK_BYTES = 512L << 20;

  private static final int LOOP_LIMIT = 20_000;
  private static final int SECONDS_PER_CHUNK = 300;
  private static final String COMPILE =
      """
      try:
          compile(source, "<chunk>", "exec")
          found = "no error"
      except SyntaxError as e:
          found = f"{e.lineno}:{e.offset}: {e.msg}"
      """;

  private final Mode mode;
  private final Path packages;
  private final Path scratch;

  /**
   * A runner.
   *
   * @param packages a directory on the import path of every program
   * @param scratch where the programs are put, each in a directory of its own
   */
  ChunkRunner(Mode mode, Path packages, Path scratch) {
    this.mode = mode;
    this.packages = packages;
    this.scratch = scratch;
  }

  /** What went wrong, empty for nothing; never hangs. */
  List<String> complaints(Chunk chunk) throws InterruptedException {
    Run run = new Run(chunk);
    FutureTask<List<String>> task = new FutureTask<>(run::complaints);
    Thread thread = new Thread(null, task, "MainThread", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS_PER_CHUNK, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      StringBuilder stack = new StringBuilder("still running after " + SECONDS_PER_CHUNK + " s:");
      for (StackTraceElement frame : thread.getStackTrace()) {
        stack.append("\n  ").append(frame);
      }
      run.abandon();
      return List.of(stack.toString());
    } catch (ExecutionException e) {
      return List.of("failed in the host: " + describe(e.getCause()));
    }
  }

  private static String describe(Throwable e) {
    StringBuilder text = new StringBuilder(e.toString());
    StackTraceElement[] stack = e.getStackTrace();
    for (int i = 0; i < Math.min(stack.length, 12); i++) {
      text.append("\n  ").append(stack[i]);
    }
    return text.toString();
  }

  /** One chunk being run. */
  private final class Run {
    private final Chunk chunk;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private volatile @Nullable Baton engine;

    Run(Chunk chunk) {
      this.chunk = chunk;
    }

    List<String> complaints() throws IOException {
      Baton baton =
          mode.builder()
              .hostAccess(HostAccess.ALL)
              .path(List.of(packages))
              .output(out)
              .errorOutput(err)
              .loopLimit(LOOP_LIMIT)
              .build();
      engine = baton;
      try (baton) {
        return chunk.syntaxError() == null ? runProgram(baton) : compile(baton);
      }
    }

    private List<String> compile(Baton baton) {
      baton.set("source", chunk.source()).exec(COMPILE);
      String found = baton.get("found").as(String.class);
      Chunk.SyntaxExpectation e = chunk.syntaxError();
      String expected = e.line() + ":" + e.column() + ": " + e.message();
      return found.equals(expected)
          ? List.of()
          : List.of("syntax error expected: " + expected + "\n      got: " + found);
    }

    private List<String> runProgram(Baton baton) throws IOException {
      Path directory = Files.createTempDirectory(scratch, "chunk");
      Path file = directory.resolve(chunk.fileName());
      Files.writeString(file, chunk.source());
      byte[] source = chunk.source().getBytes(StandardCharsets.UTF_8);
      int status =
          new Program(baton)
              .run(source, file.toString(), true, directory.toString(), List.of(file.toString()));
      return new Outcome(status, text(out), text(err)).complaints(chunk);
    }

    void abandon() {
      Baton baton = engine;
      if (baton != null) {
        baton.close(Duration.ofSeconds(1));
      }
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

package dev.baton.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a command line did: its exit status and what it wrote. */
record Ran(int status, String out, String err) {
  private static final long STACK_BYTES = 256L << 20;
  private static final int SECONDS = 300;

  /** Runs a command line in this process, without input or environment. */
  static Ran baton(String... args) {
    return with("", Map.of(), args);
  }

  /** Runs a command line in this process. */
  static Ran with(String input, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            new HashMap<>(environment),
            "nnn");
    FutureTask<Integer> task = new FutureTask<>(() -> Main.execute(surroundings, args));
    Thread thread = new Thread(null, task, "MainThread", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return new Ran(task.get(SECONDS, TimeUnit.SECONDS), text(out), text(err));
    } catch (TimeoutException e) {
      AssertionError failure = new AssertionError("still running: " + String.join(" ", args), e);
      failure.setStackTrace(thread.getStackTrace());
      throw failure;
    } catch (Exception e) {
      throw new AssertionError("baton " + String.join(" ", args), e);
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

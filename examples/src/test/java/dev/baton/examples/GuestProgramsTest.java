package dev.baton.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of {@code guest} prints the same under both locks as it does on CPython. */
class GuestProgramsTest {
  private static final long STACK_BYTES = 512L << 20;
  private static final int LOOP_LIMIT = 20_000;
  private static final int SECONDS_PER_PROGRAM = 300;
  private static final Path GUEST = guest();

  @ParameterizedTest
  @MethodSource("programs")
  void printsTheSameUnderTheGlobalLock(String name) throws Exception {
    check(name, "gil");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void printsTheSameInParallel(String name) throws Exception {
    check(name, "free");
  }

  @Test
  void thereAreAtLeastTenPrograms() throws IOException {
    assertFalse(programs().size() < 10);
  }

  private static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(GUEST)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".py"))
          .map(name -> name.substring(0, name.length() - ".py".length()))
          .sorted()
          .toList();
    }
  }

  private static Path guest() {
    Path inModule = Path.of("guest").toAbsolutePath();
    return Files.isDirectory(inModule) ? inModule : Path.of("examples/guest").toAbsolutePath();
  }

  private static void check(String name, String lock) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    FutureTask<Integer> task = new FutureTask<>(() -> run(name, lock, out, err));
    Thread thread = new Thread(null, task, "MainThread", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    int status;
    try {
      status = task.get(SECONDS_PER_PROGRAM, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      AssertionError failure = new AssertionError(name + " is still running under " + lock, e);
      failure.setStackTrace(thread.getStackTrace());
      throw failure;
    }
    assertEquals(0, status, () -> text(err));
    assertEquals(Files.readString(GUEST.resolve("expected/" + name + ".txt")), text(out));
  }

  private static int run(
      String name, String lock, ByteArrayOutputStream out, ByteArrayOutputStream err)
      throws IOException {
    String file = GUEST.resolve(name + ".py").toString();
    byte[] source = Files.readAllBytes(Path.of(file));
    Baton baton =
        Baton.builder()
            .lock(lock)
            .hostAccess(HostAccess.ALL)
            .loopLimit(LOOP_LIMIT)
            .output(out)
            .errorOutput(err)
            .build();
    int status = new Program(baton).run(source, file, true, GUEST.toString(), List.of(file));
    List<String> left = baton.close(Duration.ofSeconds(120));
    assertEquals(List.of(), left);
    return status;
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

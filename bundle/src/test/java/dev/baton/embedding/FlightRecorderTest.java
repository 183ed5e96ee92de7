package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Events of the lock in a recording of the JVM's flight recorder. */
@Timeout(600)
class FlightRecorderTest {
  /** The worker goes on, once main spins, only if main gives way in its loop. */
  private static final String PROGRAM =
      """
      import threading, time
      go = threading.Event()
      done, turns = False, [0]
      def hold():
          go.set()
          while not done:
              turns[0] += 1
      def work():
          global done
          go.wait()
          time.sleep(0.001)
          seen = turns[0]
          while turns[0] < seen + 2: pass
          done = True
      t = threading.Thread(target=work, name='worker')
      t.start(); hold(); t.join()
      """;

  @TempDir Path dir;

  private List<RecordedEvent> record(Duration threshold, Runnable work) throws IOException {
    try (Recording recording = new Recording()) {
      for (String name : List.of("LockWait", "LockHold", "BlockingRegion")) {
        recording.enable("dev.baton." + name).withThreshold(threshold);
      }
      recording.enable("dev.baton.StopTheWorld");
      recording.enable("dev.baton.ModeChange");
      recording.start();
      work.run();
      recording.stop();
      Path file = dir.resolve("recording.jfr");
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .filter(e -> e.getEventType().getName().startsWith("dev.baton."))
          .toList();
    }
  }

  private static List<RecordedEvent> of(List<RecordedEvent> all, String name) {
    return all.stream()
        .filter(e -> e.getEventType().getName().equals("dev.baton." + name))
        .toList();
  }

  @Test
  void waitsHoldsRegionsStopsAndChanges() throws IOException {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      List<RecordedEvent> seen =
          record(
              Duration.ZERO,
              () -> {
                baton.exec(PROGRAM);
                baton.lock().dump();
                baton.lock().use("fair");
              });
      RecordedEvent wait =
          of(seen, "LockWait").stream()
              .filter(e -> e.getString("holderAt").endsWith(" in hold"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(seen));
      assertEquals("worker", wait.getString("guestThread"));
      assertTrue(wait.getString("holderAt").matches("<string>:[5-7] in hold"), wait::toString);
      assertFalse(wait.getString("holder").isEmpty());
      assertTrue(wait.getString("at").contains(" in "), wait::toString);
      assertTrue(wait.getThread() != null && !wait.getDuration().isNegative());
      assertTrue(
          of(seen, "LockHold").stream()
              .anyMatch(
                  e ->
                      e.getString("reason").equals("YIELD")
                          && e.getString("at").endsWith(" in hold")));
      List<RecordedEvent> sleeps =
          of(seen, "BlockingRegion").stream()
              .filter(e -> e.getString("kind").equals("SLEEP"))
              .toList();
      assertEquals(1, sleeps.size(), seen::toString);
      assertEquals("worker", sleeps.get(0).getString("guestThread"));
      assertEquals("<string>:11 in work", sleeps.get(0).getString("at"));
      assertTrue(sleeps.get(0).getDuration().toNanos() >= 1_000_000);
      // One for the dump, one for the change.
      assertEquals(2, of(seen, "StopTheWorld").size(), seen::toString);
      assertEquals("fair", of(seen, "ModeChange").get(0).getString("lock"));
      assertEquals(1, of(seen, "ModeChange").size());
    }
  }

  /** What is shorter than the threshold is not recorded. */
  @Test
  void thresholds() throws IOException {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      List<RecordedEvent> seen =
          record(Duration.ofHours(1), () -> baton.exec("import time; time.sleep(0.001)"));
      assertEquals(List.of(), seen);
    }
  }

  /** A recording that begins while threads are inside and outside takes what comes. */
  @Test
  void aRecordingMayBeginAndEndAtAnyMoment() throws IOException {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      baton.exec("import time\ndef nap(): time.sleep(0.001)");
      for (int i = 0; i < 3; i++) {
        assertTrue(
            of(record(Duration.ZERO, () -> baton.exec("nap()")), "BlockingRegion").size() >= 1);
        baton.exec("nap()");
      }
    }
  }

  /** A JVM without the module runs programs all the same. */
  @Test
  void theModuleMayBeMissing() throws Exception {
    Path out = dir.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.management,jdk.management,java.scripting,java.xml,java.naming",
                "-cp",
                System.getProperty("java.class.path"),
                WithoutModule.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(500, TimeUnit.SECONDS));
    assertEquals("false 3\n", Files.readString(out, StandardCharsets.UTF_8));
  }

  /** Started in a JVM of its own. */
  static final class WithoutModule {
    private WithoutModule() {}

    /** Prints whether the module is there, and a result. */
    public static void main(String[] args) {
      boolean present = ModuleLayer.boot().findModule("jdk.jfr").isPresent();
      try (Baton baton = Baton.builder().lock("gil").build()) {
        baton.exec("import time; time.sleep(0.001)");
        System.out.print(present + " " + baton.eval("1 + 2").as(long.class) + "\n");
      }
    }
  }
}

package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.HostAccess;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.lock.BlockKind;
import dev.baton.lock.LockSnapshot;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A thread that blocks, in whatever, is reached at once by all that the host can send to it. */
@Timeout(300)
class BlockedCallsTest {
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final Limits PATIENT = Limits.NONE.withGrace(SOON);

  /** Something that blocks for ever. */
  private enum Wait {
    ACCEPT(BlockKind.IO, "s = socket.create_server(('127.0.0.1', 0))", "s.accept()"),
    RECEIVE(BlockKind.IO, "s, other = socket.socketpair()", "s.recv(1)"),
    SEND(BlockKind.IO, "s, other = socket.socketpair()", "s.sendall(bytes(1 << 24))"),
    DATAGRAM(
        BlockKind.IO,
        "s = socket.socket(type=socket.SOCK_DGRAM); s.bind(('127.0.0.1', 0))",
        "s.recvfrom(9)"),
    CONNECT(
        BlockKind.IO,
        """
        s = socket.socket()
        server = socket.create_server(('127.0.0.1', 0), backlog=1)
        fillers = [socket.socket() for _ in range(8)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(server.getsockname())
        """,
        "s.connect(server.getsockname())"),
    STREAM(BlockKind.IO, "s, other = socket.socketpair()", "s.makefile().readline()"),
    SELECT(BlockKind.IO, "s, other = socket.socketpair()", "select.select([s], [], [])"),
    SLEEP(BlockKind.SLEEP, "", "time.sleep(1000)"),
    LOCK(BlockKind.LOCK_WAIT, "lock = threading.Lock(); lock.acquire()", "lock.acquire()"),
    EVENT(BlockKind.LOCK_WAIT, "event = threading.Event()", "event.wait()"),
    QUEUE(BlockKind.LOCK_WAIT, "q = queue.Queue()", "q.get()"),
    JOIN(
        BlockKind.LOCK_WAIT,
        "t = threading.Thread(target=time.sleep, args=(1000,), daemon=True); t.start()",
        "t.join()"),
    INPUT(BlockKind.IO, "", "sys.stdin.readline()"),
    PIPE(BlockKind.IO, "f = open(pipe, 'r+b', buffering=0)", "f.read(1)"),
    FULL_PIPE(BlockKind.IO, "f = open(full, 'r+b', buffering=0)", "f.write(bytes(1 << 20))"),
    OPENING(BlockKind.IO, "", "open(pipe, 'rb')"),
    // This program ends when the engine closes its input.
    PROGRAM(BlockKind.IO, "p = subprocess.Popen(['cat'], stdin=-1)", "p.wait()"),
    PROGRAM_OUTPUT(
        BlockKind.IO, "p = subprocess.Popen(['cat'], stdin=-1, stdout=-1)", "p.stdout.read()");

    final BlockKind kind;
    final String before;
    final String call;

    Wait(BlockKind kind, String before, String call) {
      this.kind = kind;
      this.before = before;
      this.call = call;
    }

    String program() {
      return """
      import queue, select, socket, subprocess, sys, threading, time
      steps = []
      %s
      def blocks():
          %s
      try:
          try:
              steps.append("begin")
              blocks()
          finally:
              steps.append("finally")
      except KeyboardInterrupt:
          steps.append("caught")
      """
          .formatted(before, call);
    }
  }

  static Stream<Arguments> everything() {
    List<Arguments> all = new ArrayList<>();
    for (Wait wait : Wait.values()) {
      for (String lock : List.of("gil", "free", "latency")) {
        all.add(Arguments.of(wait, lock));
      }
    }
    return all.stream();
  }

  @TempDir private static Path directory;

  /** Makes pipes, which only a command of the system can; one of them is to be filled. */
  @BeforeAll
  static void makePipe() throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("mkfifo", pipe(), full()).start().waitFor());
  }

  private static String pipe() {
    return directory.resolve("pipe").toString();
  }

  private static String full() {
    return directory.resolve("full").toString();
  }

  private static Baton engine(String lock, Limits limits) {
    try {
      // Nobody ever writes to the input.
      return Baton.builder()
          .lock(lock)
          .limits(limits)
          .hostAccess(HostAccess.ALL)
          .input(new PipedInputStream(new PipedOutputStream()))
          .build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Execution startAndBlock(Baton baton, Wait wait) throws InterruptedException {
    baton.set("pipe", pipe());
    baton.set("full", full());
    Execution execution = baton.start(wait.program());
    while (!isBlocked(baton, wait)) {
      assertTrue(!execution.isDone(), "it did not block");
      Thread.sleep(1);
    }
    return execution;
  }

  /** Whether the main thread is at its wait; a thread that it joins sleeps meanwhile. */
  private static boolean isBlocked(Baton baton, Wait wait) {
    if (!baton.lock().dump().contains("in blocks")) {
      return false;
    }
    return baton.lock().snapshot().members().stream()
        .map(LockSnapshot.Member::blockedIn)
        .anyMatch(wait.kind::equals);
  }

  private static List<?> steps(Baton baton) {
    return baton.get("steps").as(List.class);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void interrupt(Wait wait, String lock) throws Exception {
    try (Baton baton = engine(lock, PATIENT)) {
      Execution execution = startAndBlock(baton, wait);
      assertTrue(execution.interrupt());
      execution.get(SOON);
      assertEquals(List.of("begin", "finally", "caught"), steps(baton));
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void cancel(Wait wait, String lock) throws Exception {
    try (Baton baton = engine(lock, PATIENT)) {
      Execution execution = startAndBlock(baton, wait);
      assertTrue(execution.cancel());
      assertThrows(CancellationException.class, () -> execution.get(SOON));
      assertEquals(List.of("begin", "finally"), steps(baton));
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void close(Wait wait, String lock) throws Exception {
    Baton baton = engine(lock, PATIENT);
    Execution execution = startAndBlock(baton, wait);
    // The calls under way are not waited for long, for they will not end by themselves; on a busy
    // machine they may still be on their way out then.
    baton.close(Duration.ofMillis(50));
    assertThrows(IllegalStateException.class, () -> execution.get(SOON));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void limit(Wait wait, String lock) throws Exception {
    try (Baton baton = engine(lock, PATIENT.withWallTime(Duration.ofMillis(300)))) {
      baton.set("pipe", pipe());
      baton.set("full", full());
      Execution execution = baton.start(wait.program());
      assertThrows(LimitException.class, () -> execution.get(SOON));
    }
  }
}

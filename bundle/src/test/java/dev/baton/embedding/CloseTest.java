package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestFunction;
import dev.baton.GuestValue;
import dev.baton.HostFunction;
import dev.baton.Namespace;
import dev.baton.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of an engine. */
@Timeout(300)
class CloseTest {
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void everyCallAfterCloseThrows(String lock) {
    Baton baton = Baton.builder().lock(lock).build();
    baton.exec("def f(): return [1]");
    GuestFunction f = baton.function("f");
    GuestValue list = f.call();
    Script script = baton.compile("x = 1");
    Namespace names = baton.newNamespace();
    baton.close();
    baton.close();
    List<Executable> calls =
        List.of(
            () -> baton.exec("x = 1"),
            () -> baton.eval("1"),
            () -> baton.run(script),
            () -> baton.compile("x"),
            () -> baton.set("x", 1),
            () -> baton.get("x"),
            () -> baton.function("f"),
            baton::newNamespace,
            () -> names.exec("x = 1"),
            () -> names.set("x", 1),
            f::call,
            () -> list.as(List.class),
            list::toString);
    for (Executable call : calls) {
      assertThrows(IllegalStateException.class, call);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "import time\nwhile True: time.sleep(100)",
        "while True:\n  try:\n    while True: pass\n  except BaseException: pass"
      })
  void aCallUnderWayIsEnded(String program) throws Exception {
    for (String lock : List.of("gil", "free")) {
      Signal started = new Signal();
      Baton baton = Baton.builder().lock(lock).function("signal", started).build();
      FutureTask<Void> call = new FutureTask<>(() -> baton.exec("signal()\n" + program), null);
      Thread thread = new Thread(call, "caller");
      thread.setDaemon(true);
      thread.start();
      started.await();
      // A busy machine may need longer than this, and then names the call.
      baton.close(Duration.ofMillis(300));
      ExecutionException e =
          assertThrows(ExecutionException.class, () -> call.get(120, TimeUnit.SECONDS));
      assertTrue(e.getCause() instanceof RuntimeException, () -> "" + e.getCause());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void aCallUnderWayMayComeToItsEnd(String lock) throws Exception {
    Signal started = new Signal();
    Baton baton = Baton.builder().lock(lock).function("signal", started).build();
    baton.exec("import time");
    FutureTask<GuestValue> call =
        new FutureTask<>(() -> baton.eval("signal() or time.sleep(0.2) or 'done'"));
    new Thread(call, "caller").start();
    started.await();
    assertEquals(List.of(), baton.close(Duration.ofSeconds(120)));
    assertTrue(call.isDone() || call.get(120, TimeUnit.SECONDS) != null);
    assertThrows(IllegalStateException.class, () -> baton.exec("x = 1"));
  }

  @Test
  void aCallOfTheHostThatDoesNotReturnIsNamed() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    HostFunction stuck =
        arguments -> {
          started.countDown();
          awaitUninterruptibly(release);
          return null;
        };
    Baton baton = Baton.builder().function("stuck", stuck).build();
    FutureTask<Void> call = new FutureTask<>(() -> baton.exec("stuck()"), null);
    Thread thread = new Thread(call, "stuck-caller");
    thread.setDaemon(true);
    thread.start();
    assertTrue(started.await(120, TimeUnit.SECONDS));
    List<String> left = baton.close(Duration.ofMillis(300));
    assertEquals(1, left.size());
    assertTrue(left.get(0).contains("stuck-caller"), left.get(0));
    release.countDown();
    assertThrows(ExecutionException.class, () -> call.get(120, TimeUnit.SECONDS));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        continue;
      }
    }
  }
}

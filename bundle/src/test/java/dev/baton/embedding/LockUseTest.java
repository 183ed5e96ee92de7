package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.HostFunction;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.StopTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The host exchanges the lock of an engine that runs. */
@Timeout(300)
class LockUseTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void allSeeTheNewLock() {
    List<LockEvent> heard = new CopyOnWriteArrayList<>();
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import sys, baton.lock as bl; sys.setswitchinterval(0.25)");
      baton.lock().addListener(heard::add);
      baton.lock().use("latency,budget=0.2");
      assertEquals("latency", baton.lock().name());
      assertEquals("0.2", baton.lock().options().get("budget"));
      assertEquals("latency", baton.eval("bl.name()").as(String.class));
      assertEquals(0.25, baton.eval("sys.getswitchinterval()").as(double.class));
      baton.lock().use("free");
      assertEquals(false, baton.eval("sys._is_gil_enabled()").as(boolean.class));
      baton.lock().use("fair,interval=2000");
      assertEquals(true, baton.eval("sys._is_gil_enabled()").as(boolean.class));
      assertEquals(0.002, baton.eval("sys.getswitchinterval()").as(double.class));
    }
    assertEquals(
        List.of("latency", "free", "fair"),
        heard.stream()
            .filter(e -> e.kind() == LockEventKind.MODE_CHANGED)
            .map(LockEvent::detail)
            .toList());
  }

  @Test
  void whatIsNoLockChangesNothing() {
    try (Baton baton = Baton.builder().lock("fair").build()) {
      for (String text : List.of("fast", "gil,budget=1", "latency,budget=2", "gil,interval=0")) {
        assertThrows(IllegalArgumentException.class, () -> baton.lock().use(text), text);
      }
      assertEquals("fair", baton.lock().name());
      baton.exec("pass");
    }
  }

  /** Code that computes goes on under each lock in turn. */
  @Test
  void whileGuestCodeRuns() throws Exception {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("n = 0\nstop = False\ndef spin():\n  global n\n  while not stop: n += 1\n");
      Execution running = baton.start("spin()");
      for (String name : List.of("free", "fair", "adaptive", "latency", "stress", "gil")) {
        baton.lock().use(LockStrategies.find(name), LONG);
        long before = baton.eval("n").as(long.class);
        while (baton.eval("n").as(long.class) == before) {
          Thread.onSpinWait();
        }
      }
      baton.exec("stop = True");
      running.get();
    }
  }

  /** A function of the host runs in a blocking region of its thread. */
  @Test
  void notFromAFunctionThatGuestCodeCalls() {
    Baton[] engine = new Baton[1];
    HostFunction change =
        call -> {
          engine[0].lock().use("free");
          return null;
        };
    try (Baton baton = Baton.builder().function("change", change).build()) {
      engine[0] = baton;
      GuestException e = assertThrows(GuestException.class, () -> baton.exec("change()"));
      assertEquals(
          "RuntimeError: IllegalStateException: the lock cannot be changed inside a blocking region",
          e.getMessage());
      assertEquals("gil", baton.lock().name());
      baton.lock().use("free");
      assertEquals("free", baton.lock().name());
    }
  }

  @Test
  void notAfterTheEnd() {
    Baton baton = Baton.builder().build();
    baton.close();
    assertThrows(InterpreterClosedException.class, () -> baton.lock().use("free"));
    assertEquals("gil", baton.lock().name());
  }

  /** The guest reads from a collection of the host, inside, and does not come to a safepoint. */
  @Test
  void whoDoesNotStopInTimeIsNamed() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Iterable<Object> slow =
        () -> {
          inside.countDown();
          awaitQuietly(over);
          return List.of().iterator();
        };
    try (Baton baton = Baton.builder().build()) {
      FutureTask<Baton> setting = new FutureTask<>(() -> baton.set("x", slow));
      new Thread(setting, "slowcoach").start();
      inside.await();
      StopTimeoutException e =
          assertThrows(
              StopTimeoutException.class,
              () -> baton.lock().use(LockStrategies.find("free"), Duration.ofMillis(50)));
      assertEquals("these threads did not stop in time: slowcoach", e.getMessage());
      assertTrue(e.stragglers().get(0).toString().contains("awaitQuietly"), e::toString);
      assertEquals("gil", baton.lock().name());
      over.countDown();
      setting.get();
      assertEquals("[]", baton.eval("str(x)").as(String.class));
      baton.lock().use(LockStrategies.find("free"), LONG);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void confinedAdmitsWhoAskedForIt() throws Exception {
    try (Baton baton = Baton.builder().build()) {
      baton.lock().use("confined");
      baton.exec("x = 1");
      FutureTask<Object> other = new FutureTask<>(() -> assertRefused(baton));
      Thread thread = new Thread(other, "other");
      thread.start();
      other.get();
      baton.lock().use("gil");
      FutureTask<Object> later = new FutureTask<>(() -> baton.exec("x = 2"), null);
      new Thread(later, "later").start();
      later.get();
      assertEquals(2, baton.eval("x").as(long.class));
    }
  }

  private static Object assertRefused(Baton baton) {
    return assertThrows(IllegalStateException.class, () -> baton.exec("x = 3"));
  }

  @Test
  void confinedIsRefusedWhileAnotherThreadIsInside() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    HostFunction wait =
        call -> {
          inside.countDown();
          over.await();
          return null;
        };
    try (Baton baton = Baton.builder().function("wait", wait).build()) {
      Execution running = baton.start("wait()");
      inside.await();
      IllegalStateException e =
          assertThrows(IllegalStateException.class, () -> baton.lock().use("confined"));
      assertTrue(e.getMessage().startsWith("the interpreter is confined to thread '"), e::toString);
      assertEquals("gil", baton.lock().name());
      over.countDown();
      running.get();
      baton.exec("pass");
    }
  }
}

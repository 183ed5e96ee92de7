package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestValue;
import dev.baton.lock.LockSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exceptions that the host, or another thread, sends to one guest thread. */
@Timeout(120)
class ThreadExceptionsTest {
  private static final String WORKERS =
      """
      import threading
      errors = {}
      ready = []
      def work():
          try:
              ready.append(threading.current_thread().name)
              threading.Event().wait()
          except BaseException as e:
              errors[threading.current_thread().name] = repr(e)
      workers = [threading.Thread(target=work, name=f"worker {i}") for i in range(3)]
      for w in workers: w.start()
      """;

  private static long id(Baton baton, String name) throws InterruptedException {
    while (!baton.eval("'" + name + "' in ready").as(boolean.class)) {
      Thread.sleep(1);
    }
    for (LockSnapshot.Member member : baton.lock().snapshot().members()) {
      if (member.thread().name().equals(name)) {
        return member.thread().id();
      }
    }
    throw new AssertionError("no thread " + name);
  }

  /** Each worker gets what was sent to it, although all block. */
  @Test
  void oneThreadOfSeveralIsReached() throws Exception {
    try (Baton baton = Baton.builder().build()) {
      baton.exec(WORKERS);
      long first = id(baton, "worker 0");
      assertTrue(baton.lock().interrupt(first));
      baton.exec("workers[0].join()");
      assertEquals(
          "{'worker 0': 'KeyboardInterrupt()'}", baton.eval("str(errors)").as(String.class));
      GuestValue exception = baton.eval("KeyError('k')");
      assertTrue(baton.lock().raise(id(baton, "worker 1"), exception));
      baton.exec("workers[1].join()");
      assertEquals("KeyError('k')", baton.eval("errors['worker 1']").as(String.class));
      assertFalse(baton.lock().interrupt(first), "it has ended");
      assertFalse(baton.lock().raise(-1, exception));
      long third = id(baton, "worker 2");
      GuestValue type = baton.eval("KeyError");
      assertThrows(IllegalArgumentException.class, () -> baton.lock().raise(third, type));
      baton.exec(
          """
          import baton.lock
          ident = workers[2].ident
          assert baton.lock.raise_in(ident, ValueError)
          workers[2].join()
          assert not baton.lock.raise_in(ident, ValueError)
          """);
      assertEquals("ValueError()", baton.eval("errors['worker 2']").as(String.class));
      assertEquals(3, baton.eval("len(errors)").as(int.class));
    }
  }
}

package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.Script;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An interrupt that comes at any moment of a wait on a condition variable surfaces as
 * KeyboardInterrupt, with the lock as its {@code with} block needs it. The races: between releasing
 * the lock and waiting, or while taking it again, the interrupt left a lock that the block then
 * released once too often; at the end of {@code __enter__} it left one that nobody released.
 */
@Timeout(300)
class ConditionInterruptTest {
  private static final int ROUNDS = 200;

  @ParameterizedTest
  @CsvSource({
    "gil, Lock(), 0.0001",
    "gil, RLock(), 0.0001",
    "gil, RLock(), None",
    "free, Lock(), 0.0001",
    "free, RLock(), 0.0001",
    "free, Lock(), None",
    "stress, RLock(), 0.0001"
  })
  void surfacesWithTheLockHeld(String lock, String made, String timeout) throws Exception {
    try (Baton baton = Baton.builder().lock(lock).build()) {
      baton.exec(
          """
          import threading
          lock = threading.%s
          condition = threading.Condition(lock)
          stop = False
          def notify():
              while not stop:
                  with condition:
                      condition.notify_all()
          threads = [threading.Thread(target=notify, daemon=True) for i in range(2)]
          for t in threads: t.start()
          """
              .formatted(made));
      Script wait =
          baton.compile(
              "with condition:\n  while True: condition.wait(" + timeout + ")", "wait.py");
      for (int round = 0; round < ROUNDS; round++) {
        Execution execution = baton.start(wait);
        // Any moment will do; these differ.
        LockSupport.parkNanos(round % 8 * 100_000L);
        execution.interrupt();
        GuestException e = assertThrows(GuestException.class, execution::get);
        assertEquals("KeyboardInterrupt", e.typeName(), e::toString);
      }
      baton.exec("stop = True\nfor t in threads: t.join()");
      assertTrue(baton.eval("lock.acquire(False)").as(boolean.class));
      assertEquals(0, baton.eval("len(condition._waiters)").as(int.class));
    }
  }

  /** The race: at the entry of {@code __exit__} the interrupt left a lock that nobody released. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free", "stress"})
  void leavesNoLockTaken(String lock) throws Exception {
    try (Baton baton = Baton.builder().lock(lock).build()) {
      baton.exec(
          """
          import queue, threading
          q = queue.Queue()
          condition = threading.Condition()
          def free():
              taken = [x.acquire(False) for x in (q.mutex, condition)]
              if all(taken):
                  q.mutex.release()
                  condition.release()
              return all(taken)
          """);
      Script use =
          baton.compile(
              """
              while True:
                  with condition: pass
                  with q.not_full: pass
                  q.put(1)
                  q.get(False)
              """,
              "use.py");
      for (int round = 0; round < ROUNDS; round++) {
        Execution execution = baton.start(use);
        LockSupport.parkNanos(round % 8 * 100_000L);
        execution.interrupt();
        GuestException e = assertThrows(GuestException.class, execution::get);
        assertEquals("KeyboardInterrupt", e.typeName(), e::toString);
        assertTrue(baton.eval("free()").as(boolean.class), e::toString);
      }
    }
  }
}

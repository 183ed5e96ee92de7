package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.lock.BlockKind;
import dev.baton.lock.InterpreterClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed regions run outside the lock, and can be ended there. */
@Timeout(300)
class RegionsTest {
  /** {@code spin} goes on until somebody sets the flag; in one loop or in calls of a function. */
  private static final String PREPARE =
      """
      import cython, threading
      flag = bytearray(1)

      @cython.locals(n=cython.long)
      def spin(flag: cython.uchar[:]):
          n = 0
          with cython.nogil:
              while flag[0] == 0:
                  n += 1
          return n > 0

      @cython.locals(i=cython.long, j=cython.long, n=cython.long)
      def nested(flag: cython.uchar[:]):
          n = 0
          with cython.nogil:
              while flag[0] == 0:
                  for i in range(3):
                      for j in range(i):
                          n += j
          return n >= 0

      @cython.cfunc
      @cython.nogil
      def fib(n: cython.long) -> cython.long:
          return n if n < 2 else fib(n - 1) + fib(n - 2)

      def recurse(flag):
          return fib(90)
      """;

  private static Baton baton(String lock) {
    Baton baton = Baton.builder().lock(lock).build();
    baton.exec(PREPARE);
    return baton;
  }

  private static void awaitKernel(Baton baton) {
    while (baton.lock().snapshot().members().stream()
        .noneMatch(m -> m.blockedIn() == BlockKind.KERNEL)) {
      Thread.onSpinWait();
    }
  }

  /** Another thread gets the lock while a region runs, and is what ends it. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "fair", "latency"})
  void othersRunMeanwhile(String lock) throws Exception {
    try (Baton baton = baton(lock)) {
      Execution running = baton.start("result = spin(flag)");
      awaitKernel(baton);
      baton.exec("flag[0] = 1");
      running.get();
      assertTrue(baton.eval("result").as(boolean.class));
    }
  }

  /** The memory of a view keeps its size while a region works on it. */
  @Test
  void buffersArePinned() throws Exception {
    try (Baton baton = baton("gil")) {
      Execution running = baton.start("spin(flag)");
      awaitKernel(baton);
      GuestException e = assertThrows(GuestException.class, () -> baton.exec("flag.append(1)"));
      assertEquals("BufferError", e.typeName());
      baton.exec("flag[0] = 1");
      running.get();
      baton.exec("flag.append(1)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"spin", "nested", "recurse"})
  void regionsAreInterrupted(String function) throws Exception {
    try (Baton baton = baton("gil")) {
      Execution running = baton.start(function + "(flag)");
      awaitKernel(baton);
      assertTrue(running.interrupt());
      GuestException e = assertThrows(GuestException.class, running::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      baton.exec("flag[0] = 1");
      assertTrue(baton.eval("spin(bytearray(b'\\1')) is False").as(boolean.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"spin", "nested", "recurse"})
  void stepsAreCharged(String function) {
    try (Baton baton = Baton.builder().limits(Limits.NONE.withSteps(500_000)).build()) {
      baton.exec(PREPARE);
      LimitException e = assertThrows(LimitException.class, () -> baton.exec(function + "(flag)"));
      assertEquals("limit of 500000 steps reached", e.getMessage());
      assertEquals(5, baton.eval("2 + 3").as(long.class));
    }
  }

  @Test
  void closeEndsRegions() throws Exception {
    Baton baton = baton("gil");
    Execution running = baton.start("spin(flag)");
    awaitKernel(baton);
    baton.close();
    assertThrows(InterpreterClosedException.class, running::get);
  }

  /** Threads on parts of their own of one buffer do not disturb each other. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "latency", "free"})
  void partsOfABufferAreIndependent(String lock) {
    try (Baton baton = baton(lock)) {
      baton.exec(
          """
          import array
          data = array.array("l", bytes(8 * 40000))

          @cython.locals(i=cython.Py_ssize_t, k=cython.long)
          def fill(part: cython.long[:], k):
              with cython.nogil:
                  for i in range(part.shape[0]):
                      part[i] += i + k

          parts = [memoryview(data)[n::4] for n in range(4)]
          threads = [threading.Thread(target=fill, args=(p, k)) for p, k in zip(parts, range(4))]
          for t in threads:
              t.start()
          for t in threads:
              t.join()
          good = all(data[i * 4 + n] == i + n for n in range(4) for i in range(10000))
          """);
      assertTrue(baton.eval("good").as(boolean.class));
    }
  }

  /** Increments of one item may be lost where regions run at once, and nothing else may happen. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void racesLoseUpdatesOnly(String lock) {
    try (Baton baton = baton(lock)) {
      baton.exec(
          """
          import array
          cell = array.array("l", [0])

          @cython.locals(i=cython.Py_ssize_t)
          def count(cell: cython.long[:]):
              with cython.nogil:
                  for i in range(100000):
                      cell[0] += 1

          threads = [threading.Thread(target=count, args=(cell,)) for _ in range(3)]
          for t in threads:
              t.start()
          for t in threads:
              t.join()
          """);
      assertTrue(baton.eval("1 <= cell[0] <= 300000").as(boolean.class));
    }
  }
}

package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.lock.BlockKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compression by libraries leaves the lock, can be interrupted and is charged. */
@Timeout(300)
class CompressionTest {
  private static final String PREPARE =
      """
      import bz2, lzma
      data = bytes(range(256)) * 4000
      packed = bz2.compress(data, 1)
      chain = [{"id": lzma.FILTER_LZMA2, "preset": 0}]
      small = lzma.compress(data, filters=chain)
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bz2.compress(data, 1)",
        "assert bz2.decompress(packed) == data",
        "lzma.compress(data, filters=chain)",
        "assert lzma.decompress(small) == data"
      })
  void leavesTheLock(String work) {
    try (Baton baton = Baton.builder().lock("gil").kernelThreshold(Duration.ZERO).build()) {
      baton.exec(PREPARE);
      long before = baton.lock().statistics().blocking().kernel();
      baton.exec(work);
      assertTrue(baton.lock().statistics().blocking().kernel() > before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: bz2.compress(data, 1)",
        "while True: bz2.decompress(packed)",
        "while True: lzma.compress(data, filters=chain)",
        "while True: lzma.decompress(small)"
      })
  void isInterrupted(String work) throws Exception {
    try (Baton baton = Baton.builder().lock("gil").kernelThreshold(Duration.ZERO).build()) {
      baton.exec(PREPARE);
      Execution running = baton.start(work);
      while (!running.isDone()
          && baton.lock().snapshot().members().stream()
              .noneMatch(m -> m.blockedIn() == BlockKind.KERNEL)) {
        Thread.onSpinWait();
      }
      assertTrue(running.interrupt());
      GuestException e = assertThrows(GuestException.class, running::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      assertEquals(true, baton.eval("bz2.decompress(packed) == data").as(boolean.class));
    }
  }

  /** A small text that holds much is ended by the limit on steps while it is unpacked. */
  @Test
  void whatIsUnpackedIsCharged() {
    try (Baton baton = Baton.builder().limits(Limits.NONE.withSteps(1_000_000)).build()) {
      baton.exec("import bz2, lzma");
      baton.exec("bomb = bz2.compress(bytes(20_000_000), 9) * 4");
      LimitException e =
          assertThrows(LimitException.class, () -> baton.exec("bz2.decompress(bomb)"));
      assertEquals("limit of 1000000 steps reached", e.getMessage());
      assertEquals(5, baton.eval("2 + 3").as(long.class));
    }
  }
}

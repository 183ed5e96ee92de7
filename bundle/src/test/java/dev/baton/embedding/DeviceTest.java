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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits for the device hold no lock and can be ended; streams end with the engine. */
@Timeout(300)
class DeviceTest {
  /** A device that does nothing until the gate is open. */
  private static final String PREPARE =
      """
      import threading
      from baton import device
      gate = threading.Event()

      class Gated(device.CpuBackend):
          def _exp(self, a):
              gate.wait()
              return super()._exp(a)

      device.set_backend(Gated())
      x = device.zeros(3)
      """;

  private static Baton baton(String lock) {
    Baton baton = Baton.builder().lock(lock).build();
    baton.exec(PREPARE);
    return baton;
  }

  /** Waits until both the caller and the stream's thread are in a wait. */
  private static void awaitBoth(Baton baton) {
    while (baton.lock().snapshot().members().stream()
            .filter(m -> m.blockedIn() == BlockKind.LOCK_WAIT)
            .count()
        < 2) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "latency", "free"})
  void othersRunWhileOneWaits(String lock) throws Exception {
    try (Baton baton = baton(lock)) {
      Execution waiting = baton.start("result = x.exp().tolist()");
      awaitBoth(baton);
      baton.exec("gate.set()");
      waiting.get();
      assertTrue(baton.eval("result == [1.0, 1.0, 1.0]").as(boolean.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.exp().item()", "y = x.exp(); device.synchronize()"})
  void waitsAreInterrupted(String code) throws Exception {
    try (Baton baton = baton("gil")) {
      Execution waiting = baton.start(code);
      awaitBoth(baton);
      assertTrue(waiting.interrupt());
      GuestException e = assertThrows(GuestException.class, waiting::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      baton.exec("gate.set()");
      assertEquals(3, baton.eval("x.exp().sum().item()").as(double.class));
    }
  }

  /** A limit ends the threads of its call, the stream's too; another thread does what is left. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void streamsOutliveTheCallThatBeganThem(String lock) {
    try (Baton baton =
        Baton.builder().lock(lock).limits(Limits.NONE.withSteps(20_000_000)).build()) {
      baton.exec(PREPARE);
      String code = "ended = x.exp(); kept = x + 1\nwhile True: pass";
      assertThrows(LimitException.class, () -> baton.exec(code));
      baton.exec("gate.set()");
      assertEquals(3, baton.eval("kept.sum().item()").as(double.class));
      GuestException e = assertThrows(GuestException.class, () -> baton.eval("ended.item()"));
      assertEquals("DeviceError", e.typeName());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void closeEndsStreams(String lock) throws Exception {
    Baton baton = baton(lock);
    Execution waiting = baton.start("x.exp().item()");
    awaitBoth(baton);
    baton.close();
    assertThrows(InterpreterClosedException.class, waiting::get);
  }
}

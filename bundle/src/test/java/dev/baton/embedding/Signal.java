package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.HostFunction;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A function that a guest program calls when it has come to where the test wants it. */
final class Signal implements HostFunction {
  private final CountDownLatch given = new CountDownLatch(1);

  @Override
  public @Nullable Object call(List<@Nullable Object> arguments) {
    given.countDown();
    return null;
  }

  /** Waits until the program has called it. */
  void await() throws InterruptedException {
    assertTrue(given.await(120, TimeUnit.SECONDS), "the program has not come that far");
  }
}

package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.LimitException;
import dev.baton.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern that backtracks for ages meets limits and gives way to other threads. */
@Timeout(60)
class RegexInterruptTest {
  private static final String CATASTROPHE =
      "import re; re.match('(a+)+b', '%s')".formatted("a".repeat(60));

  private static Baton engine(String lock, Limits limits) {
    return Baton.builder().lock(lock).limits(limits).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void wallTimeEndsTheMatch(String lock) {
    try (Baton baton = engine(lock, Limits.NONE.withWallTime(Duration.ofSeconds(2)))) {
      assertThrows(LimitException.class, () -> baton.exec(CATASTROPHE));
      assertEquals(3, baton.eval("1 + 2").as(int.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void stepsOfTheMatchAreCharged(String lock) {
    try (Baton baton = engine(lock, Limits.NONE.withSteps(5_000_000))) {
      assertThrows(LimitException.class, () -> baton.exec(CATASTROPHE));
      assertTrue(baton.eval("__import__('re').match('a+', 'aab') is not None").as(boolean.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void otherThreadsRunMeanwhile(String lock) throws InterruptedException {
    try (Baton baton = engine(lock, Limits.NONE.withWallTime(Duration.ofSeconds(4)))) {
      baton.exec("import re");
      Thread matching =
          new Thread(() -> assertThrows(LimitException.class, () -> baton.exec(CATASTROPHE)));
      matching.start();
      matching.join(300);
      for (int i = 0; i < 20; i++) {
        assertEquals(i, baton.eval(String.valueOf(i)).as(int.class));
      }
      assertTrue(matching.isAlive(), "the pattern must take longer than the other calls");
      matching.join();
    }
  }
}

package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.embedding.Usable;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern that backtracks for ages meets limits and gives way to other threads. */
@Timeout(300)
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
      assertEquals(3, Usable.eval(baton, "1 + 2").as(int.class));
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
  void otherThreadsRunMeanwhile(String lock) {
    try (Baton baton = engine(lock, Limits.NONE)) {
      Execution matching = baton.start(CATASTROPHE);
      for (int i = 0; i < 20; i++) {
        assertEquals(i, baton.eval(String.valueOf(i)).as(int.class));
      }
      assertTrue(matching.cancel(), "the match does not end of itself");
      assertThrows(CancellationException.class, matching::get);
    }
  }
}

package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile finds the function in which a program spends its time, and who called it. */
class SamplingProfileTest {
  /** Goes on until the profile has seen enough: how often it looks depends on the machine. */
  private static final String PROGRAM =
      """
      import cProfile, io, pstats

      def inner():
          return sum(i * i % 7 for i in range(1000))

      def outer(profile):
          while sum(row[0] for call, row in list(profile._found.items()) if call[2] == "inner") < 3:
              inner()

      profile = cProfile.Profile()
      profile.runcall(outer, profile)
      out = io.StringIO()
      stats = pstats.Stats(profile, stream=out).strip_dirs().sort_stats("cumulative")
      stats.print_stats().print_callers()
      rows = {func[2]: row for func, row in stats.stats.items()}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"gil", "latency", "free"})
  void findsWhereTimeIsSpent(String lock) {
    try (Baton baton = Baton.builder().lock(lock).build()) {
      baton.exec(PROGRAM);
      assertTrue(baton.eval("rows['inner'][0] >= 3").as(boolean.class));
      assertTrue(baton.eval("rows['outer'][0] >= rows['inner'][0]").as(boolean.class));
      assertTrue(baton.eval("rows['outer'][3] >= rows['inner'][3] > 0").as(boolean.class));
      assertEquals("outer", baton.eval("[f[2] for f in rows['inner'][4]][0]").as(String.class));
      assertTrue(baton.eval("'(inner)' in out.getvalue()").as(boolean.class));
    }
  }
}

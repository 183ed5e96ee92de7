package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.Baton;
import dev.baton.GuestException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How deep guest code may recurse through Java. */
class NestingTest {
  private static final long STACK = 256L << 20;

  private static final String CHAIN =
      """
      class Chain:
          def __init__(self, rest): self.rest = rest
          def __len__(self): return 1 + (0 if self.rest is None else len(self.rest))

      def made(n):
          chain = None
          for i in range(n): chain = Chain(chain)
          return chain
      """;

  private static int length(int limit, int chain) throws Exception {
    FutureTask<Integer> made =
        new FutureTask<>(
            () -> {
              try (Baton baton = Baton.builder().loopLimit(limit).build()) {
                baton.exec(CHAIN);
                return baton.eval("len(made(" + chain + "))").as(int.class);
              }
            });
    new Thread(null, made, "large", STACK).start();
    return made.get();
  }

  /** The thread that makes an engine has a state before anybody else. */
  @ParameterizedTest
  @ValueSource(ints = {300, 450})
  void theLimitHoldsForTheThreadThatMakesTheEngine(int chain) throws Exception {
    assertEquals(chain, length(2_000, chain));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 450})
  void withASmallerLimitItIsAnError(int chain) {
    Exception e = assertThrows(Exception.class, () -> length(100, chain));
    assertEquals("RecursionError", ((GuestException) e.getCause()).typeName());
  }
}

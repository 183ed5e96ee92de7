package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.LimitException;
import dev.baton.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hot loops that never end of themselves. An interrupt and a limit end each of them, whatever form
 * it runs in, and leave behind what the program left behind: variables, locks, generators.
 */
@Timeout(300)
class CompiledLoopsTest {
  private static final Duration SOON = Duration.ofSeconds(120);

  private static final String COMMON =
      """
      import sys, threading
      lock = threading.Lock()
      turns, ended, kept = 0, [], None

      def count():
          global turns
          turns += 1
          if turns == 5_000: ready()
          return turns

      def forever():
          try:
              while True: yield count()
          finally:
              ended.append("forever")

      def through():
          yield from forever()

      def check():
          global turns
          assert turns >= 5_000, turns
          assert lock.acquire(False)
          lock.release()
          e = kept
          tb = e.__traceback__
          while tb.tb_frame.f_code.co_name != "loop": tb = tb.tb_next
          names = tb.tb_frame.f_locals
          assert names["a"] == "a" and 0 <= turns - names.get("n", turns) <= 3, (names, turns)
          turns = 0
      """;

  /** Each defines {@code loop}. */
  private static final List<String> LOOPS =
      List.of(
          """
          def loop(a="a"):
              n = 0
              while True: n = count()
          """,
          """
          def loop(a="a"):
              with lock:
                  for n in through(): pass
          """,
          """
          def loop(a="a"):
              while True:
                  try:
                      for n in [count(), count(), count()]:
                          try:
                              if n % 7 == 0: raise ValueError(n)
                          finally:
                              n = turns
                  except ValueError as e:
                      assert e.args[0] <= turns
          """,
          """
          class Number:
              def __add__(self, other): return count()
              def __bool__(self): return count() > 0
          def loop(a="a"):
              o = Number()
              while o: n = o + o
          """,
          """
          def loop(a="a"):
              return sum(1 if v else 2 for v in (count() for _ in iter(int, 1)))
          """,
          """
          def down(n): return down(n - 1) if n and count() else 0
          def loop(a="a"):
              while 1: down(30), [down(v) for v in range(9)]
          """);

  static List<Arguments> forms() {
    List<Arguments> forms = new ArrayList<>();
    for (String loop : LOOPS) {
      forms.add(Arguments.of("off", "gil", loop));
      forms.add(Arguments.of("on", "gil", loop));
      forms.add(Arguments.of("on", "free", loop));
      forms.add(Arguments.of("eager", "free", loop));
    }
    return forms;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anInterruptLeavesThemInOrder(String jit, String lock, String loop) throws Exception {
    Signal ready = new Signal();
    Baton.Builder builder = Baton.builder().jit(jit).lock(lock);
    try (Baton baton = builder.function("ready", ready).build()) {
      baton.exec(COMMON + loop);
      Execution execution =
          baton.start(
              """
              try: loop()
              except KeyboardInterrupt as e: kept = e
              """);
      ready.await();
      assertTrue(execution.interrupt());
      execution.get(SOON);
      baton.exec("check()");
      assertEquals(3, baton.eval("1 + 2").as(int.class));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aLimitOfStepsEndsThem(String jit, String lock, String loop) {
    Limits limits = Limits.NONE.withSteps(100_000).withGrace(SOON);
    Baton.Builder builder = Baton.builder().jit(jit).lock(lock).limits(limits);
    try (Baton baton = builder.function("ready", arguments -> true).build()) {
      baton.exec(COMMON + loop);
      assertThrows(LimitException.class, () -> baton.exec("loop()"));
      assertThrows(LimitException.class, () -> baton.exec("loop()"));
      assertEquals(true, baton.eval("lock.acquire(False)").as(boolean.class));
    }
  }
}

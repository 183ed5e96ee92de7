package dev.baton.histories;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of the contract that promise nothing: what consists of several steps can be seen to.
 * With a switch before every instruction and in parallel, programs that rely on more must be able
 * to fail, or their authors would never learn of it. Where threads hardly meet, because one
 * processor has to do for all, the programs pause between their steps after some rounds.
 */
class ReachableTest {
  private static final int MOST_ROUNDS = 2000;

  private static final int PLAIN_ROUNDS = 100;

  private static final int TIMES = 5000;
  private static final int TIMES_WITH_PAUSES = 500;

  private static final String UPDATES =
      """
      import sys
      import threading
      import time

      sys.setswitchinterval(1e-6)

      class Cell:
          x = 0

      n = 0
      cell = Cell()
      items = [0]
      table = {"k": 0}
      grown = []
      left, right = "left", "right"

      step = 1

      def gap():
          pass

      class Pausing:
          def __radd__(self, other):
              time.sleep(0)
              return other + 1

      def after_gap(x):
          gap()
          return x

      def make_pauses():
          global step, gap
          step = Pausing()
          gap = lambda: time.sleep(0)

      def count_global(times):
          global n
          for _ in range(times):
              n += step

      def count_attribute(times):
          for _ in range(times):
              cell.x += step

      def count_item(times):
          for _ in range(times):
              items[0] += step

      def count_key(times):
          for _ in range(times):
              table["k"] += step

      def count_rebound(times):
          global grown
          for _ in range(times // 50):
              grown += [1]
              grown = grown + after_gap([1])

      def exchange(times):
          global left, right
          for _ in range(times):
              left, right = right, after_gap(left)

      def closure():
          m = 0
          def count(times):
              nonlocal m
              for _ in range(times):
                  m += step
          return count, lambda: m

      def read(what):
          return {"global": lambda: n, "attribute": lambda: cell.x, "item": lambda: items[0], "key": lambda: table["k"],
                  "rebound": lambda: 25 * len(grown)}[what]

      def at_once(body, times):
          arrived = []
          def work():
              arrived.append(0)
              while len(arrived) < 2:
                  time.sleep(0)
              body(times)
          threads = [threading.Thread(target=work) for _ in range(2)]
          for t in threads:
              t.start()
          for t in threads:
              t.join()

      def count(what, times):
          global grown
          grown = []
          if what == "nonlocal":
              body, result = closure()
          else:
              body, result = globals()["count_" + what], read(what)
          before = result()
          at_once(body, times)
          return result() - before
      """;

  private static final String CHECKS =
      """
      def pop_if_there(times):
          for _ in range(times):
              stack.append(1)
              if stack:
                  gap()
                  stack.pop()
              if stack:
                  gap()
                  stack.pop()

      def delete_if_there(times):
          for _ in range(times):
              table["x"] = 1
              if "x" in table:
                  gap()
                  del table["x"]

      def insert_if_absent(times):
          for i in range(times):
              if i not in table:
                  gap()
                  table[i] = 1
                  with lock:
                      inserted.append(i)

      def fails(what, times):
          global stack, lock, inserted
          stack, lock, inserted, seen = [], threading.Lock(), [], []
          table.clear()
          def body(times):
              try:
                  globals()[what](times)
              except (IndexError, KeyError) as e:
                  seen.append(e)
          at_once(body, times)
          return bool(seen) or len(inserted) > len(table)
      """;

  static List<Arguments> updates() {
    return inBothModes("global", "nonlocal", "attribute", "item", "key", "rebound");
  }

  static List<Arguments> checks() {
    return inBothModes("pop_if_there", "delete_if_there", "insert_if_absent");
  }

  static List<Arguments> exchanges() {
    return inBothModes("exchange");
  }

  private static List<Arguments> inBothModes(String... programs) {
    List<Arguments> all = new ArrayList<>();
    for (String program : programs) {
      all.add(Arguments.of(program, "gil", true));
      all.add(Arguments.of(program, "free", false));
    }
    return all;
  }

  /** How many steps a thread makes in a round; puts the pauses in when it is time for them. */
  private static int times(Baton baton, int round) {
    if (round == PLAIN_ROUNDS) {
      baton.exec("make_pauses()");
    }
    return round < PLAIN_ROUNDS ? TIMES : TIMES_WITH_PAUSES;
  }

  @ParameterizedTest(name = "{0} under {1}, switches everywhere: {2}")
  @MethodSource("updates")
  void anUpdateCanBeLost(String what, String lock, boolean pollEverywhere) {
    try (Baton baton = Baton.builder().lock(lock).pollEverywhere(pollEverywhere).build()) {
      baton.exec(UPDATES);
      boolean lost = false;
      for (int round = 0; !lost && round < MOST_ROUNDS; round++) {
        int times = times(baton, round);
        int counted = baton.function("count").call(what, times).as(int.class);
        assertTrue(counted >= 1 && counted <= 2 * times, "explained by no interleaving");
        lost = counted < 2 * times;
      }
      assertTrue(lost, "no update was ever lost");
    }
  }

  @ParameterizedTest(name = "{0} under {1}, switches everywhere: {2}")
  @MethodSource("checks")
  void whatWasCheckedCanHaveChanged(String what, String lock, boolean pollEverywhere) {
    try (Baton baton = Baton.builder().lock(lock).pollEverywhere(pollEverywhere).build()) {
      baton.exec(UPDATES + CHECKS);
      boolean failed = false;
      for (int round = 0; !failed && round < MOST_ROUNDS; round++) {
        failed = baton.function("fails").call(what, times(baton, round)).as(boolean.class);
      }
      assertTrue(failed, "a check was never overtaken");
    }
  }

  @ParameterizedTest(name = "{0} under {1}, switches everywhere: {2}")
  @MethodSource("exchanges")
  void anExchangeCanLoseAValue(String what, String lock, boolean pollEverywhere) {
    try (Baton baton = Baton.builder().lock(lock).pollEverywhere(pollEverywhere).build()) {
      baton.exec(UPDATES);
      boolean lost = false;
      for (int round = 0; !lost && round < MOST_ROUNDS; round++) {
        // A value that is lost stays lost.
        baton.exec("at_once(exchange, " + times(baton, round) + ")");
        lost = baton.eval("left == right").as(boolean.class);
      }
      assertTrue(lost, "no value was ever lost");
    }
  }
}

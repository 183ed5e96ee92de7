package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.Baton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code gc.collect()} finds when it returns. Without compiled code: that may keep a value in
 * a Java variable as long as its call lasts.
 */
class CollectionTest {
  private static final String START =
      "import gc, weakref\nclass N:\n    def __init__(self, n=0): self.n = n\nsaid = []\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "o = N(1); r = weakref.ref(o); del o; gc.collect(); dead = r() is None",
        "o = N(1); r = weakref.ref(o); o = None; gc.collect(); dead = r() is None",
        "a, b = N(), N(); a.b = b; b.a = a; r = weakref.ref(a); del a, b; gc.collect(); dead = r() is None",
        "o = [N(3)]; r = weakref.ref(o[0]); o.clear(); gc.collect(); dead = r() is None",
        "o = N(); r = weakref.ref(o, lambda x: said.append(x)); del o; gc.collect(); dead = said == [r]",
        "d = weakref.WeakValueDictionary(); o = d[1] = N(); del o; gc.collect(); dead = len(d) == 0",
        "o = N(); f = weakref.finalize(o, said.append, 5); del o; gc.collect(); dead = said == [5]",
      })
  void whatNobodyCanReachIsDead(String program) {
    try (Baton baton = Baton.builder().jit("off").build()) {
      baton.exec(START + program);
      assertEquals(true, baton.eval("dead").as(boolean.class));
    }
  }

  @ParameterizedTest
  @CsvSource({"off", "eager"})
  void whatWaitsOnTheStackLives(String jit) {
    try (Baton baton = Baton.builder().jit(jit).build()) {
      baton.exec(
          START
              + "def f(n): return gc.collect() * 0 + n\n"
              + "def g(): return [N(1), N(f(2)), {f(3): N(4)}, sorted([2, 1], key=f), *map(f, [6])]\n"
              + "for i in range(3): x = g()");
      assertEquals(
          "1 2 4 [1, 2] 6",
          baton.eval("f'{x[0].n} {x[1].n} {x[2][3].n} {x[3]} {x[4]}'").as(String.class));
    }
  }
}

package dev.baton.contract;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Iterators and generators that threads share keep what the contract promises of them. */
@PropertyDefaults(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class IteratorContractProperties {
  private static final Arenas ARENAS = new Arenas();

  @BeforeContainer
  static void open() {
    ARENAS.open("iterators");
  }

  @AfterContainer
  static void close() {
    ARENAS.close();
  }

  @Property
  void listsThatGrow(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("lists_that_grow", seed, threads);
  }

  @Property
  void listsThatShrink(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("lists_that_shrink", seed, threads);
  }

  @Property
  void sharedIterators(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("shared_iterators", seed, threads);
  }

  @Property
  void sharedPairs(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("shared_pairs", seed, threads);
  }

  @Property
  void sharedLines(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("shared_lines", seed, threads);
  }

  @Property
  void generators(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("generators", seed, threads);
  }

  @Property
  void enteredTwice(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("entered_twice", seed, threads);
  }

  @Property
  void tees(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("tees", seed, threads);
  }

  @Property
  void counts(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("counts", seed, threads);
  }
}

package dev.baton.contract;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Threads see what the rules about visibility promise. */
@PropertyDefaults(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class VisibilityContractProperties {
  private static final Arenas ARENAS = new Arenas();

  @BeforeContainer
  static void open() {
    ARENAS.open("visibility");
  }

  @AfterContainer
  static void close() {
    ARENAS.close();
  }

  @Property
  void edges(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("edges", seed, threads);
  }

  @Property
  void startsAndEnds(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("starts_and_ends", seed, threads);
  }

  @Property
  void storesArrive(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("stores_arrive", seed, threads);
  }

  @Property
  void messages(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("messages", seed, threads);
  }

  @Property
  void oneOrderUnderTheGlobalLock(
      @ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.checkUnderTheGlobalLock("one_order", seed, threads);
  }
}

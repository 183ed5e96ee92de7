package dev.baton.contract;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Modules that threads import at once keep what the contract promises of them. */
@PropertyDefaults(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ImportContractProperties {
  private static final Arenas ARENAS = new Arenas();

  @BeforeContainer
  static void open() {
    ARENAS.open("imports");
  }

  @AfterContainer
  static void close() {
    ARENAS.close();
  }

  @Property
  void graphs(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("graphs", seed, threads);
  }
}

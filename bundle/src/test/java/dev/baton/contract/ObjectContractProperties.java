package dev.baton.contract;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Attributes, variables and classes keep what the contract promises of them. */
@PropertyDefaults(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ObjectContractProperties {
  private static final Arenas ARENAS = new Arenas();

  @BeforeContainer
  static void open() {
    ARENAS.open("objects");
  }

  @AfterContainer
  static void close() {
    ARENAS.close();
  }

  @Property
  void attributes(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("attributes", seed, threads);
  }

  @Property
  void neverBack(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("never_back", seed, threads);
  }

  @Property
  void slotsAndClass(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("slots_and_class", seed, threads);
  }

  @Property
  void changesOfClasses(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("changes_of_classes", seed, threads);
  }

  @Property
  void changesOfBases(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("changes_of_bases", seed, threads);
  }

  @Property
  void classesMade(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("classes_made", seed, threads);
  }

  @Property
  void immutableValues(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("immutable_values", seed, threads);
  }
}

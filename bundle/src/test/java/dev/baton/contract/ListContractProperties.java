package dev.baton.contract;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Lists keep what the contract promises of them, and so do operations on two containers. */
@PropertyDefaults(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ListContractProperties {
  private static final Arenas ARENAS = new Arenas();

  @BeforeContainer
  static void open() {
    ARENAS.open("lists");
  }

  @AfterContainer
  static void close() {
    ARENAS.close();
  }

  @Property
  void readsOfItems(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("reads_of_items", seed, threads);
  }

  @Property
  void appendsAndPops(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("appends_and_pops", seed, threads);
  }

  @Property
  void shifts(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("shifts", seed, threads);
  }

  @Property
  void copiesOfLists(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("copies_of_lists", seed, threads);
  }

  @Property
  void searchesOfLists(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("searches_of_lists", seed, threads);
  }

  @Property
  void extensions(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("extensions", seed, threads);
  }

  @Property
  void extensionsFromIterators(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("extensions_from_iterators", seed, threads);
  }

  @Property
  void sorts(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("sorts", seed, threads);
  }

  @Property
  void changesWhileSorting(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("changes_while_sorting", seed, threads);
  }

  @Property
  void removals(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("removals", seed, threads);
  }

  @Property
  void operationsOnEachOther(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("operations_on_each_other", seed, threads);
  }

  @Property
  void callbacks(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("callbacks", seed, threads);
  }
}

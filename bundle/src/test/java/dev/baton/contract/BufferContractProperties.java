package dev.baton.contract;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Deques, bytearrays and other buffers keep what the contract promises of them. */
@PropertyDefaults(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class BufferContractProperties {
  private static final Arenas ARENAS = new Arenas();

  @BeforeContainer
  static void open() {
    ARENAS.open("buffers");
  }

  @AfterContainer
  static void close() {
    ARENAS.close();
  }

  @Property
  void producersAndConsumers(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("producers_and_consumers", seed, threads);
  }

  @Property
  void rotations(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("rotations", seed, threads);
  }

  @Property
  void byteArrays(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("byte_arrays", seed, threads);
  }

  @Property
  void bytesAppended(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("bytes_appended", seed, threads);
  }

  @Property
  void wideElements(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("wide_elements", seed, threads);
  }

  @Property
  void lentBuffers(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("lent_buffers", seed, threads);
  }

  @Property
  void kernels(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("kernels", seed, threads);
  }
}

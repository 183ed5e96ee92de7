package dev.baton.contract;

import dev.baton.Baton;

/** A way to run threads, by the column of the contract it belongs to. */
enum Mode {
  GIL("gil", false, "on", false),
  /** A switch before every instruction. */
  HOSTILE("gil", true, "off", false),
  /** Random slices and switches. */
  STRESS("stress", false, "on", false),
  FREE("free", false, "on", true),
  /** In parallel, compiled at the first use. */
  COMPILED("free", false, "eager", true);

  private final String lock;
  private final boolean pollEverywhere;
  private final String jit;
  private final boolean parallel;

  Mode(String lock, boolean pollEverywhere, String jit, boolean parallel) {
    this.lock = lock;
    this.pollEverywhere = pollEverywhere;
    this.jit = jit;
    this.parallel = parallel;
  }

  /** Whether threads run side by side: column {@code free}. */
  boolean isParallel() {
    return parallel;
  }

  Baton.Builder builder() {
    return Baton.builder().lock(lock).pollEverywhere(pollEverywhere).jit(jit);
  }
}

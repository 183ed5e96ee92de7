package dev.baton.tiers;

import dev.baton.Baton;

/** A form that guest code runs in. */
enum Tier {
  LOOP("off", Integer.MAX_VALUE, false),
  THREADED("off", 1, false),
  COMPILED("eager", 1, false),
  COMPILED_HOSTILE("eager", 1, true),
  /** Compiled with guesses that fail at random. */
  GUESSING("hostile", 1, false),
  /** From the loop through threaded code to compiled code, as programs get hot. */
  RISING("on", 0, false);

  private final String jit;
  private final int warmAt;
  private final boolean pollEverywhere;

  Tier(String jit, int warmAt, boolean pollEverywhere) {
    this.jit = jit;
    this.warmAt = warmAt;
    this.pollEverywhere = pollEverywhere;
  }

  Baton.Builder builder() {
    Baton.Builder builder = Baton.builder().lock("gil").jit(jit).pollEverywhere(pollEverywhere);
    return warmAt == 0 ? builder : builder.warmAt(warmAt);
  }
}

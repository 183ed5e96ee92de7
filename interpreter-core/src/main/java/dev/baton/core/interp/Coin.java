package dev.baton.core.interp;

/** Heads or tails, by a shift register (Marsaglia, "Xorshift RNGs", 2003). Used by one thread. */
final class Coin {
  private long state;

  Coin(long id) {
    state = 0x9E3779B97F4A7C15L * (id + 1);
  }

  boolean toss() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state < 0;
  }
}

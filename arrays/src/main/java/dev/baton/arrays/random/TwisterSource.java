package dev.baton.arrays.random;

import dev.baton.core.number.MersenneTwister;

/** MT19937, as NumPy's legacy functions use it. */
final class TwisterSource extends BitSource {
  private static final long WORD = 0xFFFFFFFFL;

  private final MersenneTwister twister = new MersenneTwister();

  /** Seeds with 32 bits, as the reference implementation of 2002 does it. */
  void seed(int seed) {
    int[] words = new int[MersenneTwister.SIZE + 1];
    words[0] = seed;
    for (int i = 1; i < MersenneTwister.SIZE; i++) {
      words[i] = 1812433253 * (words[i - 1] ^ words[i - 1] >>> 30) + i;
    }
    words[MersenneTwister.SIZE] = MersenneTwister.SIZE;
    twister.restore(words);
  }

  /** Seeds with words, of which there must be one. */
  void seed(int[] key) {
    twister.seed(key);
  }

  @Override
  int nextInt() {
    return twister.nextInt();
  }

  @Override
  long nextLong() {
    long high = twister.nextInt();
    return high << 32 | twister.nextInt() & WORD;
  }

  @Override
  double nextDouble() {
    return twister.nextDouble();
  }

  @Override
  long[] state() {
    int[] words = twister.state();
    long[] state = new long[words.length];
    for (int i = 0; i < state.length; i++) {
      state[i] = words[i] & WORD;
    }
    return state;
  }

  @Override
  void restore(long[] saved) {
    int[] words = new int[saved.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = (int) saved[i];
    }
    twister.restore(words);
  }
}

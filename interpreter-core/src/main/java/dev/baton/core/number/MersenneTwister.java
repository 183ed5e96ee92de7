package dev.baton.core.number;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The generator MT19937 (M. Matsumoto, T. Nishimura, ACM TOMACS 8(1), 1998, and the 2002 revision
 * of its initialisation), with the same numbers for the same seed as Python's {@code random}. Not
 * thread-safe.
 */
public final class MersenneTwister {

  /** The number of 32-bit words of state. */
  public static final int SIZE = 624;

  private static final int SHIFT = 397;
  private static final int TWIST = 0x9908B0DF;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7FFFFFFF;

  private final int[] state = new int[SIZE];
  private int index = SIZE;

  /** A generator seeded with zero. */
  public MersenneTwister() {
    seed(0L);
  }

  /** Seeds with the absolute value of an int. */
  public void seed(Object value) {
    BigInteger rest = Ints.big(value).abs();
    int words = Math.max(1, (rest.bitLength() + 31) / 32);
    int[] key = new int[words];
    for (int i = 0; i < words; i++) {
      key[i] = rest.intValue();
      rest = rest.shiftRight(32);
    }
    seed(key);
  }

  private void fill(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
    index = SIZE;
  }

  /** Seeds with 32-bit words, the lowest first; there must be one. */
  public void seed(int[] key) {
    fill(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(SIZE, key.length); k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
      i = advance(i);
      j = j + 1 < key.length ? j + 1 : 0;
    }
    for (int k = SIZE - 1; k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
      i = advance(i);
    }
    state[0] = UPPER;
  }

  /** The next place; at the end of the array the last word also becomes the first. */
  private int advance(int i) {
    if (i + 1 < SIZE) {
      return i + 1;
    }
    state[0] = state[SIZE - 1];
    return 1;
  }

  /** The next 32 random bits. */
  public int nextInt() {
    if (index >= SIZE) {
      twist();
    }
    int y = state[index++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9D2C5680;
    y ^= y << 15 & 0xEFC60000;
    return y ^ y >>> 18;
  }

  private void twist() {
    for (int i = 0; i < SIZE; i++) {
      int y = state[i] & UPPER | state[i + 1 < SIZE ? i + 1 : 0] & LOWER;
      int far = i + SHIFT < SIZE ? i + SHIFT : i + SHIFT - SIZE;
      state[i] = state[far] ^ y >>> 1 ^ ((y & 1) != 0 ? TWIST : 0);
    }
    index = 0;
  }

  /** A float in [0, 1) with 53 random bits: {@code random()}. */
  public double nextDouble() {
    long high = nextInt() >>> 5;
    long low = nextInt() >>> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
  }

  /** An int of {@code count} random bits: {@code getrandbits(count)}; count is not negative. */
  public Object nextBits(int count) {
    if (count <= 32) {
      return count == 0 ? 0L : (long) (nextInt() >>> 32 - count) & 0xFFFFFFFFL;
    }
    int words = (count - 1) / 32 + 1;
    byte[] digits = new byte[4 * words];
    int left = count;
    for (int i = words - 1; i >= 0; i--, left -= 32) {
      int word = nextInt();
      if (left < 32) {
        word >>>= 32 - left;
      }
      for (int b = 0; b < 4; b++) {
        digits[4 * i + b] = (byte) (word >>> 24 - 8 * b);
      }
    }
    return Ints.normalize(new BigInteger(1, digits));
  }

  /** A copy of the state: {@link #SIZE} words and, after them, the position. */
  public int[] state() {
    int[] copy = Arrays.copyOf(state, SIZE + 1);
    copy[SIZE] = index;
    return copy;
  }

  /**
   * Restores what {@link #state()} gave.
   *
   * @throws IllegalArgumentException if the length or the position cannot be right
   */
  public void restore(int[] saved) {
    if (saved.length != SIZE + 1 || saved[SIZE] < 0 || saved[SIZE] > SIZE) {
      throw new IllegalArgumentException("state vector invalid");
    }
    System.arraycopy(saved, 0, state, 0, SIZE);
    index = saved[SIZE];
  }
}

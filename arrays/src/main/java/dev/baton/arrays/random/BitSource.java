package dev.baton.arrays.random;

/** A source of random bits. Not thread-safe. */
abstract class BitSource {

  /** The next 32 random bits. */
  abstract int nextInt();

  /** The next 64 random bits. */
  abstract long nextLong();

  /** A float in [0, 1) with 53 random bits. */
  abstract double nextDouble();

  /** The state as numbers. */
  abstract long[] state();

  /** Goes on from a state of the same length; IllegalArgumentException if it cannot be one. */
  abstract void restore(long[] saved);
}

package dev.baton.core.object;

/** The hash of tuples: that of their items, joined with the constants of xxHash64 as in CPython. */
public final class TupleHash {
  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;
  private static final long LENGTH_SALT = PRIME_5 ^ 3527539L;
  private static final long INSTEAD_OF_MINUS_ONE = 1546275796L;

  /** Tuples nested deeper are left to the general way. */
  private static final int DEPTH = 4;

  private TupleHash() {}

  /** The guest hash of a tuple of these items. May run guest code. */
  public static long of(ThreadContext t, Object[] items) {
    long h = PRIME_5;
    for (Object item : items) {
      h = join(h, Keys.guestHash(t, item));
    }
    return end(h, items.length);
  }

  /** Whether {@link #plain} knows the hash. */
  static boolean isPlain(TupleObject tuple) {
    return isPlain(tuple, DEPTH);
  }

  private static boolean isPlain(TupleObject tuple, int depth) {
    if (depth == 0 || tuple.type != Types.TUPLE) {
      return false;
    }
    for (Object item : tuple.items()) {
      if (!(Keys.hasPlainHash(item)
          || item instanceof TupleObject inner && isPlain(inner, depth - 1))) {
        return false;
      }
    }
    return true;
  }

  /** The guest hash of a tuple all of whose items have one that needs no guest thread. */
  static long plain(TupleObject tuple) {
    Object[] items = tuple.items();
    long h = PRIME_5;
    for (Object item : items) {
      h = join(h, Keys.plainGuestHash(item));
    }
    return end(h, items.length);
  }

  private static long join(long h, long item) {
    return Long.rotateLeft(h + item * PRIME_2, 31) * PRIME_1;
  }

  private static long end(long h, int length) {
    long all = h + (length ^ LENGTH_SALT);
    return all == -1 ? INSTEAD_OF_MINUS_ONE : all;
  }
}

package dev.baton.stdlib.digest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * BLAKE2b and BLAKE2s, RFC 7693, with key, salt and personalization; without tree hashing. The
 * words of BLAKE2s are kept in longs, of which the lower 32 bits count.
 */
final class Blake2 implements Digest {
  /** Fractions of square roots, 64 bits of each; BLAKE2s takes the upper half. */
  private static final long[] START = {
    0x6A09E667F3BCC908L, 0xBB67AE8584CAA73BL, 0x3C6EF372FE94F82BL, 0xA54FF53A5F1D36F1L,
    0x510E527FADE682D1L, 0x9B05688C2B3E6C1FL, 0x1F83D9ABFB41BD6BL, 0x5BE0CD19137E2179L
  };

  /** For each round the order in which it takes the words of a block. */
  private static final String[] ORDER = {
    "0123456789ABCDEF",
    "EA489FD61C02B753",
    "B8C052FDAE367194",
    "7931DCBE265A40F8",
    "905724AFE1BC683D",
    "2C6A0B834D75FE19",
    "C51FED4A0763928B",
    "DB7EC13950F4862A",
    "6FE9B308C2D714A5",
    "A2847615FB9E3CD0"
  };

  private static final int WORDS = 16;
  private static final int PARAMETERS = 8;

  private final boolean wide;
  private final int size;
  private final long[] hash;
  private final byte[] block;
  private int held;
  private long taken;

  private Blake2(boolean wide, int size, long[] hash, byte[] block) {
    this.wide = wide;
    this.size = size;
    this.hash = hash;
    this.block = block;
  }

  /**
   * An empty one.
   *
   * @param wide BLAKE2b, else BLAKE2s
   * @param size bytes of the digest
   * @param key at most 64 bytes, or 32
   * @param salt at most 16 bytes, or 8, as is the person
   */
  static Blake2 of(boolean wide, int size, byte[] key, byte[] salt, byte[] person) {
    int word = wide ? Long.BYTES : Integer.BYTES;
    ByteBuffer parameters = ByteBuffer.allocate(PARAMETERS * word).order(ByteOrder.LITTLE_ENDIAN);
    parameters.put((byte) size).put((byte) key.length).put((byte) 1).put((byte) 1);
    parameters.position(4 * word).put(salt).position(6 * word).put(person).rewind();
    long[] hash = new long[PARAMETERS];
    for (int i = 0; i < hash.length; i++) {
      hash[i] =
          wide ? START[i] ^ parameters.getLong() : (START[i] >>> 32 ^ parameters.getInt()) & MASK;
    }
    Blake2 made = new Blake2(wide, size, hash, new byte[WORDS * word]);
    if (key.length > 0) {
      made.update(ByteBuffer.wrap(Arrays.copyOf(key, made.block.length)));
    }
    return made;
  }

  private static final long MASK = 0xFFFFFFFFL;

  @Override
  public Digest copy() {
    Blake2 copy = new Blake2(wide, size, hash.clone(), block.clone());
    copy.held = held;
    copy.taken = taken;
    return copy;
  }

  @Override
  public void update(ByteBuffer data) {
    while (data.hasRemaining()) {
      // A full block waits for more, as the last one is mixed in differently.
      if (held == block.length) {
        taken += held;
        compress(false);
        held = 0;
      }
      int n = Math.min(block.length - held, data.remaining());
      data.get(block, held, n);
      held += n;
    }
  }

  @Override
  public byte[] finish(int length) {
    taken += held;
    Arrays.fill(block, held, block.length, (byte) 0);
    compress(true);
    ByteBuffer out = ByteBuffer.allocate(PARAMETERS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (long word : hash) {
      if (wide) {
        out.putLong(word);
      } else {
        out.putInt((int) word);
      }
    }
    return Arrays.copyOf(out.array(), size);
  }

  private void compress(boolean last) {
    ByteBuffer in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    long[] m = new long[WORDS];
    long[] v = Arrays.copyOf(hash, WORDS);
    for (int i = 0; i < WORDS; i++) {
      m[i] = wide ? in.getLong() : in.getInt() & MASK;
    }
    for (int i = 0; i < PARAMETERS; i++) {
      v[PARAMETERS + i] = wide ? START[i] : START[i] >>> 32;
    }
    v[12] ^= wide ? taken : taken & MASK;
    v[13] ^= wide ? 0 : taken >>> 32;
    if (last) {
      v[14] ^= wide ? -1L : MASK;
    }
    int rounds = wide ? 12 : 10;
    for (int round = 0; round < rounds; round++) {
      String order = ORDER[round % ORDER.length];
      for (int i = 0; i < PARAMETERS; i++) {
        int turn = i < 4 ? 0 : 1;
        long x = m[Character.digit(order.charAt(2 * i), WORDS)];
        long y = m[Character.digit(order.charAt(2 * i + 1), WORDS)];
        int column = i % 4;
        mix(
            v,
            column,
            4 + (column + turn) % 4,
            8 + (column + 2 * turn) % 4,
            12 + (column + 3 * turn) % 4,
            x,
            y);
      }
    }
    for (int i = 0; i < PARAMETERS; i++) {
      hash[i] ^= v[i] ^ v[i + PARAMETERS];
    }
  }

  private void mix(long[] v, int a, int b, int c, int d, long x, long y) {
    v[a] = sum(v[a] + v[b] + x);
    v[d] = turn(v[d] ^ v[a], wide ? 32 : 16);
    v[c] = sum(v[c] + v[d]);
    v[b] = turn(v[b] ^ v[c], wide ? 24 : 12);
    v[a] = sum(v[a] + v[b] + y);
    v[d] = turn(v[d] ^ v[a], wide ? 16 : 8);
    v[c] = sum(v[c] + v[d]);
    v[b] = turn(v[b] ^ v[c], wide ? 63 : 7);
  }

  private long sum(long value) {
    return wide ? value : value & MASK;
  }

  private long turn(long value, int bits) {
    return wide ? Long.rotateRight(value, bits) : Integer.rotateRight((int) value, bits) & MASK;
  }
}

package dev.baton.stdlib.digest;

import java.nio.ByteBuffer;

/** SHAKE128 and SHAKE256, FIPS 202: digests of any length, which the JDK does not offer. */
final class Keccak implements Digest {
  private static final int LANES = 25;
  private static final int ROUNDS = 24;
  private static final int SUFFIX = 0x1F;

  private final long[] state;
  private final int rate;
  private int position;

  /** An empty one; the rate is the number of bytes taken at once. */
  Keccak(int rate) {
    this(rate, new long[LANES], 0);
  }

  private Keccak(int rate, long[] state, int position) {
    this.rate = rate;
    this.state = state;
    this.position = position;
  }

  @Override
  public Digest copy() {
    return new Keccak(rate, state.clone(), position);
  }

  @Override
  public void update(ByteBuffer data) {
    while (data.hasRemaining()) {
      mix(position++, data.get());
      if (position == rate) {
        permute();
        position = 0;
      }
    }
  }

  private void mix(int at, int value) {
    state[at >> 3] ^= (value & 0xFFL) << 8 * (at & 7);
  }

  @Override
  public byte[] finish(int length) {
    mix(position, SUFFIX);
    mix(rate - 1, 0x80);
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      int at = i % rate;
      if (at == 0) {
        permute();
      }
      out[i] = (byte) (state[at >> 3] >>> 8 * (at & 7));
    }
    return out;
  }

  /** The permutation of 24 rounds; its constants come from the generator FIPS 202 gives. */
  private void permute() {
    int register = 1;
    long[] columns = new long[5];
    for (int round = 0; round < ROUNDS; round++) {
      for (int x = 0; x < 5; x++) {
        columns[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
      }
      for (int i = 0; i < LANES; i++) {
        state[i] ^= columns[(i + 4) % 5] ^ Long.rotateLeft(columns[(i + 1) % 5], 1);
      }
      turnAndMove();
      for (int y = 0; y < LANES; y += 5) {
        System.arraycopy(state, y, columns, 0, 5);
        for (int x = 0; x < 5; x++) {
          state[y + x] = columns[x] ^ ~columns[(x + 1) % 5] & columns[(x + 2) % 5];
        }
      }
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          state[0] ^= 1L << (1 << j) - 1;
        }
        register = (register & 0x80) != 0 ? register << 1 ^ 0x171 : register << 1;
      }
    }
  }

  private void turnAndMove() {
    long moved = state[1];
    int x = 1;
    int y = 0;
    for (int step = 0; step < ROUNDS; step++) {
      int nextY = (2 * x + 3 * y) % 5;
      x = y;
      y = nextY;
      long held = state[x + 5 * y];
      state[x + 5 * y] = Long.rotateLeft(moved, (step + 1) * (step + 2) / 2 % 64);
      moved = held;
    }
  }
}

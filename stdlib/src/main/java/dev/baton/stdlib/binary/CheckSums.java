package dev.baton.stdlib.binary;

import dev.baton.core.number.Ints;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Conversions;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/** CRC-32 and Adler-32, which can go on from a former value. */
public final class CheckSums {
  private static final double NANOS_PER_BYTE = 0.2;
  private static final long WORD = 0xFFFFFFFFL;
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int ADLER_BASE = 65521;

  private CheckSums() {}

  /** {@code crc32(data, crc)}. */
  public static long crc32(ThreadContext t, Object data, Object crc) {
    long start = Ints.big(Conversions.index(t, crc)).longValue() & WORD;
    CRC32 sum = new CRC32();
    long length = add(t, sum, data);
    return start == 0 ? sum.getValue() : combine((int) start, (int) sum.getValue(), length);
  }

  /** Adds all bytes of a buffer to a sum; how many they are. */
  private static long add(ThreadContext t, Checksum sum, Object data) {
    long[] length = {0};
    Kernel.forEachPiece(
        t,
        data,
        NANOS_PER_BYTE,
        piece -> {
          length[0] += piece.remaining();
          sum.update(piece);
        });
    return length[0];
  }

  /**
   * The CRC of two texts one after the other: that of the first, gone on with zeros for the length
   * of the second, is added. A step of zeros is a linear map over bits, squared for each doubling.
   */
  private static long combine(int first, int second, long length) {
    int[] map = new int[32];
    map[0] = POLYNOMIAL;
    for (int i = 1; i < 32; i++) {
      map[i] = 1 << i - 1;
    }
    int value = first;
    for (long bits = length * 8; bits > 0; bits >>= 1) {
      if ((bits & 1) != 0) {
        value = apply(map, value);
      }
      int[] squared = new int[32];
      for (int i = 0; i < 32; i++) {
        squared[i] = apply(map, map[i]);
      }
      map = squared;
    }
    return (value ^ second) & WORD;
  }

  private static int apply(int[] map, int vector) {
    int sum = 0;
    for (int i = 0, rest = vector; rest != 0; i++, rest >>>= 1) {
      if ((rest & 1) != 0) {
        sum ^= map[i];
      }
    }
    return sum;
  }

  /** {@code adler32(data, value)}. */
  public static long adler32(ThreadContext t, Object data, Object value) {
    long start = Ints.big(Conversions.index(t, value)).longValue() & WORD;
    Adler32 sum = new Adler32();
    long length = add(t, sum, data);
    if (start == 1) {
      return sum.getValue();
    }
    // The sum starts at 1 and 0: what the former sums differ from that is added to both halves.
    long low = (start & 0xFFFF) - 1;
    long high = start >> 16;
    long own = sum.getValue();
    long newLow = Math.floorMod((own & 0xFFFF) + low, ADLER_BASE);
    long newHigh = Math.floorMod((own >> 16) + high + low * (length % ADLER_BASE), ADLER_BASE);
    return newHigh << 16 | newLow;
  }
}

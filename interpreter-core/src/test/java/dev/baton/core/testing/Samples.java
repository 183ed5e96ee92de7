package dev.baton.core.testing;

import dev.baton.core.number.Ints;
import dev.baton.core.text.Text;
import java.math.BigInteger;
import java.util.Random;

/** Random values that favour the borders of their types; the same ones for the same seed. */
public final class Samples {

  private static final long[] LONGS = {
    0,
    1,
    -1,
    2,
    -2,
    3,
    7,
    10,
    -10,
    63,
    64,
    255,
    256,
    1000,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    1L << 32,
    (1L << 53) - 1,
    1L << 53,
    (1L << 53) + 1,
    (1L << 61) - 1,
    1 - (1L << 61),
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MAX_VALUE - 1,
    Long.MIN_VALUE + 1
  };

  private static final double[] DOUBLES = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    1.5,
    2,
    2.5,
    -2.5,
    3,
    10,
    100,
    0.1,
    1e15,
    1e16,
    1e17,
    1e22,
    1e23,
    0x1p53,
    0x1p63,
    -0x1p63,
    0x1p64,
    1e300,
    1e308,
    -1e308,
    1e-5,
    1e-4,
    1e-300,
    Double.MAX_VALUE,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Math.PI,
    Math.E
  };

  private static final String[] PIECES = {
    "a", "b", "ab", "A", "z", " ", "\t", "\n", "\r", "\r\n", "x", "_", "1", "09", "-", "+", ",",
    "\u00e9", "\u00df", "\u00c9", "\u0130", "\u01c5", "\u03a3", "\u03c3", "\u0345", "\u0660",
    "\u00b2", "\u00bd", "\u4e00", "\u2028", "\u0085", "\u001c", "\u00a0", "\u3000", "\u200b",
    "\ufb01", "\ufeff", "\ud800", "\udc00", "\udcff", "\u0378", "\ue000", "'", "\"", "\\", "\u0000"
  };

  private static final int[] WIDE = {0x1F600, 0x10400, 0x10428, 0x1D7D8, 0x20000, 0x10FFFF};

  private final Random random;

  /** Values from a seed. */
  public Samples(long seed) {
    random = new Random(seed);
  }

  /** The source of randomness, for other choices. */
  public Random random() {
    return random;
  }

  /** An int of any size. */
  public Object anyInt() {
    return switch (random.nextInt(6)) {
      case 0 -> LONGS[random.nextInt(LONGS.length)];
      case 1 -> (long) random.nextInt(2001) - 1000;
      case 2 -> random.nextLong();
      case 3 -> random.nextLong() >> random.nextInt(64);
      default -> bigInt(20 + random.nextInt(300));
    };
  }

  /** A small int. */
  public long smallInt(int bound) {
    return random.nextInt(2 * bound + 1) - bound;
  }

  /** An int of at most so many bits. */
  public Object bigInt(int bits) {
    BigInteger n = new BigInteger(bits, random);
    return Ints.normalize(random.nextBoolean() ? n : n.negate());
  }

  /** A float of any kind. */
  public double anyDouble() {
    return switch (random.nextInt(6)) {
      case 0 -> DOUBLES[random.nextInt(DOUBLES.length)];
      case 1 -> Double.longBitsToDouble(random.nextLong());
      case 2 -> random.nextInt(201) - 100;
      case 3 -> (random.nextInt(200001) - 100000) / 1000.0;
      default -> moderate();
    };
  }

  /** A float of everyday size. */
  public double moderate() {
    return random.nextGaussian() * Math.pow(10, random.nextInt(12) - 5);
  }

  /** A text of up to so many pieces, one in four with code points beyond the BMP. */
  public Object text(int pieces) {
    Object text = "";
    int count = random.nextInt(pieces + 1);
    boolean plain = random.nextBoolean();
    boolean wide = random.nextInt(4) == 0;
    for (int i = 0; i < count; i++) {
      text = Text.concat(text, PIECES[random.nextInt(plain ? 17 : PIECES.length)]);
      if (wide && random.nextInt(4) == 0) {
        text = Text.concat(text, Text.ofCodePoint(WIDE[random.nextInt(WIDE.length)]));
      }
    }
    return text;
  }

  /** One of several things. */
  @SafeVarargs
  public final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}

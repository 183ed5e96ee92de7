package dev.baton.arrays.random;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Normal random numbers by the method of the ziggurat (G. Marsaglia, W. W. Tsang, Journal of
 * Statistical Software 5(8), 2000), with the layers that NumPy has. The tables are made by {@code
 * tools/ziggurat_tables.py}.
 */
final class Ziggurat {
  private static final int LAYERS = 256;
  private static final double TAIL = 3.6541528853610087963519472518;
  private static final double TAIL_INVERSE = 0.27366123732975827203338247596;
  private static final long MASK = (1L << 52) - 1;

  private static final long[] INSIDE = new long[LAYERS];
  private static final double[] WIDTHS = new double[LAYERS];
  private static final double[] HEIGHTS = new double[LAYERS];

  static {
    try (InputStream file = Ziggurat.class.getResourceAsStream("ziggurat.bin");
        DataInputStream data = new DataInputStream(file)) {
      for (int i = 0; i < LAYERS; i++) {
        INSIDE[i] = data.readLong();
      }
      for (int i = 0; i < LAYERS; i++) {
        WIDTHS[i] = data.readDouble();
      }
      for (int i = 0; i < LAYERS; i++) {
        HEIGHTS[i] = data.readDouble();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ziggurat() {}

  /** The next number. */
  static double next(BitSource bits) {
    while (true) {
      long random = bits.nextLong();
      int layer = (int) random & LAYERS - 1;
      long number = random >>> 9 & MASK;
      double x = number * WIDTHS[layer];
      double signed = (random & LAYERS) != 0 ? -x : x;
      if (number < INSIDE[layer]) {
        return signed;
      }
      if (layer == 0) {
        double beyond = TAIL + tail(bits);
        return (number >> 8 & 1) != 0 ? -beyond : beyond;
      }
      double height = (HEIGHTS[layer - 1] - HEIGHTS[layer]) * bits.nextDouble() + HEIGHTS[layer];
      if (height < Math.exp(-0.5 * x * x)) {
        return signed;
      }
    }
  }

  private static double tail(BitSource bits) {
    while (true) {
      double x = -TAIL_INVERSE * Math.log1p(-bits.nextDouble());
      double y = -Math.log1p(-bits.nextDouble());
      if (y + y > x * x) {
        return x;
      }
    }
  }
}

package dev.baton.core.object;

import java.math.BigInteger;

/**
 * A {@code range} with numbers, or a length, beyond long. Immutable; the slow twin of {@link
 * RangeObject}.
 */
public final class BigRangeObject extends GuestObject {
  private final BigInteger start;
  private final BigInteger stop;
  private final BigInteger step;
  private final BigInteger length;

  public BigRangeObject(BigInteger start, BigInteger stop, BigInteger step) {
    super(Types.RANGE);
    this.start = start;
    this.stop = stop;
    this.step = step;
    BigInteger span = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
    this.length =
        span.signum() <= 0
            ? BigInteger.ZERO
            : span.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
  }

  /** The first number. */
  public BigInteger start() {
    return start;
  }

  /** The bound, which is not reached. */
  public BigInteger stop() {
    return stop;
  }

  /** The distance of neighbours. */
  public BigInteger step() {
    return step;
  }

  /** How many numbers. */
  public BigInteger length() {
    return length;
  }

  /** Number {@code i}, which is in the range. */
  public BigInteger at(BigInteger i) {
    return start.add(i.multiply(step));
  }
}

package dev.baton.lock;

/**
 * What one thread has learned of how long a kind of kernel takes, in nanoseconds for a unit of
 * work; the unit is the caller's. For kernels that cannot be looked at while they work. For the
 * thread itself only.
 */
public final class KernelEstimate {
  private static final double NEW_SHARE = 0.25;

  private double nanosPerUnit;

  /**
   * Begins with a guess.
   *
   * @param nanosPerUnit how long a unit takes, in nanoseconds
   */
  public KernelEstimate(double nanosPerUnit) {
    this.nanosPerUnit = nanosPerUnit;
  }

  /** How long so many units will take, in nanoseconds. */
  public long nanos(double units) {
    return (long) (units * nanosPerUnit);
  }

  /** So many units, more than 0, took so many nanoseconds. */
  public void learn(double units, long nanos) {
    nanosPerUnit += NEW_SHARE * (Math.max(0, nanos) / units - nanosPerUnit);
  }
}

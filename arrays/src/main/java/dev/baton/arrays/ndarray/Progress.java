package dev.baton.arrays.ndarray;

/** Told by loops how far they are, so that they can be counted and interrupted. */
@FunctionalInterface
public interface Progress {
  /** Nobody wants to know. */
  Progress IGNORED = nanos -> {};

  /**
   * Some work was done. May throw to end the loop.
   *
   * @param nanos about how long it took, in nanoseconds
   */
  void worked(int nanos);
}

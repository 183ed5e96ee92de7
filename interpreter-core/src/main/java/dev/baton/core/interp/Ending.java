package dev.baton.core.interp;

/**
 * Why a call from the host is ended before guest code is done.
 *
 * @param cause what was used up, or that the host does not want it any more
 * @param message for people
 */
public record Ending(Cause cause, String message) {
  /** What ends a call. */
  public enum Cause {
    STEPS,
    WALL_TIME,
    CPU_TIME,
    BYTES,
    OUTPUT,
    CANCELLED
  }
}

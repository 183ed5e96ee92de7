package dev.baton.stdlib.regex;

/**
 * Is told how much work a matcher does and may stop it.
 *
 * <p>Called by the matching thread, every few thousand steps. An unchecked exception thrown here
 * leaves the match and reaches the caller unchanged; the matcher must not be used afterwards.
 */
@FunctionalInterface
public interface StepGuard {
  /**
   * Accounts for work done since the last call.
   *
   * @param steps number of backtracking steps, at least 1
   */
  void steps(int steps);
}

package dev.baton.stdlib.regex;

/**
 * A match needed more memory for backtracking than the engine gives it.
 *
 * <p>Guests see it as {@code MemoryError}.
 */
public final class MatchTooDeepException extends RuntimeException {
  MatchTooDeepException() {
    super("regular expression needs too much memory", null, false, false);
  }
}

package dev.baton.core.engine;

import dev.baton.code.CodeObject;
import org.jspecify.annotations.Nullable;

/**
 * What running a module as the program found: its code and file, or why it cannot be run.
 *
 * @param code null if it cannot
 * @param file as tracebacks show it; empty if there is no code
 * @param problem for people; empty if there is code
 */
public record MainCode(@Nullable CodeObject code, String file, String problem) {
  static MainCode none(String problem) {
    return new MainCode(null, "", problem);
  }
}

package dev.baton.python.compiler;

import dev.baton.code.Opcode;
import java.util.ArrayList;
import java.util.List;

/** What is on the stack while one pattern, or one alternative of it, is tested. */
final class PatternState {
  /** Captured names; the value of the first is nearest to the top. */
  final List<String> captures = new ArrayList<>();

  /** Values above the captured ones that a failure has to drop. */
  int onTop;

  /** Whether a pattern that always matches may stand here. */
  boolean allowIrrefutable;

  private final List<Target> failures = new ArrayList<>();

  /** Where to go on failure with {@code drop} values on the stack. */
  Target failure(int drop) {
    while (failures.size() <= drop) {
      failures.add(new Target());
    }
    return failures.get(drop);
  }

  /** Places the failure targets, those with more to drop first. */
  void placeFailures(Instructions code) {
    for (int drop = failures.size() - 1; drop > 0; drop--) {
      code.place(failures.get(drop));
      code.emit(Opcode.POP_TOP);
    }
    if (!failures.isEmpty()) {
      code.place(failures.get(0));
    }
    failures.clear();
  }
}

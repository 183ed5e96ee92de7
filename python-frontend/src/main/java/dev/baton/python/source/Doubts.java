package dev.baton.python.source;

import dev.baton.code.Position;
import dev.baton.spi.SourceWarning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Collects warnings about a text, in the order in which they were found. Not thread safe. */
public final class Doubts {
  private final List<SourceWarning> found = new ArrayList<>();
  private final Set<SourceWarning> once = new HashSet<>();

  /** Makes an empty collection. */
  public Doubts() {}

  /** Adds a warning, also one that was added before: code that is compiled twice warns twice. */
  public void add(String message, Position p) {
    found.add(warning(message, p));
  }

  /** Adds a warning unless it was added before: the parser may go back and read a text again. */
  public void addOnce(String message, Position p) {
    SourceWarning warning = warning(message, p);
    if (once.add(warning)) {
      found.add(warning);
    }
  }

  private static SourceWarning warning(String message, Position p) {
    return new SourceWarning(message, p.line(), p.column() + 1, p.endLine(), p.endColumn() + 1);
  }

  /** How many warnings there are. */
  public int count() {
    return found.size();
  }

  /** Adds once more what was added since there were {@code from} warnings, up to {@code to}. */
  public void repeat(int from, int to) {
    for (int i = from; i < to; i++) {
      found.add(found.get(i));
    }
  }

  /** Passes all warnings on, in the order in which they were found. */
  public void report(Consumer<SourceWarning> to) {
    found.forEach(to);
  }
}

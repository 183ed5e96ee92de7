package dev.baton.python.source;

import dev.baton.code.Position;
import dev.baton.spi.SourceWarning;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects warnings about a text. One that is found twice, as where the parser goes back or a block
 * is compiled twice, counts once. Not thread safe.
 */
public final class Doubts {
  private final Set<SourceWarning> found = new LinkedHashSet<>();

  /** Makes an empty collection. */
  public Doubts() {}

  /** Adds a warning. */
  public void add(String message, Position p) {
    found.add(new SourceWarning(message, p.line(), p.column() + 1, p.endLine(), p.endColumn() + 1));
  }

  /** Passes all warnings on, in the order in which they were found. */
  public void report(Consumer<SourceWarning> to) {
    found.forEach(to);
  }
}

package dev.baton.python.ast;

import dev.baton.code.Position;

/** Anything in the tree that stands at one place of the source. */
public interface Node {
  /** The range of source text; columns count code points. */
  Position position();
}

package dev.baton.python.ast;

import dev.baton.code.Position;
import org.jspecify.annotations.Nullable;

/** A type parameter of PEP 695; only a type variable can have a bound or a tuple of constraints. */
public record TypeParameter(Kind kind, String name, @Nullable Expression bound, Position position)
    implements Node {

  /** The kinds of type parameters: {@code T}, {@code **P}, {@code *Ts}. */
  public enum Kind {
    TYPE_VAR,
    PARAM_SPEC,
    TYPE_VAR_TUPLE
  }
}

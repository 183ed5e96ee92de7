package dev.baton.python.source;

import dev.baton.code.Position;
import dev.baton.spi.SourceException.Kind;

/**
 * Thrown inside the front end when the text is not well formed; never leaves it. Lines count from
 * 1, columns from 0 as in {@link Position}. Carries no stack trace.
 */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Position position;

  /** A rejection of any kind. */
  public Rejection(Kind kind, String message, Position position) {
    super(message, null, false, false);
    this.kind = kind;
    this.position = position;
  }

  /** A plain syntax error. */
  public Rejection(String message, Position position) {
    this(Kind.SYNTAX_ERROR, message, position);
  }

  /** The guest exception type. */
  public Kind kind() {
    return kind;
  }

  /** The range at fault; an end of 0 where CPython reports none. */
  public Position position() {
    return position;
  }
}

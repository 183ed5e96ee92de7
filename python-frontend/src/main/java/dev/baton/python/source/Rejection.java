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
  private final boolean ofToken;

  /** A rejection of any kind. */
  public Rejection(Kind kind, String message, Position position) {
    this(kind, message, position, false);
  }

  private Rejection(Kind kind, String message, Position position, boolean ofToken) {
    super(message, null, false, false);
    this.kind = kind;
    this.position = position;
    this.ofToken = ofToken;
  }

  /** A plain syntax error. */
  public Rejection(String message, Position position) {
    this(Kind.SYNTAX_ERROR, message, position);
  }

  /** The same rejection, said to be of a single token. */
  public Rejection inToken() {
    return new Rejection(kind, String.valueOf(getMessage()), position, true);
  }

  /** Whether a token by itself is wrong: then CPython shows the line without its end. */
  public boolean isOfToken() {
    return ofToken;
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

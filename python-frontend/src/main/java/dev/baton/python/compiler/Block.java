package dev.baton.python.compiler;

import dev.baton.code.Position;
import dev.baton.python.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement around the current place that {@code return}, {@code break} or {@code continue} has
 * to unwind.
 */
final class Block {
  /** What has to be done on the way out. */
  enum Kind {
    /** Nothing: a {@code while} loop. */
    WHILE,
    /** Drop the iterator. */
    FOR,
    /** Nothing but to leave the protected range. */
    TRY,
    /** Run the clean-up statements. */
    FINALLY,
    /** Drop the exception and restore the previous one, inside the clean-up statements. */
    FINALLY_HANDLER,
    /** Restore the previous exception, inside {@code except}. */
    HANDLER,
    /** Call {@code __exit__}. */
    WITH,
    /** Call and await {@code __aexit__}. */
    ASYNC_WITH,
    /** Drop a value kept on the stack while clean-up statements run. */
    VALUE,
    /** Drop the exceptions gathered; leaving is not allowed: inside {@code except*}. */
    STAR_HANDLER
  }

  final Kind kind;
  final @Nullable Protection protection;
  @Nullable Target continueTarget;
  @Nullable Target breakTarget;
  List<Statement> cleanUp = List.of();
  String name = "";
  Position position = Position.NONE;

  Block(Kind kind, @Nullable Protection protection) {
    this.kind = kind;
    this.protection = protection;
  }

  boolean isLoop() {
    return kind == Kind.WHILE || kind == Kind.FOR;
  }
}

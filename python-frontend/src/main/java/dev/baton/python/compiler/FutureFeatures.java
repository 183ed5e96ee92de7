package dev.baton.python.compiler;

import dev.baton.code.CodeObject;
import dev.baton.python.ast.Expression.Literal;
import dev.baton.python.ast.Module;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.Alias;
import dev.baton.python.ast.Statement.ExpressionStatement;
import dev.baton.python.ast.Statement.ImportFrom;
import dev.baton.python.source.Rejection;
import java.util.List;

/** Reads {@code from __future__ import ...} at the beginning of a module. */
final class FutureFeatures {
  private FutureFeatures() {}

  /** The features as flag bits of code objects. */
  static int of(Module module) {
    int flags = 0;
    boolean beginning = true;
    List<Statement> body = module.body();
    for (int i = 0; i < body.size(); i++) {
      Statement statement = body.get(i);
      if (statement instanceof ImportFrom from && isFuture(from)) {
        if (!beginning) {
          throw late(from);
        }
        flags |= features(from);
      } else {
        beginning &= i == 0 && isDocstring(statement);
      }
    }
    return flags;
  }

  static boolean isFuture(ImportFrom from) {
    return from.level() == 0 && "__future__".equals(from.module());
  }

  static Rejection late(ImportFrom from) {
    return new Rejection(
        "from __future__ imports must occur at the beginning of the file", from.position());
  }

  private static boolean isDocstring(Statement statement) {
    return statement instanceof ExpressionStatement e
        && e.value() instanceof Literal l
        && l.value() instanceof String;
  }

  private static int features(ImportFrom from) {
    int flags = 0;
    for (Alias alias : from.names()) {
      switch (alias.name()) {
        case "annotations" -> flags |= CodeObject.FUTURE_ANNOTATIONS;
        case "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop" -> {}
        case "braces" -> throw new Rejection("not a chance", from.position());
        default ->
            throw new Rejection(
                "future feature " + alias.name() + " is not defined", from.position());
      }
    }
    return flags;
  }
}

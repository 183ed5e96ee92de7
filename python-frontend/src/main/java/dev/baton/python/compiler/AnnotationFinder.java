package dev.baton.python.compiler;

import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import java.util.List;

/** Looks for annotated assignments in a body, not in the functions and classes inside it. */
final class AnnotationFinder {
  private AnnotationFinder() {}

  static boolean hasAnnotations(List<Statement> body) {
    for (Statement s : body) {
      if (hasAnnotations(s)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAnnotations(Statement s) {
    if (s instanceof AnnAssign) {
      return true;
    }
    if (s instanceof If i) {
      return inIf(i);
    }
    if (s instanceof For f) {
      return hasAnnotations(f.body()) || hasAnnotations(f.orElse());
    }
    if (s instanceof While w) {
      return hasAnnotations(w.body()) || hasAnnotations(w.orElse());
    }
    if (s instanceof With w) {
      return hasAnnotations(w.body());
    }
    if (s instanceof Match m) {
      return m.cases().stream().anyMatch(c -> hasAnnotations(c.body()));
    }
    return s instanceof Try t && inTry(t);
  }

  private static boolean inIf(If s) {
    If current = s;
    while (!hasAnnotations(current.body())) {
      List<Statement> orElse = current.orElse();
      if (orElse.size() != 1 || !(orElse.get(0) instanceof If next)) {
        return hasAnnotations(orElse);
      }
      current = next;
    }
    return true;
  }

  private static boolean inTry(Try t) {
    return hasAnnotations(t.body())
        || hasAnnotations(t.orElse())
        || hasAnnotations(t.finalBody())
        || t.handlers().stream().anyMatch(h -> hasAnnotations(h.body()));
  }
}

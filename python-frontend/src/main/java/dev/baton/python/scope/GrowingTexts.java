package dev.baton.python.scope;

import dev.baton.code.BinaryOperator;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for the variables in which a function's loops build a text: bound to a text literal by a
 * statement of the function's body itself, and later appended to with {@code +=} in a loop. Such a
 * variable is never unbound where it is appended to; one that may be is left out.
 */
final class GrowingTexts {
  private final Set<String> started = new HashSet<>();
  private final Set<String> appended = new HashSet<>();
  private final Set<String> excluded = new HashSet<>();

  private GrowingTexts() {}

  static Set<String> in(List<Statement> body) {
    GrowingTexts texts = new GrowingTexts();
    for (Statement s : body) {
      texts.look(s, false);
      if (s instanceof Assign a
          && a.targets().size() == 1
          && a.targets().get(0) instanceof Name name
          && isText(a.value())) {
        texts.started.add(name.id());
      }
    }
    texts.appended.removeAll(texts.excluded);
    return texts.appended;
  }

  private static boolean isText(Expression e) {
    return e instanceof JoinedStr || e instanceof Literal l && l.value() instanceof String;
  }

  private void look(List<Statement> body, boolean inLoop) {
    for (Statement s : body) {
      look(s, inLoop);
    }
  }

  private void look(Statement s, boolean inLoop) {
    if (s instanceof AugAssign a) {
      append(a, inLoop);
    } else if (s instanceof Delete d) {
      d.targets().forEach(this::exclude);
    } else if (s instanceof For f) {
      look(f.body(), true);
      look(f.orElse(), inLoop);
    } else if (s instanceof While w) {
      look(w.body(), true);
      look(w.orElse(), inLoop);
    } else if (s instanceof If i) {
      lookInIf(i, inLoop);
    } else if (s instanceof With w) {
      look(w.body(), inLoop);
    } else if (s instanceof Match m) {
      m.cases().forEach(c -> look(c.body(), inLoop));
    } else if (s instanceof Try t) {
      lookInTry(t, inLoop);
    }
  }

  /** A chain of elif may be long: it is walked, not descended into. */
  private void lookInIf(If s, boolean inLoop) {
    If current = s;
    look(current.body(), inLoop);
    while (current.orElse().size() == 1 && current.orElse().get(0) instanceof If next) {
      current = next;
      look(current.body(), inLoop);
    }
    look(current.orElse(), inLoop);
  }

  private void lookInTry(Try t, boolean inLoop) {
    look(t.body(), inLoop);
    for (ExceptHandler handler : t.handlers()) {
      if (handler.name() != null) {
        excluded.add(handler.name());
      }
      look(handler.body(), inLoop);
    }
    look(t.orElse(), inLoop);
    look(t.finalBody(), inLoop);
  }

  private void append(AugAssign a, boolean inLoop) {
    if (!(a.target() instanceof Name name)) {
      return;
    }
    if (!started.contains(name.id())) {
      excluded.add(name.id());
    } else if (inLoop && a.operator() == BinaryOperator.ADD) {
      appended.add(name.id());
    }
  }

  private void exclude(Expression target) {
    if (target instanceof Name name) {
      excluded.add(name.id());
    } else if (target instanceof TupleDisplay t) {
      t.elements().forEach(this::exclude);
    } else if (target instanceof ListDisplay l) {
      l.elements().forEach(this::exclude);
    }
  }
}

package dev.baton.python.scope;

import dev.baton.code.Position;
import dev.baton.python.ast.Parameter;
import dev.baton.python.ast.TypeParameter;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.source.Rejection;
import org.jspecify.annotations.Nullable;

/** The scope being walked, and what is said about names in it; rejects contradictions. */
final class Declarations {
  private Scope current;
  private @Nullable String className;

  Declarations(Scope module) {
    this.current = module;
  }

  Scope current() {
    return current;
  }

  Scope open(Kind kind, String name) {
    Scope scope = new Scope(kind, name, current);
    scope.inIterable = current.inIterable;
    current = scope;
    return scope;
  }

  void close() {
    Scope parent = current.parent();
    if (parent == null) {
      throw new IllegalStateException("the module stays open");
    }
    current = parent;
  }

  /** Begins a class for the mangling of names; returns what {@link #leaveClass} restores. */
  @Nullable String enterClass(String name) {
    String outer = className;
    className = name;
    return outer;
  }

  void leaveClass(@Nullable String outer) {
    className = outer;
  }

  private Symbol mention(String name) {
    return current.mention(NameMangling.mangle(className, name));
  }

  Symbol use(String name) {
    Symbol symbol = mention(name);
    symbol.used = true;
    return symbol;
  }

  Symbol assign(String name, Position position) {
    Symbol symbol = mention(name);
    if (symbol.iterationVariable && current.kind() == Kind.COMPREHENSION) {
      throw new Rejection(
          "assignment expression cannot rebind comprehension iteration variable '" + name + "'",
          position);
    }
    symbol.assigned = true;
    return symbol;
  }

  /** Notes that a loop builds a text in a variable. */
  void grows(String name) {
    mention(name).grows = true;
  }

  void iterationVariable(String name, Position position) {
    Symbol symbol = mention(name);
    if (symbol.declaredGlobal || symbol.declaredNonlocal) {
      throw new Rejection(
          "comprehension inner loop cannot rebind assignment expression target '" + name + "'",
          position);
    }
    symbol.assigned = true;
    symbol.iterationVariable = true;
  }

  void parameter(Parameter parameter) {
    Symbol symbol = mention(parameter.name());
    if (symbol.parameter) {
      throw new Rejection(
          "duplicate argument '" + parameter.name() + "' in function definition",
          parameter.position());
    }
    symbol.parameter = true;
  }

  void hiddenParameter(Scope scope, String name, boolean present) {
    if (present) {
      scope.mention(name).parameter = true;
    }
  }

  void hiddenVariable(String name) {
    current.mention(name).assigned = true;
  }

  void typeParameter(TypeParameter parameter) {
    Symbol symbol = mention(parameter.name());
    if (symbol.typeParameter) {
      throw new Rejection(
          "duplicate type parameter '" + parameter.name() + "'", parameter.position());
    }
    symbol.typeParameter = true;
    symbol.assigned = true;
  }

  void annotate(String name, boolean simple, boolean hasValue, Position position) {
    Symbol symbol = mention(name);
    if (simple
        && current.kind() != Kind.MODULE
        && (symbol.declaredGlobal || symbol.declaredNonlocal)) {
      throw new Rejection(
          "annotated name '"
              + name
              + "' can't be "
              + (symbol.declaredGlobal ? "global" : "nonlocal"),
          position);
    }
    if (simple) {
      symbol.annotated = true;
      symbol.assigned = true;
    } else if (hasValue) {
      symbol.assigned = true;
    }
  }

  void declareGlobal(String name, Position position) {
    Symbol symbol = mention(name);
    checkDeclaration(symbol, name, "global", position);
    if (symbol.declaredNonlocal) {
      throw new Rejection("name '" + name + "' is nonlocal and global", symbol.declaration);
    }
    symbol.declaredGlobal = true;
    symbol.declaration = position;
  }

  void declareNonlocal(String name, Position position) {
    if (current.kind() == Kind.MODULE) {
      throw new Rejection("nonlocal declaration not allowed at module level", position);
    }
    Symbol symbol = mention(name);
    checkDeclaration(symbol, name, "nonlocal", position);
    if (symbol.declaredGlobal) {
      throw new Rejection("name '" + name + "' is nonlocal and global", symbol.declaration);
    }
    symbol.declaredNonlocal = true;
    symbol.declaration = position;
  }

  private static void checkDeclaration(Symbol symbol, String name, String what, Position position) {
    String problem = null;
    if (symbol.parameter) {
      problem = "name '" + name + "' is parameter and " + what;
    } else if (symbol.used) {
      problem = "name '" + name + "' is used prior to " + what + " declaration";
    } else if (symbol.annotated) {
      problem = "annotated name '" + name + "' can't be " + what;
    } else if (symbol.assigned) {
      problem = "name '" + name + "' is assigned to before " + what + " declaration";
    }
    if (problem != null) {
      throw new Rejection(problem, position);
    }
  }

  /** Binds the target of {@code :=}, which skips the comprehensions around it. */
  void assignNamed(String name, Position position) {
    if (current.inIterable) {
      throw new Rejection(
          "assignment expression cannot be used in a comprehension iterable expression", position);
    }
    if (current.kind() != Kind.COMPREHENSION) {
      assign(name, position).named = true;
      return;
    }
    Scope host = current;
    while (host.kind() == Kind.COMPREHENSION) {
      Symbol symbol = host.symbol(NameMangling.mangle(className, name));
      if (symbol != null && symbol.iterationVariable) {
        throw new Rejection(
            "assignment expression cannot rebind comprehension iteration variable '" + name + "'",
            position);
      }
      host = enclosing(host);
    }
    String place = forbiddenHost(host);
    if (place != null) {
      throw new Rejection(
          "assignment expression within a comprehension cannot be used " + place, position);
    }
    bindThrough(host, NameMangling.mangle(className, name), position);
  }

  private static @Nullable String forbiddenHost(Scope host) {
    return switch (host.kind()) {
      case CLASS -> "in a class body";
      case TYPE_PARAMETERS -> "within the definition of a generic";
      case LAZY_TYPE -> host.isTypeVariableBound() ? "in a TypeVar bound" : "in a type alias";
      default -> null;
    };
  }

  private void bindThrough(Scope host, String name, Position position) {
    Symbol target = host.mention(name);
    target.named = true;
    boolean global = host.kind() == Kind.MODULE || target.declaredGlobal;
    if (!target.declaredNonlocal) {
      target.assigned = true;
    }
    for (Scope scope = current; scope != host; scope = enclosing(scope)) {
      Symbol symbol = scope.mention(name);
      symbol.declaredGlobal = global;
      symbol.declaredNonlocal = !global;
      symbol.declaration = position;
    }
  }

  private static Scope enclosing(Scope scope) {
    Scope parent = scope.parent();
    if (parent == null) {
      throw new IllegalStateException("a comprehension has a scope around it");
    }
    return parent;
  }
}

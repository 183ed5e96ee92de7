package dev.baton.python.scope;

import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.scope.Symbol.Storage;
import dev.baton.python.source.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides where each variable lives. Works from the innermost scopes outwards: each scope hands the
 * names it does not bind to the one around it, with the news whether a closure has to carry them.
 * By then it is known whether a comprehension's own variables are captured; if not, its code can be
 * inlined, and what it uses of the function around it needs no cells.
 */
final class ScopeResolver {
  private static final String CLASS_CELL = "__class__";
  private static final String CLASS_DICT = "__classdict__";

  private ScopeResolver() {}

  static void resolve(Scope scope) {
    for (Scope child : scope.children()) {
      resolve(child);
    }
    for (Symbol symbol : scope.symbols()) {
      symbol.storage = storage(scope, symbol);
      if (symbol.storage == Storage.FREE) {
        scope.free.putIfAbsent(symbol.name(), false);
      }
    }
    for (Scope child : scope.children()) {
      adopt(scope, child);
    }
    scope.inlined = canInline(scope);
    for (Symbol symbol : scope.symbols()) {
      symbol.grows &= symbol.storage == Storage.LOCAL && !symbol.parameter && !symbol.named;
      if (symbol.grows) {
        symbol.storage = Storage.CELL;
      }
    }
  }

  private static Storage storage(Scope scope, Symbol symbol) {
    if (symbol.declaredGlobal) {
      return Storage.GLOBAL;
    }
    if (symbol.declaredNonlocal) {
      Scope binder = binder(scope, symbol.name());
      if (binder == null) {
        throw new Rejection(
            "no binding for nonlocal '" + symbol.name() + "' found", symbol.declaration);
      }
      Symbol bound = binder.symbol(symbol.name());
      if (bound != null && bound.typeParameter) {
        throw new Rejection(
            "nonlocal binding not allowed for type parameter '" + symbol.name() + "'",
            symbol.declaration);
      }
      return Storage.FREE;
    }
    if (symbol.isBound()) {
      return Storage.LOCAL;
    }
    return binder(scope, symbol.name()) == null ? Storage.IMPLICIT_GLOBAL : Storage.FREE;
  }

  /** The enclosing scope that binds a name for {@code scope}, or null. */
  private static @Nullable Scope binder(Scope scope, String name) {
    for (Scope outer = scope.parent(); outer != null; outer = outer.parent()) {
      if (outer.kind() == Kind.MODULE) {
        return null;
      }
      if (outer.kind() == Kind.CLASS) {
        if (isClassVariable(name)) {
          return outer;
        }
        continue;
      }
      Symbol symbol = outer.symbol(name);
      if (symbol != null && symbol.declaredGlobal) {
        return null;
      }
      if (symbol != null && symbol.isBound()) {
        return outer;
      }
    }
    return null;
  }

  private static boolean isClassVariable(String name) {
    return name.equals(CLASS_CELL) || name.equals(CLASS_DICT);
  }

  private static void adopt(Scope scope, Scope child) {
    for (Map.Entry<String, Boolean> entry : child.free.entrySet()) {
      String name = entry.getKey();
      boolean captured = entry.getValue() || !child.inlined;
      Symbol own = scope.symbol(name);
      if (scope.kind() == Kind.CLASS && isClassVariable(name)) {
        scope.needsClassCell |= name.equals(CLASS_CELL);
        scope.needsClassDict |= name.equals(CLASS_DICT);
      } else if (scope.isFunctionLike() && own != null && own.isBound()) {
        if (captured) {
          own.storage = Storage.CELL;
        }
      } else if (scope.kind() != Kind.MODULE) {
        scope.free.merge(name, captured, Boolean::logicalOr);
      }
    }
  }

  private static boolean canInline(Scope scope) {
    Scope host = scope.parent();
    if (scope.kind() != Kind.COMPREHENSION
        || host == null
        || scope.neverInlined
        || host.seesClassNames) {
      return false;
    }
    for (Symbol symbol : scope.symbols()) {
      if (symbol.storage == Storage.CELL) {
        return false;
      }
    }
    return host.kind() != Kind.CLASS
        || !(scope.free.containsKey(CLASS_CELL) || scope.free.containsKey(CLASS_DICT));
  }
}

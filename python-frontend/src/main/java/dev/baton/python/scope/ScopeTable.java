package dev.baton.python.scope;

import java.util.IdentityHashMap;
import java.util.Map;

/** The scopes of a module, found by the syntax nodes that open them. */
public final class ScopeTable {
  private final Scope module;
  private final Map<Object, Scope> byNode = new IdentityHashMap<>();
  private final Map<Object, Scope> typeParameters = new IdentityHashMap<>();

  ScopeTable(Scope module) {
    this.module = module;
  }

  void put(Object node, Scope scope) {
    byNode.put(node, scope);
  }

  void putTypeParameters(Object node, Scope scope) {
    typeParameters.put(node, scope);
  }

  /** The scope of the whole text. */
  public Scope module() {
    return module;
  }

  /** The scope that a function, class, lambda, comprehension, type alias or bound opens. */
  public Scope of(Object node) {
    Scope scope = byNode.get(node);
    if (scope == null) {
      throw new IllegalArgumentException("opens no scope");
    }
    return scope;
  }

  /** The scope of the type parameters of a generic function, class or alias. */
  public Scope typeParametersOf(Object node) {
    Scope scope = typeParameters.get(node);
    if (scope == null) {
      throw new IllegalArgumentException("has no type parameters");
    }
    return scope;
  }
}

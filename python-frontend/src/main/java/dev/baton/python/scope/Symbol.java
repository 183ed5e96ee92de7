package dev.baton.python.scope;

import dev.baton.code.Position;

/** What one scope says about one name, and in the end where the variable lives. */
public final class Symbol {
  /** Where a variable lives. */
  public enum Storage {
    /** In a slot, or in the namespace of a module or class. */
    LOCAL,
    /** In a cell of this scope, because an inner scope uses it. */
    CELL,
    /** In a cell of an enclosing scope. */
    FREE,
    /** In the module, as declared. */
    GLOBAL,
    /** In the module or the builtins, for want of a binding. */
    IMPLICIT_GLOBAL
  }

  private final String name;
  boolean parameter;
  boolean assigned;
  boolean used;
  boolean declaredGlobal;
  boolean declaredNonlocal;
  boolean annotated;
  boolean iterationVariable;
  boolean typeParameter;
  boolean named;
  boolean grows;
  Position declaration = Position.NONE;
  Storage storage = Storage.IMPLICIT_GLOBAL;

  Symbol(String name) {
    this.name = name;
  }

  /** The name, mangled. */
  public String name() {
    return name;
  }

  /** Where the variable lives, as seen from the scope. */
  public Storage storage() {
    return storage;
  }

  /** Whether it is a parameter of the function. */
  public boolean isParameter() {
    return parameter;
  }

  /**
   * Whether it is a text that a loop in the function builds with {@code +=}: a local variable in a
   * cell that no inner scope uses.
   */
  public boolean grows() {
    return grows;
  }

  /** Whether the scope binds the name itself. */
  public boolean isBound() {
    return !declaredGlobal && !declaredNonlocal && (parameter || assigned);
  }
}

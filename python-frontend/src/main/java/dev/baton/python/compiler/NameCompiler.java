package dev.baton.python.compiler;

import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.scope.Scope;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.scope.Symbol;
import dev.baton.python.scope.Symbol.Storage;
import dev.baton.python.source.Rejection;

/** Loads, stores and deletes variables. */
final class NameCompiler {
  private final Compiler compiler;

  NameCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  /** What is done with a variable. */
  private enum Access {
    LOAD(Opcode.LOAD_FAST, Opcode.LOAD_DEREF, Opcode.LOAD_GLOBAL, Opcode.LOAD_NAME),
    STORE(Opcode.STORE_FAST, Opcode.STORE_DEREF, Opcode.STORE_GLOBAL, Opcode.STORE_NAME),
    DELETE(Opcode.DELETE_FAST, Opcode.DELETE_DEREF, Opcode.DELETE_GLOBAL, Opcode.DELETE_NAME);

    final Opcode fast;
    final Opcode cell;
    final Opcode global;
    final Opcode name;

    Access(Opcode fast, Opcode cell, Opcode global, Opcode name) {
      this.fast = fast;
      this.cell = cell;
      this.global = global;
      this.name = name;
    }
  }

  void load(String name) {
    access(Access.LOAD, name);
  }

  void store(String name, Position position) {
    forbidDebug(name, "assign to", position);
    access(Access.STORE, name);
  }

  void delete(String name, Position position) {
    forbidDebug(name, "delete", position);
    access(Access.DELETE, name);
  }

  static void forbidDebug(String name, String what, Position position) {
    if (name.equals("__debug__")) {
      throw new Rejection("cannot " + what + " __debug__", position);
    }
  }

  private void access(Access access, String plainName) {
    Unit unit = compiler.unit;
    String name = unit.mangle(plainName);
    Scope owner = unit.owner(name);
    Symbol symbol = owner.symbol(name);
    Storage storage =
        symbol != null
            ? symbol.storage()
            : unit.hasCell(name) ? Storage.FREE : Storage.IMPLICIT_GLOBAL;
    boolean inlined = owner != unit.scope;
    if (!inlined && unit.isClass() && unit.isInInlinedComprehension()) {
      storage = Storage.FREE;
    }
    switch (storage) {
      case LOCAL -> {
        if (inlined || unit.isFunction()) {
          unit.code.emit(access.fast, unit.fastSlot(name));
        } else {
          unit.emitName(access.name, name);
        }
      }
      case CELL -> unit.code.emit(access.cell, unit.cellSlot(name));
      case FREE -> free(access, name, owner);
      case GLOBAL -> unit.emitName(access.global, name);
      case IMPLICIT_GLOBAL -> implicitGlobal(access, name);
    }
  }

  private void free(Access access, String name, Scope owner) {
    Unit unit = compiler.unit;
    if (access == Access.LOAD && owner.kind() == Kind.CLASS && !inComprehension()) {
      unit.code.emit(Opcode.LOAD_LOCALS);
      unit.code.emit(Opcode.LOAD_FROM_DICT_OR_DEREF, unit.cellSlot(name));
    } else if (access == Access.LOAD && owner.seesClassNames() && !isTypeParameter(owner, name)) {
      unit.code.emit(Opcode.LOAD_DEREF, unit.cellSlot("__classdict__"));
      unit.code.emit(Opcode.LOAD_FROM_DICT_OR_DEREF, unit.cellSlot(name));
    } else {
      unit.code.emit(access.cell, unit.cellSlot(name));
    }
  }

  private boolean inComprehension() {
    return compiler.unit.isInInlinedComprehension();
  }

  /** Whether a free name of a scope is bound by type parameters rather than further out. */
  private static boolean isTypeParameter(Scope scope, String name) {
    if (name.startsWith("__class") || name.startsWith(".")) {
      return true;
    }
    for (Scope s = scope.parent(); s != null && s.kind() != Kind.CLASS; s = s.parent()) {
      Symbol symbol = s.symbol(name);
      if (symbol != null && symbol.isBound()) {
        return true;
      }
    }
    return false;
  }

  private void implicitGlobal(Access access, String name) {
    Unit unit = compiler.unit;
    boolean load = access == Access.LOAD;
    if (load && unit.scope.seesClassNames() && !inComprehension()) {
      unit.code.emit(Opcode.LOAD_DEREF, unit.cellSlot("__classdict__"));
      unit.emitName(Opcode.LOAD_FROM_DICT_OR_GLOBALS, name);
    } else if (unit.isFunction() || load && unit.isClass() && inComprehension()) {
      unit.emitName(access.global, name);
    } else {
      unit.emitName(access.name, name);
    }
  }
}

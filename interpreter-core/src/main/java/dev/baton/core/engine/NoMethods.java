package dev.baton.core.engine;

import dev.baton.core.object.BuiltinTable;

/** The table of a type that has no methods of its own. */
final class NoMethods extends BuiltinTable {
  NoMethods() {
    super("ModuleSpec");
  }
}

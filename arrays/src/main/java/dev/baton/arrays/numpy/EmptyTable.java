package dev.baton.arrays.numpy;

import dev.baton.core.object.BuiltinTable;

/** The table of a type that has nothing of its own. */
final class EmptyTable extends BuiltinTable {
  EmptyTable(String owner) {
    super(owner);
  }
}

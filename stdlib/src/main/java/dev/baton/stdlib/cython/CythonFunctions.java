package dev.baton.stdlib.cython;

import dev.baton.core.object.BuiltinTable;

/** The functions of module {@code _cython}. */
public final class CythonFunctions {
  private CythonFunctions() {}

  /** Their table. */
  public static BuiltinTable table() {
    return new CythonModuleTable();
  }
}

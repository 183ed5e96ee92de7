package dev.baton.stdlib.ordered;

import dev.baton.core.object.BuiltinTable;

/** What the modules of this package are made of. */
public final class OrderedModules {
  private OrderedModules() {}

  /** The functions of module {@code _heapq}. */
  public static BuiltinTable heapFunctions() {
    return new HeapFunctionsTable();
  }

  /** The functions of module {@code _bisect}. */
  public static BuiltinTable bisectFunctions() {
    return new BisectFunctionsTable();
  }
}

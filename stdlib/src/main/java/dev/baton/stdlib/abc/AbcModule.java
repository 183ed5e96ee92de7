package dev.baton.stdlib.abc;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;

/** Module {@code _abc}. */
public final class AbcModule {
  private AbcModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_abc", "The part of abc in Java.");
    for (BuiltinFunction function : new AbcFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("ClassSet", ClassSetObject.TYPE);
    return module;
  }
}

package dev.baton.stdlib.weakref;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;

/** Module {@code _weakref}. */
public final class WeakrefModule {
  private WeakrefModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_weakref", "The parts of weakref in Java.");
    module.dict().putText("ref", WeakrefTypes.REFERENCE);
    module.dict().putText("ReferenceType", WeakrefTypes.REFERENCE);
    for (BuiltinFunction function : new WeakrefFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }
}

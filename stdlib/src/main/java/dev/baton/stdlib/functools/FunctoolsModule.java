package dev.baton.stdlib.functools;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;

/** Module {@code _functools}. */
public final class FunctoolsModule {
  private FunctoolsModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_functools", "The parts of functools in Java.");
    module.dict().putText("partial", FunctoolsTypes.PARTIAL);
    module.dict().putText("_lru_cache_wrapper", FunctoolsTypes.CACHED_FUNCTION);
    for (BuiltinFunction function : new FunctoolsFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }
}

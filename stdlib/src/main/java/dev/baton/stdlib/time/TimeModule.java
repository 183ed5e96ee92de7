package dev.baton.stdlib.time;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;

/** Module {@code time}. */
public final class TimeModule {
  private TimeModule() {}

  /** Makes the module. */
  public static ModuleObject create(ThreadContext t) {
    ModuleObject module = new ModuleObject("time", "Clocks, sleeping and the calendar.");
    DictObject names = module.dict();
    addAll(names, new ClockFunctionsTable());
    return module;
  }

  private static void addAll(DictObject names, BuiltinTable table) {
    for (BuiltinFunction function : table.functions()) {
      names.putText(function.name(), function);
    }
  }
}

package dev.baton.stdlib.process;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** Module {@code _subprocess}. */
public final class ProcessModule {
  static final TypeObject CHILD =
      new TypeObject(
          "Child",
          "_subprocess",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.WEAK,
          new ChildMethodsTable());

  private ProcessModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_subprocess", "Other programs.");
    for (BuiltinFunction function : new ProcessFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }
}

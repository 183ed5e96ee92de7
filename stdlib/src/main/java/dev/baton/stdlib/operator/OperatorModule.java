package dev.baton.stdlib.operator;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.ModuleObject;

/** Module {@code _operator}. */
public final class OperatorModule {
  private OperatorModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_operator", "operator in Java.");
    module.dict().putText("itemgetter", OperatorTypes.ITEM_GETTER);
    module.dict().putText("attrgetter", OperatorTypes.ATTRIBUTE_GETTER);
    module.dict().putText("methodcaller", OperatorTypes.METHOD_CALLER);
    add(module, new BinaryFunctionsTable());
    add(module, new InPlaceFunctionsTable());
    add(module, new ObjectFunctionsTable());
    return module;
  }

  private static void add(ModuleObject module, BuiltinTable table) {
    for (BuiltinFunction function : table.functions()) {
      module.dict().putText(function.name(), function);
    }
  }
}

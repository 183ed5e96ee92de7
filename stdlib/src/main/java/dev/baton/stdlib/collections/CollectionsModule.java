package dev.baton.stdlib.collections;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.TupleGetter;

/** Module {@code _collections}. */
@Intrinsics("_collections")
public final class CollectionsModule {
  private CollectionsModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_collections", "The parts of collections in Java.");
    module.dict().putText("deque", DequeTypes.DEQUE);
    module.dict().putText("defaultdict", DequeTypes.DEFAULT_DICT);
    add(module, new CollectionsModuleTable());
    add(module, new CountFunctionsTable());
    return module;
  }

  private static void add(ModuleObject module, BuiltinTable functions) {
    for (BuiltinFunction function : functions.functions()) {
      module.dict().putText(function.name(), function);
    }
  }

  @Builtin(value = "_tuplegetter(index, doc, /)", doc = "The descriptor of a named tuple's field.")
  static Object tupleGetter(int index, Object doc) {
    return new TupleGetter(index, doc);
  }
}

package dev.baton.stdlib.collections;

import dev.baton.core.object.ModuleObject;

/** Module {@code _collections}. */
public final class CollectionsModule {
  private CollectionsModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_collections", "The parts of collections in Java.");
    module.dict().putText("deque", DequeTypes.DEQUE);
    module.dict().putText("defaultdict", DequeTypes.DEFAULT_DICT);
    return module;
  }
}

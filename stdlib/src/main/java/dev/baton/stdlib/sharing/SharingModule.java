package dev.baton.stdlib.sharing;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;

/** Module {@code _sharing}. */
public final class SharingModule {
  private SharingModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_sharing", "What interpreters share.");
    DictObject names = module.dict();
    for (BuiltinFunction function : new SharingFunctionsTable().functions()) {
      names.putText(function.name(), function);
    }
    names.putText("Mailbox", SharingTypes.MAILBOX);
    names.putText("LineEnd", SharingTypes.LINE_END);
    names.putText("Semaphore", SharingTypes.SEMAPHORE);
    names.putText("Block", SharingTypes.BLOCK);
    return module;
  }
}

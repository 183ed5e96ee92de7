package dev.baton.arrays.random;

import dev.baton.core.object.ModuleObject;

/** Module {@code _numpy_random}. */
public final class RandomModule {
  private RandomModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_numpy_random", "What numpy.random is made of.");
    module.dict().putText("_Source", SourceObject.TYPE);
    return module;
  }
}

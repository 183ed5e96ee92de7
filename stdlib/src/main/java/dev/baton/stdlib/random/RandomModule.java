package dev.baton.stdlib.random;

import dev.baton.core.object.ModuleObject;

/** Module {@code _random}. */
public final class RandomModule {
  private RandomModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_random", "The Mersenne Twister.");
    module.dict().putText("Random", RandomObject.TYPE);
    return module;
  }
}

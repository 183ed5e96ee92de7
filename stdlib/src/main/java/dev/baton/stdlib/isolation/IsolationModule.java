package dev.baton.stdlib.isolation;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;

/** Module {@code _interpreters}. */
public final class IsolationModule {
  private IsolationModule() {}

  /** The number of the worker that the calling thread belongs to; 0 if to none. */
  public static long pid(ThreadContext t) {
    return InterpreterFunctions.pid(t);
  }

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_interpreters", "Other interpreters in this JVM.");
    for (BuiltinFunction function : new InterpreterFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("Worker", WorkerTypes.WORKER);
    return module;
  }
}

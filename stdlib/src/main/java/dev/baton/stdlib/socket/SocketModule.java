package dev.baton.stdlib.socket;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;

/** Module {@code _socket}. */
public final class SocketModule {
  private SocketModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_socket", "Sockets over the channels of the host.");
    DictObject names = module.dict();
    for (BuiltinFunction function : new SocketFunctionsTable().functions()) {
      names.putText(function.name(), function);
    }
    names.putText("socket", SocketObject.TYPE);
    names.putText("gaierror", SocketErrors.GAI_ERROR);
    names.putText("herror", SocketErrors.HOST_ERROR);
    return module;
  }
}

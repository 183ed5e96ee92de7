package dev.baton.stdlib.sys;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;

/** Module {@code sys}: the interpreter as its programs see it. */
public final class SysModule {
  private SysModule() {}

  /** Makes the module for one interpreter. */
  public static ModuleObject create(ThreadContext t) {
    ModuleObject module =
        new ModuleObject("sys", "The interpreter: its settings, its modules, its streams.");
    DictObject names = module.dict();
    names.putText("modules", t.interpreter().modules());
    names.putText("path", new ListObject());
    names.putText("stdout", new ConsoleStream(t.interpreter().streams().out()));
    names.putText("stderr", new ConsoleStream(t.interpreter().streams().err()));
    return module;
  }
}

package dev.baton.stdlib;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Module {@code _imp}: the parts of importlib in Java. */
@Intrinsics("_imp")
final class ImportModule {
  private ImportModule() {}

  static ModuleObject create() {
    ModuleObject module = new ModuleObject("_imp", "The parts of importlib in Java.");
    module.dict().putText("ModuleSpec", Types.MODULE_SPEC);
    for (BuiltinFunction function : new ImportModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }

  @Builtin(
      value = "find_spec(name, path=None, /)",
      doc = "Where a module would be loaded from; None if there is none of that name.")
  static Object findSpec(ThreadContext t, String name, Object path) {
    return t.interpreter().findModule(t, name, path);
  }

  @Builtin(
      value = "library_source(path, /)",
      doc = "The text of a file of the standard library; None if it is none.")
  static Object librarySource(ThreadContext t, String path) {
    String text = t.interpreter().sourceOf(path);
    return text == null ? Singleton.NONE : Strings.fromJava(text);
  }
}

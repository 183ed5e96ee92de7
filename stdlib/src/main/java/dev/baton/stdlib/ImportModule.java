package dev.baton.stdlib;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.ModuleSpecs;
import java.util.List;

/** Module {@code _imp}: the parts of importlib in Java. */
@Intrinsics("_imp")
final class ImportModule {
  private ImportModule() {}

  static ModuleObject create() {
    ModuleObject module = new ModuleObject("_imp", "The parts of importlib in Java.");
    for (TypeObject type :
        List.of(
            Types.MODULE_SPEC,
            Types.BUILTIN_IMPORTER,
            Types.PATH_FINDER,
            Types.SOURCE_FILE_LOADER)) {
      module.dict().putText(type.name(), type);
    }
    for (BuiltinFunction function : new ImportModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }

  @Builtin(
      value = "library_source(path, /)",
      doc = "The text of a file of the standard library; None if it is none.")
  static Object librarySource(ThreadContext t, String path) {
    String text = t.interpreter().sourceOf(path);
    return text == null ? Singleton.NONE : Strings.fromJava(text);
  }

  @Builtin(
      value = "module_from_spec(spec, /)",
      doc = "Make the module that a spec describes; its code has not run yet.")
  static Object moduleFromSpec(ThreadContext t, Object spec) {
    return ModuleSpecs.newModule(t, spec);
  }

  @Builtin(
      value = "run_again(spec, module, /)",
      doc = "Describe a module anew by a spec, and run its code.")
  static void runAgain(ThreadContext t, Object spec, Object module) {
    ModuleSpecs.describe(t, module, spec, true);
    ModuleSpecs.execute(t, spec, module);
  }

  @Builtin(
      value = "is_incomplete(source, /)",
      doc = "Whether a text is the beginning of something longer, rather than complete or wrong.")
  static boolean isIncomplete(ThreadContext t, String source) {
    return t.interpreter().frontEnd().isIncomplete(source);
  }
}

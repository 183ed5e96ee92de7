package dev.baton.core.engine;

import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.ModuleSpecs;
import org.jspecify.annotations.Nullable;

/**
 * Asks the finders in {@code sys.meta_path}, in their order, for a module. The two that are there
 * from the start stand for {@link ModuleLoader}, which then does without a spec between finding and
 * loading.
 */
final class Finders {
  private final Engine engine;
  private final ModuleLoader loader;

  Finders(Engine engine, ModuleLoader loader) {
    this.engine = engine;
    this.loader = loader;
  }

  /** Loads a module and puts it into {@code sys.modules}; null if no finder knows it. */
  @Nullable Object load(ThreadContext t, String name, @Nullable Object parent) {
    Object path = parent == null ? Singleton.NONE : Attributes.getOrNull(t, parent, "__path__");
    if (path == null || !(engine.modules().get(t, "sys") instanceof ModuleObject sys)) {
      return loader.loadBuiltin(t, name);
    }
    Object finders = sys.dict().getText("meta_path");
    if (finders == null || finders == Singleton.NONE) {
      throw Raise.importError(
          Types.IMPORT_ERROR, "sys.meta_path is None, Python is likely shutting down", null);
    }
    for (Object finder : Iteration.toArray(t, finders)) {
      Object module = ask(t, finder, name, path);
      if (module != null) {
        return module;
      }
    }
    return null;
  }

  private @Nullable Object ask(ThreadContext t, Object finder, String name, Object path) {
    if (finder == Types.BUILTIN_IMPORTER) {
      return loader.loadBuiltin(t, name);
    } else if (finder == Types.PATH_FINDER) {
      return loader.loadFile(t, name, path);
    }
    Object find = Attributes.getOrNull(t, finder, "find_spec");
    if (find == null) {
      return null;
    }
    Object spec = t.call(find, name, path, Singleton.NONE);
    return spec == Singleton.NONE ? null : ModuleSpecs.load(t, spec);
  }
}

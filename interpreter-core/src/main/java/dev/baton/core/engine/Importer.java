package dev.baton.core.engine;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.InterpreterState;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.spi.FrontEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The import system: from names to modules in {@code sys.modules}. A module's body runs once;
 * threads that import it meanwhile wait for it (see {@link ImportLocks}), except where that would
 * close a circle: they get the module as far as it has come.
 */
final class Importer {
  private final InterpreterState interpreter;
  private final ModuleLoader loader;
  private final Finders finders;
  private final ImportLocks locks = new ImportLocks();

  Importer(Engine engine, List<IntrinsicModules> sources, @Nullable FrontEnd frontEnd) {
    this.interpreter = engine;
    this.loader = new ModuleLoader(engine, sources, frontEnd);
    this.finders = new Finders(engine, loader);
  }

  /** Makes the modules that every program has. */
  void start(ThreadContext t) {
    importAbsolute(t, "sys");
  }

  /** See {@link LibraryFiles#share}. */
  void share(LibraryCode code) {
    loader.library().share(code);
  }

  /** The source text of a file of the standard library; null if it is none. */
  @Nullable String librarySource(String fileName) {
    return loader.library().sourceText(fileName);
  }

  /** See {@link InterpreterState#findBuiltin}. */
  Object findBuiltin(ThreadContext t, String name) {
    return loader.findBuiltin(t, name);
  }

  /** See {@link InterpreterState#findModule}. */
  Object findSpec(ThreadContext t, String name, Object path) {
    return loader.findSpec(t, name, path);
  }

  /** The code of a module, or of {@code __main__} in a package, that is to be the program. */
  MainCode findMain(ThreadContext t, String name, ModuleObject main) {
    int dot = name.lastIndexOf('.');
    Object parent = null;
    try {
      parent = dot < 0 ? null : importAbsolute(t, name.substring(0, dot));
    } catch (GuestError e) {
      Object missing = e.value().get(t, Types.IMPORT_ERROR_NAME);
      if (!e.is(Types.MODULE_NOT_FOUND_ERROR) || !name.startsWith(missing + ".")) {
        throw e;
      }
      return MainCode.none(
          "Error while finding module specification for '"
              + name
              + "' (ModuleNotFoundError: "
              + Conversions.strText(t, e.value())
              + ")");
    }
    MainCode found = loader.findMain(t, name, parent, main);
    return found == null ? findMainOfPackage(t, name, main) : found;
  }

  private MainCode findMainOfPackage(ThreadContext t, String name, ModuleObject main) {
    if (name.equals("__main__") || name.endsWith(".__main__")) {
      return MainCode.none("Cannot use package as __main__ module");
    }
    MainCode found = findMain(t, name + ".__main__", main);
    return found.code() != null
        ? found
        : MainCode.none(
            found.problem() + "; '" + name + "' is a package and cannot be directly executed");
  }

  /** {@code __import__}. */
  Object importModule(ThreadContext t, String name, Object globals, Object fromList, long level) {
    String absolute = level == 0 ? name : resolve(t, name, globals, level);
    if (absolute.isEmpty()) {
      throw Raise.valueError("Empty module name");
    }
    Object module = importAbsolute(t, absolute);
    boolean hasFrom = fromList != Singleton.NONE && t.truth(fromList);
    if (hasFrom) {
      importNames(t, module, fromList);
      return module;
    }
    if (level == 0) {
      int dot = absolute.indexOf('.');
      return dot < 0 ? module : interpreter.modules().get(t, absolute.substring(0, dot));
    }
    int dot = name.indexOf('.');
    if (name.isEmpty() || dot < 0) {
      return module;
    }
    String top = absolute.substring(0, absolute.length() - (name.length() - dot));
    return interpreter.modules().get(t, top);
  }

  /** The absolute name of a relative import. */
  private static String resolve(ThreadContext t, String name, Object globals, long level) {
    String base = globals instanceof DictObject g ? packageOf(t, g) : null;
    if (base == null || base.isEmpty()) {
      throw Raise.importError(
          Types.IMPORT_ERROR, "attempted relative import with no known parent package", null);
    }
    for (long i = 1; i < level; i++) {
      int dot = base.lastIndexOf('.');
      if (dot < 0) {
        throw Raise.importError(
            Types.IMPORT_ERROR, "attempted relative import beyond top-level package", null);
      }
      base = base.substring(0, dot);
    }
    return name.isEmpty() ? base : base + "." + name;
  }

  private static @Nullable String packageOf(ThreadContext t, DictObject globals) {
    Object declared = globals.get(t, "__package__");
    if (declared != null && declared != Singleton.NONE) {
      return Strings.toJavaOrNull(declared);
    }
    Object name = globals.get(t, "__name__");
    String text = name == null ? null : Strings.toJavaOrNull(name);
    if (text == null || globals.get(t, "__path__") != null) {
      return text;
    }
    int dot = text.lastIndexOf('.');
    return dot < 0 ? "" : text.substring(0, dot);
  }

  /** The module of a dotted name; packages on the way are imported first. */
  Object importAbsolute(ThreadContext t, String name) {
    Object known = interpreter.modules().get(t, name);
    if (known != null && !locks.isBeingImported(name)) {
      return checked(name, known);
    }
    int dot = name.lastIndexOf('.');
    Object parent = dot < 0 ? null : importAbsolute(t, name.substring(0, dot));
    locks.acquire(t, name);
    try {
      // A module that is there is complete, or as far as it has come where waiting would not end.
      known = interpreter.modules().get(t, name);
      if (known != null) {
        return checked(name, known);
      }
      Object module = finders.load(t, name, parent);
      if (module == null) {
        throw notFound(t, name, parent);
      }
      if (parent != null) {
        Attributes.set(t, parent, name.substring(dot + 1).intern(), module);
      }
      return module;
    } finally {
      locks.release(t, name);
    }
  }

  private static Object checked(String name, Object module) {
    if (module == Singleton.NONE) {
      throw moduleNotFound("import of " + name + " halted; None in sys.modules", name);
    }
    return module;
  }

  private static GuestError notFound(ThreadContext t, String name, @Nullable Object parent) {
    String message = "No module named '" + name + "'";
    if (parent != null && Attributes.getOrNull(t, parent, "__path__") == null) {
      message += "; '" + name.substring(0, name.lastIndexOf('.')) + "' is not a package";
    }
    return moduleNotFound(message, name);
  }

  private static GuestError moduleNotFound(String message, String name) {
    return Raise.importError(Types.MODULE_NOT_FOUND_ERROR, message, name);
  }

  /**
   * Imports the submodules that a {@code from} import names and the package does not have as
   * attributes.
   */
  private void importNames(ThreadContext t, Object module, Object fromList) {
    if (Attributes.getOrNull(t, module, "__path__") == null) {
      return;
    }
    Object packageName = Attributes.getOrNull(t, module, "__name__");
    for (Object o : Iteration.toArray(t, fromList)) {
      String name = Strings.toJavaOrNull(o);
      if (name == null) {
        throw Raise.typeError("Item in ``from list'' must be str, not " + Types.of(o).name());
      }
      if (name.equals("*")) {
        Object all = Attributes.getOrNull(t, module, "__all__");
        if (all != null) {
          importNames(t, module, all);
        }
      } else if (Attributes.getOrNull(t, module, name) == null) {
        importIfThere(t, packageName + "." + name);
      }
    }
  }

  private void importIfThere(ThreadContext t, String name) {
    try {
      importAbsolute(t, name);
    } catch (GuestError e) {
      boolean itself =
          e.is(Types.MODULE_NOT_FOUND_ERROR)
              && name.equals(e.value().get(t, Types.IMPORT_ERROR_NAME));
      if (!itself) {
        throw e;
      }
    }
  }
}

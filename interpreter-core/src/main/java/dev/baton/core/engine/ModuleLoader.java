package dev.baton.core.engine;

import dev.baton.code.CodeObject;
import dev.baton.core.builtins.Compilation;
import dev.baton.core.builtins.SourceDecoder;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import dev.baton.spi.FrontEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and runs one module: first those written in Java, then files on {@code sys.path} as far as
 * the host allows reading them, then the standard library's own files, which live in the jar under
 * the path {@link LibraryFiles#ROOT}.
 */
final class ModuleLoader {
  private static final byte[] NO_SOURCE = new byte[0];

  private final Engine engine;
  private final List<IntrinsicModules> sources;
  private final LibraryFiles library;

  ModuleLoader(Engine engine, List<IntrinsicModules> sources) {
    this.engine = engine;
    this.sources = sources;
    this.library = new LibraryFiles(sources);
  }

  LibraryFiles library() {
    return library;
  }

  /** Loads a module and puts it into {@code sys.modules}; null if there is none of that name. */
  @Nullable Object load(ThreadContext t, String name, @Nullable Object parent) {
    for (IntrinsicModules source : sources) {
      if (source.names().contains(name)) {
        ModuleObject module = source.create(t, name);
        describe(t, module, name, null, null);
        engine.modules().put(t, name, module);
        return module;
      }
    }
    Found found = find(t, name, parent == null ? null : pathOf(t, parent), parent == null);
    return found == null ? null : run(t, name, found);
  }

  /**
   * Where a module would be loaded from: its spec, None if there is none of that name.
   *
   * @param path the directories to search; None for {@code sys.path} and what is built in
   */
  Object findSpec(ThreadContext t, String name, Object path) {
    boolean top = path == Singleton.NONE;
    if (top) {
      for (IntrinsicModules source : sources) {
        if (source.names().contains(name)) {
          return spec(t, name, null, null);
        }
      }
    }
    Found found = find(t, name, top ? null : path, top);
    return found == null ? Singleton.NONE : spec(t, name, found.file, found.directory);
  }

  /**
   * Finds a module that is to be run as the program, and describes it in {@code main}.
   *
   * @return null if it is a package
   */
  @Nullable MainCode findMain(
      ThreadContext t, String name, @Nullable Object parent, ModuleObject main) {
    for (IntrinsicModules source : sources) {
      if (source.names().contains(name)) {
        return MainCode.none("No code object available for " + name);
      }
    }
    Found found = find(t, name, parent == null ? null : pathOf(t, parent), parent == null);
    if (found == null) {
      return MainCode.none("No module named " + name);
    }
    if (found.directory != null) {
      return null;
    }
    describe(t, main, name, found.file, null);
    main.dict().putText("__name__", "__main__");
    return new MainCode(code(t, found), found.file, "");
  }

  /**
   * A module: compiled code or else source text, the path that tracebacks show, and for packages
   * their directory.
   */
  private record Found(
      @Nullable CodeObject code, byte[] source, String file, @Nullable String directory) {
    Found(byte[] source, String file, @Nullable String directory) {
      this(null, source, file, directory);
    }
  }

  private @Nullable Found find(
      ThreadContext t, String name, @Nullable Object packagePath, boolean top) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    Object path = top ? sysPath(t) : packagePath;
    if (path == null) {
      return null;
    }
    for (Object entry : Iteration.toArray(t, path)) {
      String directory = Strings.toJavaOrNull(entry);
      if (directory == null) {
        continue;
      }
      Found found =
          directory.startsWith(LibraryFiles.ROOT)
              ? inLibrary(directory.substring(LibraryFiles.ROOT.length()), last)
              : inDirectory(directory, last);
      if (found != null) {
        return found;
      }
    }
    return top ? inLibrary("", last) : null;
  }

  private @Nullable Object sysPath(ThreadContext t) {
    Object sys = engine.modules().get(t, "sys");
    return sys instanceof ModuleObject m ? m.dict().getText("path") : null;
  }

  private static @Nullable Object pathOf(ThreadContext t, Object parent) {
    return parent instanceof ModuleObject m ? m.dict().getText("__path__") : null;
  }

  private @Nullable Found inLibrary(String directory, String last) {
    String base = (directory + "/" + last).substring(1);
    Found found = libraryFile(base + "/__init__", LibraryFiles.ROOT + "/" + base);
    return found == null ? libraryFile(base, null) : found;
  }

  private @Nullable Found libraryFile(String path, @Nullable String directory) {
    CodeObject code = library.code(path);
    if (code != null) {
      return new Found(code, NO_SOURCE, code.fileName(), directory);
    }
    byte[] text = library.source(path);
    return text == null ? null : new Found(text, LibraryFiles.shownName(path), directory);
  }

  private @Nullable Found inDirectory(String directory, String last) {
    try {
      Path base = Path.of(directory).resolve(last);
      Path init = base.resolve("__init__.py");
      if (isReadable(init)) {
        return new Found(Files.readAllBytes(init), init.toString(), base.toString());
      }
      Path file = Path.of(directory).resolve(last + ".py");
      if (isReadable(file)) {
        return new Found(Files.readAllBytes(file), file.toString(), null);
      }
      if (engine.permissions().mayRead(base.toAbsolutePath().normalize())
          && Files.isDirectory(base)) {
        return new Found(NO_SOURCE, "", base.toString());
      }
    } catch (IOException | InvalidPathException e) {
      return null;
    }
    return null;
  }

  private boolean isReadable(Path file) {
    return engine.permissions().mayRead(file.toAbsolutePath().normalize())
        && Files.isRegularFile(file);
  }

  private Object run(ThreadContext t, String name, Found found) {
    ModuleObject module = new ModuleObject(name, Singleton.NONE);
    Instance spec = describe(t, module, name, found.file, found.directory);
    spec.put(t, "_initializing", true);
    module.dict().putText("__builtins__", engine.modules().get(t, "builtins"));
    engine.modules().put(t, name, module);
    try {
      engine.run(t, code(t, found), module.dict());
    } catch (RuntimeException | Error e) {
      // Also where the thread is ended from outside: nobody is to find half a module.
      engine.modules().removeText(name);
      throw e;
    } finally {
      spec.put(t, "_initializing", false);
    }
    Object registered = engine.modules().get(t, name);
    return registered == null ? module : registered;
  }

  private static CodeObject code(ThreadContext t, Found found) {
    if (found.code != null) {
      return found.code;
    }
    String text = SourceDecoder.decode(found.source, found.file);
    return Compilation.compile(t, text, found.file, FrontEnd.Mode.EXEC, 0);
  }

  private Instance describe(
      ThreadContext t,
      ModuleObject module,
      String name,
      @Nullable String file,
      @Nullable String directory) {
    DictObject dict = module.dict();
    Instance spec = spec(t, name, file, directory);
    dict.putText("__name__", name);
    dict.putText("__package__", spec.get(t, "parent"));
    dict.putText("__loader__", Singleton.NONE);
    dict.putText("__spec__", spec);
    if (file != null && !file.isEmpty()) {
      dict.putText("__file__", Strings.fromJava(file));
    }
    if (directory != null) {
      dict.putText("__path__", spec.get(t, "submodule_search_locations"));
    }
    return spec;
  }

  private static Instance spec(
      ThreadContext t, String name, @Nullable String file, @Nullable String directory) {
    int dot = name.lastIndexOf('.');
    String parent = directory != null ? name : dot < 0 ? "" : name.substring(0, dot);
    Instance spec = new Instance(Types.MODULE_SPEC);
    spec.put(t, "name", name);
    spec.put(t, "loader", Singleton.NONE);
    Object origin =
        file == null ? "built-in" : file.isEmpty() ? Singleton.NONE : Strings.fromJava(file);
    spec.put(t, "origin", origin);
    spec.put(t, "parent", parent);
    spec.put(t, "has_location", file != null);
    spec.put(t, "cached", Singleton.NONE);
    spec.put(
        t,
        "submodule_search_locations",
        directory == null ? Singleton.NONE : new ListObject(Strings.fromJava(directory)));
    return spec;
  }
}

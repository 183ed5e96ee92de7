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
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.ModuleSpecs;
import dev.baton.spi.FrontEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private final PathHooks hooks;

  ModuleLoader(Engine engine, List<IntrinsicModules> sources, @Nullable FrontEnd frontEnd) {
    this.engine = engine;
    this.sources = sources;
    this.library = new LibraryFiles(sources, frontEnd);
    this.hooks = new PathHooks(engine);
  }

  LibraryFiles library() {
    return library;
  }

  /** Makes a module that is written in Java and puts it into {@code sys.modules}; or null. */
  @Nullable Object loadBuiltin(ThreadContext t, String name) {
    for (IntrinsicModules source : sources) {
      if (source.names().contains(name)) {
        ModuleObject module = source.create(t, name);
        describe(t, module, spec(t, name, Types.BUILTIN_IMPORTER, null, null), null);
        engine.modules().put(t, name, module);
        return module;
      }
    }
    return null;
  }

  /**
   * Loads a module from a file and puts it into {@code sys.modules}; null if there is none.
   *
   * @param path the directories to search; None for {@code sys.path} and the library
   */
  @Nullable Object loadFile(ThreadContext t, String name, Object path) {
    Found found = find(t, name, path);
    if (found == null) {
      return null;
    }
    return found.spec == null ? run(t, name, found) : ModuleSpecs.load(t, found.spec);
  }

  /** The spec of a module that is written in Java; None if there is none of that name. */
  Object findBuiltin(ThreadContext t, String name) {
    for (IntrinsicModules source : sources) {
      if (source.names().contains(name)) {
        return spec(t, name, Types.BUILTIN_IMPORTER, null, null);
      }
    }
    return Singleton.NONE;
  }

  /** The spec of a module that {@link #loadFile} would load; None if there is none. */
  Object findSpec(ThreadContext t, String name, Object path) {
    Found found = find(t, name, path);
    if (found == null) {
      return Singleton.NONE;
    }
    return found.spec == null ? spec(t, name, found) : found.spec;
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
    Object path = parent == null ? Singleton.NONE : Attributes.getOrNull(t, parent, "__path__");
    Found found = path == null ? null : find(t, name, path);
    if (found == null) {
      return MainCode.none("No module named " + name);
    }
    if (found.places != null) {
      return null;
    }
    if (found.spec != null) {
      return MainCode.none("No code object available for " + name);
    }
    describe(t, main, spec(t, name, found), found.file);
    main.dict().putText("__name__", "__main__");
    return new MainCode(code(t, found), found.file, "");
  }

  /**
   * A module: compiled code or else source text, the path that tracebacks show, and for packages
   * their directories; or the spec that the finder of a path entry gave.
   */
  private record Found(
      @Nullable CodeObject code,
      byte[] source,
      String file,
      @Nullable List<String> places,
      @Nullable Object spec) {
    Found(byte[] source, String file, @Nullable String directory) {
      this(null, source, file, directory == null ? null : List.of(directory), null);
    }

    /** A package without a file of its own, of which other entries of the path may have more. */
    boolean isPortion() {
      return file.isEmpty() && spec == null;
    }
  }

  private @Nullable Found find(ThreadContext t, String name, Object searched) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    boolean top = searched == Singleton.NONE;
    Object path = top ? sysPath(t) : searched;
    List<String> portions = new ArrayList<>(0);
    for (Object entry : path == null ? new Object[0] : Iteration.toArray(t, path)) {
      if (entry instanceof String || Strings.toJavaOrNull(entry) != null) {
        Found found = inEntry(t, entry, name, last);
        if (found != null && !found.isPortion()) {
          return found;
        } else if (found != null) {
          portions.addAll(found.places);
        }
      }
    }
    Found found = top ? inLibrary("", last) : null;
    return found != null || portions.isEmpty()
        ? found
        : new Found(null, NO_SOURCE, "", portions, null);
  }

  private @Nullable Found inEntry(ThreadContext t, Object entry, String name, String last) {
    if (hooks.taken(t, entry)) {
      Object spec = hooks.spec(t, entry, name);
      return spec == null ? null : new Found(null, NO_SOURCE, "", null, spec);
    }
    String directory = Strings.toJavaOrNull(entry);
    return directory.startsWith(LibraryFiles.ROOT)
        ? inLibrary(directory.substring(LibraryFiles.ROOT.length()), last)
        : inDirectory(directory, last);
  }

  private @Nullable Object sysPath(ThreadContext t) {
    Object sys = engine.modules().get(t, "sys");
    return sys instanceof ModuleObject m ? m.dict().getText("path") : null;
  }

  private @Nullable Found inLibrary(String directory, String last) {
    String base = (directory + "/" + last).substring(1);
    Found found = libraryFile(base + "/__init__", LibraryFiles.ROOT + "/" + base);
    return found == null ? libraryFile(base, null) : found;
  }

  private @Nullable Found libraryFile(String path, @Nullable String directory) {
    CodeObject code = library.code(path);
    if (code != null) {
      List<String> places = directory == null ? null : List.of(directory);
      return new Found(code, NO_SOURCE, code.fileName(), places, null);
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
    Instance spec = spec(t, name, found);
    describe(t, module, spec, found.file);
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

  private static void describe(
      ThreadContext t, ModuleObject module, Instance spec, @Nullable String file) {
    DictObject dict = module.dict();
    dict.putText("__name__", spec.get(t, "name"));
    dict.putText("__package__", Attributes.get(t, spec, "parent"));
    dict.putText("__loader__", spec.get(t, "loader"));
    dict.putText("__spec__", spec);
    if (file != null && !file.isEmpty()) {
      dict.putText("__file__", Strings.fromJava(file));
    }
    Object places = spec.get(t, "submodule_search_locations");
    if (places != Singleton.NONE) {
      dict.putText("__path__", places);
    }
  }

  private static Instance spec(ThreadContext t, String name, Found found) {
    if (found.file.isEmpty()) {
      return spec(t, name, Singleton.NONE, "", found.places);
    }
    Instance loader = new Instance(Types.SOURCE_FILE_LOADER);
    loader.put(t, "name", Strings.fromJava(name));
    loader.put(t, "path", Strings.fromJava(found.file));
    return spec(t, name, loader, found.file, found.places);
  }

  private static Instance spec(
      ThreadContext t,
      String name,
      Object loader,
      @Nullable String file,
      @Nullable List<String> places) {
    Instance spec = new Instance(Types.MODULE_SPEC);
    spec.put(t, "name", Strings.fromJava(name));
    spec.put(t, "loader", loader);
    Object origin =
        file == null ? "built-in" : file.isEmpty() ? Singleton.NONE : Strings.fromJava(file);
    spec.put(t, "origin", origin);
    spec.put(t, "loader_state", Singleton.NONE);
    spec.put(t, "has_location", file != null && !file.isEmpty());
    spec.put(t, "cached", Singleton.NONE);
    Object directories = Singleton.NONE;
    if (places != null) {
      directories = new ListObject(places.stream().map(Strings::fromJava).toArray());
    }
    spec.put(t, "submodule_search_locations", directories);
    return spec;
  }
}

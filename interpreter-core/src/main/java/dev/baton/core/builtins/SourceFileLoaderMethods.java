package dev.baton.core.builtins;

import dev.baton.core.interp.LinkedCode;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.spi.FrontEnd;
import java.nio.charset.StandardCharsets;

/**
 * Type {@code importlib.machinery.SourceFileLoader}. Each method calls the others by name, so that
 * a class that derives from it may give another text or other code.
 */
@Intrinsics(value = "SourceFileLoader", doc = "Loads a module from a file with source text.")
final class SourceFileLoaderMethods {
  private SourceFileLoaderMethods() {}

  @Builtin("__init__(self, fullname, path)")
  static void init(ThreadContext t, Instance self, Object fullname, Object path) {
    self.put(t, "name", fullname);
    self.put(t, "path", path);
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, Instance self, Object other) {
    return other instanceof Instance o && o.type() == self.type()
        ? (Object) t.equal(Attributes.get(t, self, "__dict__"), Attributes.get(t, o, "__dict__"))
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, Instance self) {
    return t.hash(Attributes.get(t, self, "name")) ^ t.hash(Attributes.get(t, self, "path"));
  }

  @Builtin(value = "create_module(self, spec)", doc = "None: a plain module will do.")
  static Object createModule(Object self, Object spec) {
    return Singleton.NONE;
  }

  @Builtin(value = "exec_module(self, module)", doc = "Run the file in the namespace of a module.")
  static void execModule(ThreadContext t, Instance self, Object module) {
    Object name = Attributes.get(t, module, "__name__");
    Object code = t.call(Attributes.get(t, self, "get_code"), name);
    if (code == Singleton.NONE) {
      throw Raise.importError(
          Types.IMPORT_ERROR,
          "cannot load module " + Conversions.reprText(t, name) + " when get_code() returns None",
          null);
    }
    Object names =
        module instanceof ModuleObject m ? m.dict() : Attributes.get(t, module, "__dict__");
    CodeFunctions.exec(t, code, names, Singleton.NONE, Singleton.NONE);
  }

  @Builtin(value = "load_module(self, fullname=None)", doc = "Import the module by its name.")
  static Object loadModule(ThreadContext t, Instance self, Object fullname) {
    Object name = checked(t, self, fullname);
    return t.interpreter().importedModule(t, String.valueOf(Strings.toJavaOrNull(name)));
  }

  @Builtin(value = "get_filename(self, name=None)", doc = "The path of the file.")
  static Object getFilename(ThreadContext t, Instance self, Object name) {
    checked(t, self, name);
    return Attributes.get(t, self, "path");
  }

  @Builtin(
      value = "is_package(self, fullname)",
      doc = "Whether the file is the __init__ of a package.")
  static boolean isPackage(ThreadContext t, Instance self, Object fullname) {
    Object path = t.call(Attributes.get(t, self, "get_filename"), fullname);
    String file = String.valueOf(Strings.toJavaOrNull(path));
    boolean init = file.substring(file.lastIndexOf('/') + 1).startsWith("__init__.");
    return init && !String.valueOf(fullname).endsWith("__init__");
  }

  @Builtin(value = "get_data(self, path)", doc = "The bytes of a file.")
  static Object getData(ThreadContext t, Object self, Object path) {
    String file = Strings.toJavaOrNull(path);
    boolean ofLibrary = file != null && file.startsWith("<");
    String library = ofLibrary ? t.interpreter().sourceOf(file) : null;
    if (library != null) {
      return new BytesObject(library.getBytes(StandardCharsets.UTF_8));
    }
    Object open = t.interpreter().builtins().getText("open");
    Object stream = t.call(open, path, "rb");
    try {
      return t.call(Attributes.get(t, stream, "read"));
    } finally {
      t.call(Attributes.get(t, stream, "close"));
    }
  }

  @Builtin(value = "get_source(self, fullname)", doc = "The text of the file.")
  static Object getSource(ThreadContext t, Instance self, Object fullname) {
    Object path = t.call(Attributes.get(t, self, "get_filename"), fullname);
    try {
      Object data = t.call(Attributes.get(t, self, "get_data"), path);
      String text = SourceDecoder.decode(bytes(data), Strings.toJavaOrNull(path));
      return Strings.fromJava(text.replace("\r\n", "\n").replace('\r', '\n'));
    } catch (GuestError e) {
      if (!e.is(Types.OS_ERROR)) {
        throw e;
      }
      throw Raise.importError(
          Types.IMPORT_ERROR,
          "source not available through get_data()",
          Strings.toJavaOrNull(fullname));
    }
  }

  @Builtin(value = "get_code(self, fullname)", doc = "The code object of the file.")
  static Object getCode(ThreadContext t, Instance self, Object fullname) {
    Object path = t.call(Attributes.get(t, self, "get_filename"), fullname);
    Object data = t.call(Attributes.get(t, self, "get_data"), path);
    return t.call(Attributes.get(t, self, "source_to_code"), data, path);
  }

  @Builtin(
      value = "source_to_code(self, data, path, *, _optimization=-1)",
      doc = "Compile source text, bytes or str.")
  static Object sourceToCode(
      ThreadContext t, Object self, Object data, Object path, Object optimization) {
    String file = String.valueOf(Strings.toJavaOrNull(path));
    String text = Strings.toJavaOrNull(data);
    if (text == null) {
      text = SourceDecoder.decode(bytes(data), file);
    }
    return new LinkedCode(t, Compilation.compile(t, text, file, FrontEnd.Mode.EXEC, 0));
  }

  private static byte[] bytes(Object data) {
    if (data instanceof BytesObject b) {
      return b.data();
    }
    throw Raise.typeError("a bytes-like object is required, not '" + Types.of(data).name() + "'");
  }

  /** The name asked for, which a loader knows if it is its own. */
  private static Object checked(ThreadContext t, Instance self, Object name) {
    Object own = Attributes.get(t, self, "name");
    if (name != Singleton.NONE && !t.equal(own, name)) {
      throw Raise.importError(
          Types.IMPORT_ERROR,
          "loader for "
              + Conversions.strText(t, own)
              + " cannot handle "
              + Conversions.strText(t, name),
          Strings.toJavaOrNull(name));
    }
    return own;
  }
}

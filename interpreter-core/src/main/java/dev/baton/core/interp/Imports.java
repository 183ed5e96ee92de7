package dev.baton.core.interp;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Iteration;

/** The import statements. */
final class Imports {
  private Imports() {}

  static Object name(ThreadState t, Frame f, String name, Object level, Object fromList) {
    Object hook = f.builtins.get(t, "__import__");
    if (hook == null) {
      throw Raise.importError(Types.IMPORT_ERROR, "__import__ not found", null);
    }
    if (hook instanceof BuiltinFunction) {
      return t.interpreter().importModule(t, name, f.globals, fromList, (Long) level);
    }
    Object locals = f.namespace == null ? Singleton.NONE : f.namespace;
    return t.callArray(hook, new Object[] {name, f.globals, locals, fromList, level});
  }

  static Object from(ThreadState t, Object module, String name) {
    Object value = Attributes.getOrNull(t, module, name);
    if (value != null) {
      return value;
    }
    Object packageName = Attributes.getOrNull(t, module, "__name__");
    if (packageName instanceof String p) {
      Object sub = t.interpreter().modules().get(t, p + "." + name);
      if (sub != null) {
        return sub;
      }
    }
    throw cannotImport(t, module, name, packageName);
  }

  private static GuestError cannotImport(
      ThreadState t, Object module, String name, Object packageName) {
    String shown = packageName instanceof String p ? p : "<unknown module name>";
    Object file = Attributes.getOrNull(t, module, "__file__");
    String where = file instanceof String path ? path : "unknown location";
    boolean partial = file != null && isInitialising(t, module);
    String message =
        partial
            ? "cannot import name '"
                + name
                + "' from partially initialized module '"
                + shown
                + "' (most likely due to a circular import) ("
                + where
                + ")"
            : "cannot import name '" + name + "' from '" + shown + "' (" + where + ")";
    GuestError error = Raise.importError(Types.IMPORT_ERROR, message, null);
    ExceptionObject e = error.value();
    e.put(t, Types.IMPORT_ERROR_NAME, packageName == null ? Singleton.NONE : packageName);
    e.put(t, Types.IMPORT_ERROR_PATH, file == null ? Singleton.NONE : file);
    e.put(t, Types.IMPORT_ERROR_NAME_FROM, name);
    return error;
  }

  private static boolean isInitialising(ThreadState t, Object module) {
    Object spec = module instanceof ModuleObject m ? m.dict().getText("__spec__") : null;
    return spec != null
        && spec != Singleton.NONE
        && Attributes.getOrNull(t, spec, "_initializing") == Boolean.TRUE;
  }

  static void star(ThreadState t, Frame f, Object module) {
    Object all = Attributes.getOrNull(t, module, "__all__");
    DictObject dict = module instanceof ModuleObject m ? m.dict() : null;
    Object[] names;
    if (all != null) {
      names = Iteration.toArray(t, all);
    } else if (dict != null) {
      names = dict.keysArray();
    } else {
      names = Iteration.toArray(t, Attributes.get(t, module, "__dict__"));
    }
    for (Object o : names) {
      String name = Strings.toJavaOrNull(o);
      if (name == null) {
        throw Raise.typeError(
            "Item in "
                + Attributes.get(t, module, "__name__")
                + ".__all__ must be str, not "
                + Types.of(o).name());
      }
      if (all != null || !name.startsWith("_")) {
        Variables.storeName(t, f, name, Attributes.get(t, module, name));
      }
    }
  }
}

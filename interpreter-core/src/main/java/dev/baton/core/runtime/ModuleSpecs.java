package dev.baton.core.runtime;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** What is done with the spec that a finder of the guest gave: PEP 451. */
public final class ModuleSpecs {
  private ModuleSpecs() {}

  /** Makes the module that a spec describes; its code has not run yet. */
  public static Object newModule(ThreadContext t, Object spec) {
    Object loader = Attributes.get(t, spec, "loader");
    Object create = Attributes.getOrNull(t, loader, "create_module");
    if (create == null && Attributes.getOrNull(t, loader, "exec_module") != null) {
      throw importError("loaders that define exec_module() must also define create_module()", null);
    }
    Object module = create == null ? Singleton.NONE : t.call(create, spec);
    if (module == Singleton.NONE) {
      module = new ModuleObject(Types.MODULE, new DictObject());
      Attributes.set(t, module, "__name__", Attributes.get(t, spec, "name"));
      Attributes.set(t, module, "__doc__", Singleton.NONE);
    }
    describe(t, module, spec, false);
    return module;
  }

  /**
   * Sets the attributes by which a module tells where it came from.
   *
   * @param anew whether those that are set already are replaced
   */
  public static void describe(ThreadContext t, Object module, Object spec, boolean anew) {
    set(t, module, "__name__", Attributes.get(t, spec, "name"), anew);
    set(t, module, "__loader__", Attributes.get(t, spec, "loader"), anew);
    set(t, module, "__package__", Attributes.get(t, spec, "parent"), anew);
    set(t, module, "__spec__", spec, true);
    Object places = Attributes.get(t, spec, "submodule_search_locations");
    if (places != Singleton.NONE) {
      set(t, module, "__path__", places, anew);
    }
    if (t.truth(Attributes.get(t, spec, "has_location"))) {
      set(t, module, "__file__", Attributes.get(t, spec, "origin"), anew);
    }
  }

  /** A module need not take what it is told: it may be any object. */
  private static void set(ThreadContext t, Object module, String name, Object value, boolean anew) {
    Object old = anew ? null : Attributes.getOrNull(t, module, name);
    if (old != null && old != Singleton.NONE) {
      return;
    }
    try {
      Attributes.set(t, module, name, value);
    } catch (GuestError e) {
      if (!e.is(Types.ATTRIBUTE_ERROR)) {
        throw e;
      }
    }
  }

  /**
   * Makes the module of a spec, puts it into {@code sys.modules} and runs its code; gives what is
   * there afterwards. If that fails nobody finds half a module.
   */
  public static Object load(ThreadContext t, Object spec) {
    Object loader = Attributes.get(t, spec, "loader");
    Object name = Attributes.get(t, spec, "name");
    DictObject modules = t.interpreter().modules();
    if (loader != Singleton.NONE && Attributes.getOrNull(t, loader, "exec_module") == null) {
      Object loadModule = Attributes.getOrNull(t, loader, "load_module");
      if (loadModule != null) {
        t.call(loadModule, name);
        return registered(t, modules, name);
      }
    }
    Object module = newModule(t, spec);
    Attributes.set(t, spec, "_initializing", true);
    try {
      modules.put(t, name, module);
      try {
        execute(t, spec, module);
      } catch (RuntimeException | Error e) {
        modules.remove(t, name);
        throw e;
      }
      return registered(t, modules, name);
    } finally {
      Attributes.set(t, spec, "_initializing", false);
    }
  }

  /** Runs the code of a module. */
  public static void execute(ThreadContext t, Object spec, Object module) {
    Object loader = Attributes.get(t, spec, "loader");
    if (loader != Singleton.NONE) {
      t.call(Attributes.get(t, loader, "exec_module"), module);
    } else if (Attributes.get(t, spec, "submodule_search_locations") == Singleton.NONE) {
      throw importError("missing loader", Attributes.get(t, spec, "name"));
    }
  }

  private static Object registered(ThreadContext t, DictObject modules, Object name) {
    Object module = modules.get(t, name);
    if (module == null) {
      throw Raise.keyError(name);
    }
    return module;
  }

  private static GuestError importError(String message, @Nullable Object name) {
    return Raise.importError(
        Types.IMPORT_ERROR, message, name == null ? null : Strings.toJavaOrNull(name));
  }
}

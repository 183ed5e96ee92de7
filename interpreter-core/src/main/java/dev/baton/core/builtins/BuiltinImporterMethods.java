package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Attributes;

/** Type {@code importlib.machinery.BuiltinImporter}: finds and loads what is written in Java. */
@Intrinsics(value = "BuiltinImporter", doc = "Finds and loads modules that are written in Java.")
final class BuiltinImporterMethods {
  private BuiltinImporterMethods() {}

  @Builtin(
      value = "find_spec(cls, fullname, path=None, target=None)",
      doc = "The spec of a module that is written in Java; None if there is none of that name.")
  static Object findSpec(ThreadContext t, Object cls, String fullname, Object path, Object target) {
    return t.interpreter().findBuiltin(t, fullname);
  }

  @Builtin(
      value = "create_module(spec)",
      doc = "Import the module that a spec describes.",
      kind = Kind.STATIC)
  static Object createModule(ThreadContext t, Object spec) {
    Object name = Attributes.get(t, spec, "name");
    return t.interpreter().importedModule(t, String.valueOf(Strings.toJavaOrNull(name)));
  }

  @Builtin(
      value = "exec_module(module)",
      doc = "Do nothing: the module is complete.",
      kind = Kind.STATIC)
  static void execModule(Object module) {}

  @Builtin(value = "get_code(cls, fullname)", doc = "None: the module has no guest code.")
  static Object getCode(Object cls, String fullname) {
    return Singleton.NONE;
  }

  @Builtin(value = "get_source(cls, fullname)", doc = "None: the module has no source text.")
  static Object getSource(Object cls, String fullname) {
    return Singleton.NONE;
  }

  @Builtin(value = "is_package(cls, fullname)", doc = "False: such a module is no package.")
  static boolean isPackage(Object cls, String fullname) {
    return false;
  }
}

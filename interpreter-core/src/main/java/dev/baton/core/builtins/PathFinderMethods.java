package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;

/** Type {@code importlib.machinery.PathFinder}: finds modules on a path. */
@Intrinsics(value = "PathFinder", doc = "Finds modules on sys.path or the path of a package.")
final class PathFinderMethods {
  private PathFinderMethods() {}

  @Builtin(
      value = "find_spec(cls, fullname, path=None, target=None)",
      doc = "The spec of a module on a path, or on sys.path; None if there is none.")
  static Object findSpec(ThreadContext t, Object cls, String fullname, Object path, Object target) {
    return t.interpreter().findModule(t, fullname, path);
  }

  @Builtin(
      value = "invalidate_caches()",
      doc = "Forget which path hook serves which entry of the path.",
      kind = Kind.STATIC)
  static void invalidateCaches(ThreadContext t) {
    Object sys = t.interpreter().modules().get(t, "sys");
    if (sys instanceof ModuleObject m
        && m.dict().getText("path_importer_cache") instanceof DictObject cache) {
      cache.clear();
    }
  }
}

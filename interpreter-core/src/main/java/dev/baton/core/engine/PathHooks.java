package dev.baton.core.engine;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sys.path_hooks} make of the entries of a path: the first hook that does not raise
 * ImportError gives the finder of an entry, which {@code sys.path_importer_cache} remembers. An
 * entry that no hook takes is a directory or a place in the library, and is not remembered.
 */
final class PathHooks {
  private final Engine engine;

  PathHooks(Engine engine) {
    this.engine = engine;
  }

  /** The spec that an entry's finder gives; null if it has none or does not know the module. */
  @Nullable Object spec(ThreadContext t, Object entry, String name) {
    Object finder = finder(t, entry);
    Object find = finder == null ? null : Attributes.getOrNull(t, finder, "find_spec");
    Object spec = find == null ? Singleton.NONE : t.call(find, name);
    return spec == Singleton.NONE ? null : spec;
  }

  /** Whether a hook has taken the entry, so that nobody else is to look there. */
  boolean taken(ThreadContext t, Object entry) {
    return finder(t, entry) != null;
  }

  private @Nullable Object finder(ThreadContext t, Object entry) {
    if (!(engine.modules().get(t, "sys") instanceof ModuleObject sys)) {
      return null;
    }
    Object hooks = sys.dict().getText("path_hooks");
    Object cached =
        sys.dict().getText("path_importer_cache") instanceof DictObject cache && cache.size() > 0
            ? cache.get(t, entry)
            : null;
    if (cached != null || hooks == null) {
      return cached == Singleton.NONE ? null : cached;
    }
    for (Object hook : Iteration.toArray(t, hooks)) {
      Object finder = ask(t, hook, entry);
      if (finder != null) {
        remember(t, sys, entry, finder);
        return finder;
      }
    }
    return null;
  }

  private static @Nullable Object ask(ThreadContext t, Object hook, Object entry) {
    try {
      return t.call(hook, entry);
    } catch (GuestError e) {
      if (e.is(Types.IMPORT_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  private static void remember(ThreadContext t, ModuleObject sys, Object entry, Object finder) {
    if (sys.dict().getText("path_importer_cache") instanceof DictObject cache) {
      cache.put(t, entry, finder);
    }
  }
}

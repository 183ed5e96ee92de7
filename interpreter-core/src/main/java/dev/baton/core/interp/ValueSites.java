package dev.baton.core.interp;

import dev.baton.core.object.GlobalCache;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Descriptors;
import org.jspecify.annotations.Nullable;

/** Inline caches of attributes that are read from modules and through classes. */
final class ValueSites {
  private ValueSites() {}

  /** An entry for an attribute of a module or class; null if there can be none. */
  static @Nullable Object of(Object o, String name) {
    if (o instanceof ModuleObject m) {
      return ofModule(m, name);
    }
    return o instanceof TypeObject c ? ClassSite.of(c, name) : null;
  }

  /** Where a plain module keeps a name; null if its type may answer, or it does not have it. */
  static @Nullable GlobalCache ofModule(ModuleObject m, String name) {
    if (m.type() != Types.MODULE) {
      return null;
    }
    Object inType = Types.MODULE.lookup(name);
    return inType != null && Descriptors.isData(inType)
        ? null
        : GlobalCache.of(m.dict(), m.dict(), name);
  }

  /** Whether an entry is one of these. */
  static boolean isOne(@Nullable Object cache) {
    return cache instanceof GlobalCache || cache instanceof ClassSite;
  }

  /** The value that an entry knows for an object; null if it knows none. */
  static @Nullable Object value(@Nullable Object cache, Object o) {
    if (cache instanceof GlobalCache g) {
      return o instanceof ModuleObject m && m.type() == Types.MODULE
          ? g.get(m.dict(), m.dict())
          : null;
    }
    return cache instanceof ClassSite site && o instanceof TypeObject c && site.holds(c)
        ? site.value()
        : null;
  }
}

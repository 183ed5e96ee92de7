package dev.baton.core.interp;

import dev.baton.core.object.GlobalCache;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Descriptors;
import org.jspecify.annotations.Nullable;

/**
 * Inline caches of attributes that are read from modules and through classes; in calls also of
 * those of instances that are no plain methods.
 */
final class ValueSites {
  /** What instances have under a name that is called: a function in a slot, a static method. */
  private record InstanceValues(AttributeSite first) {}

  private ValueSites() {}

  /** An entry for an attribute of a module or class; null if there can be none. */
  static @Nullable Object of(Object o, String name) {
    if (o instanceof ModuleObject m) {
      return ofModule(m, name);
    }
    return o instanceof TypeObject c ? ClassSite.of(c, name) : null;
  }

  /**
   * An entry for what an instance has, after those that a place has already; null if there is none.
   */
  static @Nullable Object ofCalled(
      ThreadState t, Instance i, String name, @Nullable Object before) {
    AttributeSite fresh = AttributeSite.forLoad(i, name);
    if (fresh == null || !fresh.isRead()) {
      return null;
    }
    AttributeSite first = before instanceof InstanceValues known ? known.first : null;
    AttributeSite all = fresh.addedTo(t, first);
    return all == first ? before : new InstanceValues(all);
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
    return cache instanceof GlobalCache
        || cache instanceof ClassSite
        || cache instanceof InstanceValues;
  }

  /** The value that an entry knows for an object; null if it knows none. */
  static @Nullable Object value(@Nullable Object cache, Object o) {
    if (cache instanceof GlobalCache g) {
      return o instanceof ModuleObject m && m.type() == Types.MODULE
          ? g.get(m.dict(), m.dict())
          : null;
    }
    if (cache instanceof InstanceValues known) {
      Instance i = AttributeSite.store(o);
      AttributeSite site = i == null ? null : CompiledSites.find(known.first, i);
      return site == null ? null : site.read(o, i);
    }
    return cache instanceof ClassSite site && o instanceof TypeObject c && site.holds(c)
        ? site.value()
        : null;
  }
}

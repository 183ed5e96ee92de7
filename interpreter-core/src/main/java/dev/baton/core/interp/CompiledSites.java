package dev.baton.core.interp;

import dev.baton.core.object.GlobalCache;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Shape;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * Instructions of compiled code whose inline cache was filled when it was compiled. What the cache
 * says is a constant of that code, so HotSpot compares with constants and folds the rest. It is
 * checked at every use as {@link AttributeSites} does, so it may grow old: a miss is looked up, and
 * cached, as in the interpreter.
 */
final class CompiledSites {
  private CompiledSites() {}

  /** {@code LOAD_GLOBAL}. */
  static Object global(Object cache, ThreadState t, Frame f, int pc, int name) {
    Object v = ((GlobalCache) cache).get(f.globals, f.builtins);
    return v != null ? v : Variables.loadGlobal(t, f, pc, name);
  }

  /** {@code LOAD_ATTR}. */
  static Object attribute(Object cache, ThreadState t, Frame f, int pc, Object o, int name) {
    if (o instanceof Instance i) {
      Shape shape = i.shape();
      AttributeSite site = (AttributeSite) cache;
      if (!site.holds(shape)) {
        site = site.other();
      }
      if (site != null && site.slot() >= 0 && site.holds(shape)) {
        Object v = i.slot(site.slot());
        if (v != null) {
          return v;
        }
      }
    }
    return CompiledOperations.attribute(t, f, pc, o, name);
  }

  /** The function of {@code LOAD_METHOD} if the cache knows it; its receiver is the object. */
  static @Nullable Object method(Object cache, Object o) {
    AttributeSite site = (AttributeSite) cache;
    if (o instanceof Instance i) {
      Shape shape = i.shape();
      if (!site.holds(shape)) {
        site = site.other();
      }
      return site != null && site.holds(shape) ? site.attribute() : null;
    }
    boolean known = site.shape() == null && site.version() == Types.of(o).version();
    return known ? site.attribute() : null;
  }

  /** {@code STORE_ATTR}. */
  static void store(
      Object cache, ThreadState t, Frame f, int pc, Object o, int name, Object value) {
    if (o instanceof Instance i) {
      Shape shape = i.shape();
      AttributeSite site = (AttributeSite) cache;
      if (!site.holds(shape)) {
        site = site.other();
      }
      if (site != null
          && site.next() == null
          && site.holds(shape)
          && i.setSlot(t, site.shape(), site.slot(), value)) {
        return;
      }
    }
    AttributeSites.store(t, f, pc, o, name, value);
  }
}

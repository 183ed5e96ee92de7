package dev.baton.core.interp;

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
    Object v = TypedOperations.global(cache, f);
    return v != null ? v : Variables.loadGlobal(t, f, pc, name);
  }

  /** {@code LOAD_ATTR}. */
  static Object attribute(Object cache, ThreadState t, Frame f, int pc, Object o, int name) {
    Object v = TypedOperations.attribute(cache, o);
    return v != null ? v : CompiledOperations.attribute(t, f, pc, o, name);
  }

  /** The function of {@code LOAD_METHOD} if the cache knows it; its receiver is the object. */
  static @Nullable Object method(Object cache, Object o) {
    if (!(cache instanceof AttributeSite first)) {
      return null;
    }
    if (o instanceof Instance i) {
      AttributeSite site = find(first, i);
      return site == null ? null : site.attribute();
    }
    boolean known = first.shape() == null && Types.of(o).isAt(first.version());
    return known ? first.attribute() : rareMethod(first, o);
  }

  private static @Nullable Object rareMethod(AttributeSite first, Object o) {
    AttributeSite site = AttributeSite.findMethod(first, o);
    return site == null ? null : site.attribute();
  }

  /** {@code STORE_ATTR}. */
  static void store(
      Object cache, ThreadState t, Frame f, int pc, Object o, int name, Object value) {
    if (!TypedOperations.store(cache, t, o, value)) {
      AttributeSites.store(t, f, pc, o, name, value);
    }
  }

  /** The entry for an instance. The first two are constants where the code is compiled. */
  static @Nullable AttributeSite find(AttributeSite first, Instance i) {
    Shape shape = i.shape();
    if (first.holds(shape)) {
      return first;
    }
    AttributeSite other = first.other();
    return other == null || other.holds(shape) ? other : AttributeSite.find(other.other(), i);
  }
}

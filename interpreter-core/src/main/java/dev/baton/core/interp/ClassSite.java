package dev.baton.core.interp;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ClassMethod;
import dev.baton.core.object.StaticMethod;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.TypeVersion;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Descriptors;
import org.jspecify.annotations.Nullable;

/**
 * What a place in the code has found as an attribute of a class, read through the class itself;
 * immutable. It holds for one version of the class and one of its metaclass.
 */
record ClassSite(
    TypeObject type, TypeVersion version, TypeObject meta, TypeVersion metaVersion, Object value) {

  /** Whether it holds for a class. */
  boolean holds(TypeObject c) {
    return c == type && c.isAt(version) && c.type() == meta && meta.isAt(metaVersion);
  }

  /** An entry for a class; null if reading the attribute may be more than finding it. */
  static @Nullable ClassSite of(TypeObject c, String name) {
    TypeObject meta = c.type();
    TypeVersion metaVersion = meta.version();
    TypeVersion version = c.version();
    Object inMeta = meta.lookup(name);
    if (!(meta.lookup("__getattribute__") instanceof BuiltinFunction b)
        || b.owner() != Types.TYPE
        || inMeta != null && Descriptors.hidesInstance(inMeta)) {
      return null;
    }
    Object value = c.lookup(name);
    return value == null || mayBind(value) || c.isVariable(name)
        ? null
        : new ClassSite(c, version, meta, metaVersion, value);
  }

  private static boolean mayBind(Object value) {
    return value instanceof StaticMethod
        || value instanceof ClassMethod
        || value instanceof BuiltinFunction f && f.isClassMethod()
        || !Types.of(value).has(TypeObject.IMMUTABLE);
  }
}

package dev.baton.core.runtime;

import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import org.jspecify.annotations.Nullable;

/** Setting and deleting attributes of classes. */
final class ClassAttributes {
  private ClassAttributes() {}

  /** {@code c.name = value}; null deletes. */
  static void set(ThreadContext t, TypeObject c, String name, @Nullable Object value) {
    Object inMeta = c.type().lookup(name);
    boolean descriptor = inMeta != null && Descriptors.isData(inMeta);
    if (c.has(TypeObject.IMMUTABLE)) {
      throw Raise.typeError(
          "cannot set '" + name + "' attribute of immutable type '" + Names.full(c) + "'");
    }
    if (descriptor && Descriptors.set(t, inMeta, c, value)) {
      return;
    }
    if (value != null) {
      c.put(name, value);
    } else if (!c.remove(name)) {
      throw Attributes.missing(t, c, name);
    }
  }
}

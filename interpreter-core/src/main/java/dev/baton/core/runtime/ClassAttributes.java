package dev.baton.core.runtime;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
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
          "cannot set " + quote(name) + " attribute of immutable type '" + Names.full(c) + "'");
    }
    if (descriptor && Descriptors.set(t, inMeta, c, value)) {
      return;
    }
    if (value != null) {
      c.put(name, value);
    } else if (!c.remove(name)) {
      throw Attributes.missing(t, c, name);
    }
    if (name.equals("__abstractmethods__")) {
      c.setFlag(TypeObject.ABSTRACT, value != null && t.truth(value));
    }
  }

  private static String quote(String name) {
    return "'" + name + "'";
  }

  /** Assignment to {@code __name__}. */
  static void rename(TypeObject c, @Nullable Object value) {
    String text = value == null ? null : Strings.toJavaOrNull(value);
    if (text == null) {
      throw Raise.typeError(
          "can only assign string to "
              + c.name()
              + ".__name__, not '"
              + Types.of(value == null ? Singleton.NONE : value).name()
              + "'");
    }
    c.setName(text);
  }
}

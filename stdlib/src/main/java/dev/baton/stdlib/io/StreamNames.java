package dev.baton.stdlib.io;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import org.jspecify.annotations.Nullable;

/** The texts that show streams. */
final class StreamNames {
  private StreamNames() {}

  /** The full name of a stream's type. */
  static String typeName(GuestObject stream) {
    TypeObject type = stream.type();
    String module = type.builtinModule();
    if (module == null && type.lookup("__module__") instanceof String s) {
      module = s;
    }
    return module == null ? type.name() : module + "." + type.name();
  }

  /** {@code <type name=... >}, without the name where the stream has none. */
  static Object show(ThreadContext t, GuestObject stream, String rest) {
    Object name = attributeOrNull(t, stream, "name");
    String shown = name == null ? "" : " name=" + t.reprText(name);
    return Strings.fromJava("<" + typeName(stream) + shown + rest + ">");
  }

  /** An attribute of a stream; null if it has none or is closed or detached. */
  static @Nullable Object attributeOrNull(ThreadContext t, Object stream, String attribute) {
    try {
      return Attributes.getOrNull(t, stream, attribute);
    } catch (GuestError e) {
      if (e.is(Types.VALUE_ERROR) || e.is(Types.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }
}

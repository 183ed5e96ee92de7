package dev.baton.core.object;

import dev.baton.core.text.Text;
import dev.baton.core.text.WideText;
import org.jspecify.annotations.Nullable;

/**
 * The three forms of a guest str: {@code String}, {@link WideText} and {@link StrObject}, and the
 * way to Java text.
 */
public final class Strings {
  private Strings() {}

  /** Whether a value is a str or an instance of a subclass. */
  public static boolean isStr(Object o) {
    return o instanceof String || o instanceof WideText || o instanceof StrObject;
  }

  /**
   * The plain text of a str of any form ({@code String} or {@link WideText}), null for anything
   * else.
   */
  public static @Nullable Object plain(Object o) {
    if (o instanceof String || o instanceof WideText) {
      return o;
    }
    return o instanceof StrObject s ? s.value() : null;
  }

  /** A str of any form as Java text in UTF-16, null for anything else. */
  public static @Nullable String toJavaOrNull(Object o) {
    if (o instanceof String s) {
      return s;
    }
    Object plain = plain(o);
    return plain == null ? null : Text.toJava(plain);
  }

  /** Java text in UTF-16 as a guest str. */
  public static Object fromJava(String text) {
    return Text.fromJava(text);
  }
}

package dev.baton.core.runtime;

import dev.baton.core.object.Strings;
import dev.baton.core.object.TypeObject;
import org.jspecify.annotations.Nullable;

/** Names of types as messages and representations show them. */
public final class Names {
  private Names() {}

  /** The qualified name in quotes. */
  public static String quoted(TypeObject type) {
    return "'" + Strings.toJavaOrNull(type.qualifiedName()) + "'";
  }

  /** {@code module.qualname}; without the module for builtins. */
  public static String full(TypeObject type) {
    String qualified = Strings.toJavaOrNull(type.qualifiedName());
    String module = module(type);
    return module == null || module.equals("builtins") ? qualified : module + "." + qualified;
  }

  /** The name in messages about instances: with the module only for types of built-in modules. */
  public static String inMessage(TypeObject type) {
    boolean builtIn =
        type.has(TypeObject.IMMUTABLE) && type.builtinModule() != null
            || type.has(TypeObject.NAMED_WITH_MODULE);
    return builtIn ? full(type) : type.name();
  }

  /** {@code __module__} as Java text; null if it is not a str. */
  public static @Nullable String module(TypeObject type) {
    if (type.has(TypeObject.IMMUTABLE)) {
      return type.builtinModule() == null ? "builtins" : type.builtinModule();
    }
    Object module = type.namespace().getText("__module__");
    return module == null ? null : Strings.toJavaOrNull(module);
  }
}

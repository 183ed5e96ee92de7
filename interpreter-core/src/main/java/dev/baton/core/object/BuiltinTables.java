package dev.baton.core.object;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Gives the core's types their methods, which are written in a layer above this one. Provided once,
 * by {@code dev.baton.core.builtins}.
 */
public interface BuiltinTables {
  /**
   * The table of a type, by its name with the module unless that is builtins; null if it has no
   * methods of its own.
   */
  @Nullable MethodTables tableFor(String typeName);

  /** The provider. */
  static BuiltinTables source() {
    return Holder.SOURCE;
  }

  /** Loaded when the first type is filled. */
  final class Holder {
    private static final BuiltinTables SOURCE =
        ServiceLoader.load(BuiltinTables.class, BuiltinTables.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no BuiltinTables provider"));

    private Holder() {}
  }
}

package dev.baton.core.builtins;

import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.BuiltinTables;
import org.jspecify.annotations.Nullable;

/**
 * Which table belongs to which built-in type. A type's table is loaded when something is first
 * looked up in the type.
 */
public final class CoreTables implements BuiltinTables {

  /** Made by the service loader. */
  public CoreTables() {}

  @Override
  public @Nullable BuiltinTable tableFor(String typeName) {
    return switch (typeName) {
      case "object" -> new ObjectMethodsTable();
      case "type" -> new TypeMethodsTable();
      default -> null;
    };
  }
}

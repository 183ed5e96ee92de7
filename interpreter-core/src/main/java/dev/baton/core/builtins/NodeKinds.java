package dev.baton.core.builtins;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of nodes of syntax trees, as the guest's module {@code _ast} declares them: each class
 * has the names of its fields in {@code _fields} and what they hold in {@code _kinds}. For one
 * conversion, on one thread.
 */
final class NodeKinds {
  /** One kind. */
  record Kind(TypeObject type, String[] fields, String[] kinds, boolean hasPosition) {
    String name() {
      return type.name();
    }

    /** The class that stands for all kinds that may stand in the same place. */
    String family() {
      TypeObject base = type.base();
      return base == null || base.name().equals("AST") ? type.name() : base.name();
    }
  }

  private final DictObject classes;
  private final Map<String, Kind> known = new HashMap<>();

  NodeKinds(ThreadContext t) {
    ModuleObject module = (ModuleObject) t.interpreter().importedModule(t, "_ast");
    this.classes = module.dict();
  }

  /** Whether an object is a node; asks without importing anything. */
  static boolean isNode(ThreadContext t, Object o) {
    return o instanceof GuestObject
        && Types.of(o).lookup("_kinds") != null
        && t.interpreter().modules().getText("_ast") != null;
  }

  Kind named(String name) {
    Kind kind = known.get(name);
    if (kind == null) {
      if (!(classes.getText(name) instanceof TypeObject type)) {
        throw Raise.systemError("_ast has no class " + name);
      }
      kind =
          new Kind(
              type,
              texts(type.lookup("_fields")),
              texts(type.lookup("_kinds")),
              texts(type.lookup("_attributes")).length > 0);
      known.put(name, kind);
    }
    return kind;
  }

  /** The kind of a node, perhaps of a class that a program derived from one here. */
  @Nullable Kind of(Object o) {
    for (TypeObject type : Types.of(o).mro()) {
      if (classes.getText(type.name()) == type && type.namespace().getText("_kinds") != null) {
        return named(type.name());
      }
    }
    return null;
  }

  /** Whether an object may stand where {@code family} is wanted. */
  boolean belongs(Object o, String family) {
    return classes.getText(family) instanceof TypeObject type && Types.of(o).isSubtypeOf(type);
  }

  private static String[] texts(@Nullable Object tuple) {
    Object[] items = tuple instanceof TupleObject x ? x.items() : new Object[0];
    String[] texts = new String[items.length];
    for (int i = 0; i < items.length; i++) {
      texts[i] = String.valueOf(items[i]);
    }
    return texts;
  }
}

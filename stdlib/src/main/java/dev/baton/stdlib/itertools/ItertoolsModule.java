package dev.baton.stdlib.itertools;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** Module {@code itertools}. */
public final class ItertoolsModule {
  private static final Kind[] KINDS = Kind.values();
  private static final TypeObject[] TYPES = makeTypes();

  private ItertoolsModule() {}

  private static TypeObject[] makeTypes() {
    TypeObject[] types = new TypeObject[KINDS.length];
    for (Kind kind : KINDS) {
      boolean hidden = kind == Kind.TEE || kind == Kind.GROUPER;
      int flags = TypeObject.LAYOUT | TypeObject.WEAK | (hidden ? 0 : TypeObject.BASE);
      types[kind.ordinal()] =
          new TypeObject(kind.typeName, "itertools", Types.OBJECT, flags, new IteratorTable(kind));
    }
    return types;
  }

  /** The type of a kind of iterator. */
  static TypeObject type(Kind kind) {
    return TYPES[kind.ordinal()];
  }

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module =
        new ModuleObject("itertools", "Iterators made of other iterators, for efficient loops.");
    for (Kind kind : KINDS) {
      module.dict().putText(kind.typeName, type(kind));
    }
    for (BuiltinFunction function : new ItertoolsFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }
}

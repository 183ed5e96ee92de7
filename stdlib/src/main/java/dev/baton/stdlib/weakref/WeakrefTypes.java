package dev.baton.stdlib.weakref;

import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The type of this package. */
final class WeakrefTypes {
  static final TypeObject REFERENCE =
      new TypeObject(
          "ReferenceType",
          "weakref",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK,
          new ReferenceMethodsTable());

  private WeakrefTypes() {}
}

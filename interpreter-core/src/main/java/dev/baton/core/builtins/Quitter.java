package dev.baton.core.builtins;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/**
 * {@code exit} and {@code quit}: says how to leave when shown, and leaves when called. Immutable.
 */
final class Quitter extends GuestObject {
  private static final TypeObject TYPE =
      new TypeObject(
          "Quitter", "_sitebuiltins", Types.OBJECT, TypeObject.LAYOUT, new QuitterMethodsTable());

  private final String name;

  Quitter(String name) {
    super(TYPE);
    this.name = name;
  }

  String name() {
    return name;
  }
}

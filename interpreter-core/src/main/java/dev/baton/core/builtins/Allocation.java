package dev.baton.core.builtins;

import dev.baton.core.object.Raise;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** What the {@code __new__} of a built-in type checks before it makes an instance. */
final class Allocation {
  private Allocation() {}

  /**
   * The class to make an instance of; TypeError if it is none or does not derive from {@code base}.
   */
  static TypeObject check(Object cls, TypeObject base) {
    if (cls == base) {
      return base;
    }
    if (!(cls instanceof TypeObject c)) {
      throw Raise.typeError(
          base.name() + ".__new__(X): X is not a type object (" + Types.of(cls).name() + ")");
    }
    if (!c.isSubtypeOf(base)) {
      throw Raise.typeError(
          base.name()
              + ".__new__("
              + c.name()
              + "): "
              + c.name()
              + " is not a subtype of "
              + base.name());
    }
    return c;
  }
}

package dev.baton.stdlib.abc;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.TypeObject;

/** Functions of module {@code _abc}. */
@Intrinsics("_abc")
final class AbcFunctions {
  private static final int KINDS = TypeObject.SEQUENCE | TypeObject.MAPPING;

  private AbcFunctions() {}

  @Builtin(
      value = "_register_kind(cls, subclass, /)",
      doc =
          "Let patterns take a class and its subclasses for a sequence or mapping as they do cls.")
  static void registerKind(TypeObject cls, TypeObject subclass) {
    if (cls.has(TypeObject.SEQUENCE) || cls.has(TypeObject.MAPPING)) {
      mark(subclass, cls.has(TypeObject.SEQUENCE) ? TypeObject.SEQUENCE : TypeObject.MAPPING);
    }
  }

  private static void mark(TypeObject c, int kind) {
    if (c.has(TypeObject.IMMUTABLE) || c.has(kind)) {
      return;
    }
    c.setFlag(KINDS, false);
    c.setFlag(kind, true);
    c.subclasses().forEach(sub -> mark(sub, kind));
  }
}

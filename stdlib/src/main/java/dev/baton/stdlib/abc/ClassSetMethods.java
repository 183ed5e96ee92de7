package dev.baton.stdlib.abc;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.TypeObject;

/** Type {@code _abc.ClassSet}. */
@Intrinsics(value = "ClassSet", doc = "Classes, held weakly.")
final class ClassSetMethods {
  private ClassSetMethods() {}

  @Builtin(value = "__new__(cls, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls) {
    return new ClassSetObject();
  }

  @Builtin("__contains__(self, cls, /)")
  static boolean contains(ClassSetObject self, Object cls) {
    return cls instanceof TypeObject c && self.contains(c);
  }

  @Builtin(value = "add(self, cls, /)", doc = "Add a class.")
  static void add(ClassSetObject self, TypeObject cls) {
    self.add(cls);
  }

  @Builtin(value = "live(self, /)", doc = "The classes that still exist: a new list.")
  static ListObject live(ClassSetObject self) {
    return new ListObject(self.live().toArray());
  }
}

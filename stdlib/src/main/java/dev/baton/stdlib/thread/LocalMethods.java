package dev.baton.stdlib.thread;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** Type {@code _thread._local}. */
@Intrinsics("_local")
final class LocalMethods {
  private LocalMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args, DictObject kwargs) {
    if (args.length + kwargs.size() > 0 && !hasInitialiser(cls)) {
      throw Raise.typeError("Initialization arguments are not supported");
    }
    return new LocalObject(t, cls, args.clone(), kwargs);
  }

  /** Whether the class has an {@code __init__} beyond that of object. */
  static boolean hasInitialiser(TypeObject type) {
    return type.lookup("__init__") != Types.OBJECT.lookup("__init__");
  }

  @Builtin(value = "__dict__(self)", kind = Kind.GETTER, doc = "the attributes in this thread")
  static Object dict(ThreadContext t, LocalObject self) {
    return self.attributes().dict(t);
  }
}

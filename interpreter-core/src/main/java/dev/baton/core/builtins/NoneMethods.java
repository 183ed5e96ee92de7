package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;

/** Type {@code NoneType}. */
@Intrinsics("NoneType")
final class NoneMethods {
  private NoneMethods() {}

  @Builtin("__repr__(self, /)")
  static Object repr(Object self) {
    return "None";
  }

  @Builtin("__bool__(self, /)")
  static boolean truth(Object self) {
    return false;
  }

  @Builtin("__hash__(self, /)")
  static long hash(Object self) {
    return 0xfca86420L;
  }
}

package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Methods of {@code exit} and {@code quit}. */
@Intrinsics("Quitter")
final class QuitterMethods {
  private QuitterMethods() {}

  @Builtin("__repr__(self, /)")
  static String repr(Quitter self) {
    return "Use " + self.name() + "() or Ctrl-D (i.e. EOF) to exit";
  }

  @Builtin("__call__(self, /, code=None)")
  static Object call(ThreadContext t, Quitter self, Object code) {
    throw Raise.raised((ExceptionObject) t.call(Types.SYSTEM_EXIT, code));
  }
}

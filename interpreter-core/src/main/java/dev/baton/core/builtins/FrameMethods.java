package dev.baton.core.builtins;

import dev.baton.code.CodeObject;
import dev.baton.core.interp.FrameObject;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** Type {@code frame}. */
@Intrinsics("frame")
final class FrameMethods {
  private FrameMethods() {}

  @Builtin(value = "f_back(self)", kind = Kind.GETTER)
  static Object getFBack(FrameObject self) {
    return orNone(self.back());
  }

  @Builtin(value = "f_code(self)", kind = Kind.GETTER)
  static Object getFCode(FrameObject self) {
    return self.code();
  }

  @Builtin(value = "f_globals(self)", kind = Kind.GETTER)
  static Object getFGlobals(FrameObject self) {
    return self.globals();
  }

  @Builtin(value = "f_builtins(self)", kind = Kind.GETTER)
  static Object getFBuiltins(FrameObject self) {
    return self.builtins();
  }

  @Builtin(value = "f_locals(self)", kind = Kind.GETTER)
  static Object getFLocals(FrameObject self) {
    return self.locals();
  }

  @Builtin(value = "f_lineno(self)", kind = Kind.GETTER)
  static long getFLineno(FrameObject self) {
    return self.line();
  }

  @Builtin(value = "f_lasti(self)", kind = Kind.GETTER)
  static long getFLasti(FrameObject self) {
    return self.instruction() * 2L;
  }

  @Builtin(value = "f_trace(self)", kind = Kind.GETTER)
  static Object getFTrace(FrameObject self) {
    return Singleton.NONE;
  }

  private static Object orNone(@Nullable Object o) {
    return o == null ? Singleton.NONE : o;
  }

  @Builtin(value = "clear(self, /)", doc = "Forgets nothing here: the collector sees to that.")
  static void clear(FrameObject self) {
    // Frames hold no cycles that would need breaking by hand.
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, FrameObject self) {
    CodeObject code = self.code().code();
    return "<frame at "
        + ObjectMethods.address(t, self)
        + ", file '"
        + code.fileName()
        + "', line "
        + self.line()
        + ", code "
        + code.name()
        + ">";
  }
}

package dev.baton.core.builtins;

import dev.baton.core.interp.FrameObject;
import dev.baton.core.interp.TracebackObject;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** Type {@code traceback}. */
@Intrinsics("traceback")
final class TracebackMethods {
  private TracebackMethods() {}

  @Builtin(value = "__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object next, FrameObject frame, int lasti, int line) {
    return new TracebackObject(checkNext(next), frame, lasti / 2, line);
  }

  private static @Nullable TracebackObject checkNext(Object next) {
    if (next == Singleton.NONE) {
      return null;
    }
    if (next instanceof TracebackObject tb) {
      return tb;
    }
    throw Raise.typeError("expected traceback object or None, got '" + Types.of(next).name() + "'");
  }

  @Builtin(value = "tb_next(self)", kind = Kind.GETTER)
  static Object getNext(TracebackObject self) {
    TracebackObject next = self.next();
    return next == null ? Singleton.NONE : next;
  }

  @Builtin(value = "tb_next(self, value)", kind = Kind.SETTER)
  static void setNext(TracebackObject self, @Nullable Object value) {
    if (value == null) {
      throw Raise.typeError("can't delete tb_next attribute");
    }
    TracebackObject next = checkNext(value);
    for (TracebackObject tb = next; tb != null; tb = tb.next()) {
      if (tb == self) {
        throw Raise.valueError("traceback loop detected");
      }
    }
    self.setNext(next);
  }

  @Builtin(value = "tb_frame(self)", kind = Kind.GETTER)
  static Object getTbFrame(TracebackObject self) {
    return self.frame();
  }

  @Builtin(value = "tb_lasti(self)", kind = Kind.GETTER)
  static long getTbLasti(TracebackObject self) {
    return self.instruction() * 2L;
  }

  @Builtin(value = "tb_lineno(self)", kind = Kind.GETTER)
  static long getTbLineno(TracebackObject self) {
    return self.line();
  }
}

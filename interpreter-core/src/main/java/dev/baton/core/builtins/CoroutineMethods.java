package dev.baton.core.builtins;

import dev.baton.core.interp.GeneratorObject;
import dev.baton.core.interp.Generators;
import dev.baton.core.interp.Thrown;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** Type {@code coroutine}. */
@Intrinsics("coroutine")
final class CoroutineMethods {
  private CoroutineMethods() {}

  @Builtin("__await__(self, /)")
  static Object await(GeneratorObject self) {
    return new CoroutineWrapper(self);
  }

  @Builtin(value = "send(self, value, /)", doc = "Goes on with a value as the result of await.")
  static Object send(ThreadContext t, GeneratorObject self, Object value) {
    return Generators.send(t, self, value);
  }

  @Builtin(
      value = "throw(self, typ, val=None, tb=None, /)",
      doc = "Goes on by raising an exception at the await.")
  static Object raise(ThreadContext t, GeneratorObject self, Object typ, Object val, Object tb) {
    return Generators.raise(t, self, Thrown.of(t, typ, val, tb));
  }

  @Builtin(
      value = "close(self, /)",
      doc = "Raises GeneratorExit at the await to end the coroutine.")
  static Object close(ThreadContext t, GeneratorObject self) {
    return Generators.close(t, self);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, GeneratorObject self) {
    return GeneratorMethods.repr(t, self);
  }

  @Builtin(value = "__name__(self)", kind = Kind.GETTER)
  static Object getName(GeneratorObject self) {
    return self.name();
  }

  @Builtin(value = "__name__(self, value)", kind = Kind.SETTER)
  static void setName(GeneratorObject self, @Nullable Object value) {
    GeneratorMethods.setName(self, value);
  }

  @Builtin(value = "__qualname__(self)", kind = Kind.GETTER)
  static Object getQualifiedName(GeneratorObject self) {
    return self.qualifiedName();
  }

  @Builtin(value = "__qualname__(self, value)", kind = Kind.SETTER)
  static void setQualifiedName(GeneratorObject self, @Nullable Object value) {
    GeneratorMethods.setQualifiedName(self, value);
  }

  @Builtin(value = "cr_running(self)", kind = Kind.GETTER)
  static boolean getCrRunning(GeneratorObject self) {
    return self.isRunning();
  }

  @Builtin(value = "cr_suspended(self)", kind = Kind.GETTER)
  static boolean getCrSuspended(GeneratorObject self) {
    return GeneratorMethods.isSuspended(self);
  }

  @Builtin(value = "cr_code(self)", kind = Kind.GETTER)
  static Object getCrCode(GeneratorObject self) {
    return self.code();
  }

  @Builtin(value = "cr_frame(self)", kind = Kind.GETTER)
  static Object getCrFrame(GeneratorObject self) {
    return GeneratorMethods.frame(self);
  }

  @Builtin(value = "cr_await(self)", kind = Kind.GETTER)
  static Object getCrAwait(GeneratorObject self) {
    return GeneratorMethods.delegate(self);
  }

  @Builtin(value = "cr_origin(self)", kind = Kind.GETTER)
  static Object getCrOrigin(GeneratorObject self) {
    return Singleton.NONE;
  }
}

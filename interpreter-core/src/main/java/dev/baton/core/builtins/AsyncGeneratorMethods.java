package dev.baton.core.builtins;

import dev.baton.core.interp.AsyncStep;
import dev.baton.core.interp.GeneratorObject;
import dev.baton.core.interp.Thrown;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** Type {@code async_generator}. */
@Intrinsics("async_generator")
final class AsyncGeneratorMethods {
  private AsyncGeneratorMethods() {}

  @Builtin("__aiter__(self, /)")
  static Object iterator(GeneratorObject self) {
    return self;
  }

  @Builtin("__anext__(self, /)")
  static Object next(ThreadContext t, GeneratorObject self) {
    self.beginAsync(t);
    return AsyncStep.send(self, Singleton.NONE);
  }

  @Builtin(value = "asend(self, value, /)", doc = "Goes on with a value as the result of yield.")
  static Object send(ThreadContext t, GeneratorObject self, Object value) {
    self.beginAsync(t);
    return AsyncStep.send(self, value);
  }

  @Builtin(
      value = "athrow(self, typ, val=None, tb=None, /)",
      doc = "Goes on by raising an exception at the yield.")
  static Object raise(ThreadContext t, GeneratorObject self, Object typ, Object val, Object tb) {
    self.beginAsync(t);
    return AsyncStep.raise(self, Thrown.of(t, typ, val, tb));
  }

  @Builtin(
      value = "aclose(self, /)",
      doc = "Raises GeneratorExit at the yield to end the generator.")
  static Object close(ThreadContext t, GeneratorObject self) {
    self.beginAsync(t);
    return AsyncStep.close(self);
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "For annotations.")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
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

  @Builtin(value = "ag_running(self)", kind = Kind.GETTER)
  static boolean getAgRunning(GeneratorObject self) {
    return self.isRunning();
  }

  @Builtin(value = "ag_suspended(self)", kind = Kind.GETTER)
  static boolean getAgSuspended(GeneratorObject self) {
    return GeneratorMethods.isSuspended(self);
  }

  @Builtin(value = "ag_code(self)", kind = Kind.GETTER)
  static Object getAgCode(GeneratorObject self) {
    return self.code();
  }

  @Builtin(value = "ag_frame(self)", kind = Kind.GETTER)
  static Object getAgFrame(GeneratorObject self) {
    return GeneratorMethods.frame(self);
  }

  @Builtin(value = "ag_await(self)", kind = Kind.GETTER)
  static Object getAgAwait(GeneratorObject self) {
    return GeneratorMethods.delegate(self);
  }
}

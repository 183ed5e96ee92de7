package dev.baton.core.builtins;

import dev.baton.core.interp.FrameObject;
import dev.baton.core.interp.GeneratorObject;
import dev.baton.core.interp.Generators;
import dev.baton.core.interp.Thrown;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** Type {@code generator}. */
@Intrinsics("generator")
final class GeneratorMethods {
  private GeneratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iter(GeneratorObject self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, GeneratorObject self) {
    return Generators.send(t, self, Singleton.NONE);
  }

  @Builtin(value = "send(self, value, /)", doc = "Goes on with a value as the result of yield.")
  static Object send(ThreadContext t, GeneratorObject self, Object value) {
    return Generators.send(t, self, value);
  }

  @Builtin(
      value = "throw(self, typ, val=None, tb=None, /)",
      doc = "Goes on by raising an exception at the yield.")
  static Object raise(ThreadContext t, GeneratorObject self, Object typ, Object val, Object tb) {
    return Generators.raise(t, self, Thrown.of(t, typ, val, tb));
  }

  @Builtin(
      value = "close(self, /)",
      doc = "Raises GeneratorExit at the yield to end the generator.")
  static Object close(ThreadContext t, GeneratorObject self) {
    return Generators.close(t, self);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, GeneratorObject self) {
    return "<"
        + self.type().name()
        + " object "
        + Strings.toJavaOrNull(self.qualifiedName())
        + " at "
        + ObjectMethods.address(t, self)
        + ">";
  }

  @Builtin(value = "__name__(self)", kind = Kind.GETTER)
  static Object getName(GeneratorObject self) {
    return self.name();
  }

  @Builtin(value = "__name__(self, value)", kind = Kind.SETTER)
  static void setName(GeneratorObject self, @Nullable Object value) {
    String text = value == null ? null : Strings.toJavaOrNull(value);
    if (text == null) {
      throw Raise.typeError("__name__ must be set to a string object");
    }
    self.setName(text);
  }

  @Builtin(value = "__qualname__(self)", kind = Kind.GETTER)
  static Object getQualifiedName(GeneratorObject self) {
    return self.qualifiedName();
  }

  @Builtin(value = "__qualname__(self, value)", kind = Kind.SETTER)
  static void setQualifiedName(GeneratorObject self, @Nullable Object value) {
    if (value == null || !Strings.isStr(value)) {
      throw Raise.typeError("__qualname__ must be set to a string object");
    }
    self.setQualifiedName(value);
  }

  @Builtin(value = "gi_running(self)", kind = Kind.GETTER)
  static boolean isRunning(GeneratorObject self) {
    return self.isRunning();
  }

  @Builtin(value = "gi_suspended(self)", kind = Kind.GETTER)
  static boolean isSuspended(GeneratorObject self) {
    return !self.isRunning() && !self.isFinished() && !self.isCreated();
  }

  @Builtin(value = "gi_code(self)", kind = Kind.GETTER)
  static Object code(GeneratorObject self) {
    return self.code();
  }

  @Builtin(value = "gi_frame(self)", kind = Kind.GETTER)
  static Object frame(GeneratorObject self) {
    FrameObject frame = self.frame();
    return frame == null ? Singleton.NONE : frame;
  }

  @Builtin(value = "gi_yieldfrom(self)", kind = Kind.GETTER)
  static Object delegate(GeneratorObject self) {
    Object delegate = self.delegate();
    return delegate == null ? Singleton.NONE : delegate;
  }
}

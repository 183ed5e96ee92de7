package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;

/**
 * Type {@code method}: a function bound to its receiver. Attributes it lacks are those of the
 * function.
 */
@Intrinsics("method")
final class MethodMethods {
  private MethodMethods() {}

  @Builtin(value = "__new__(cls, function, instance, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object function, Object instance) {
    if (!CoreFunctions.callable(function)) {
      throw Raise.typeError("first argument must be callable");
    }
    if (instance == Singleton.NONE) {
      throw Raise.typeError("instance must not be None");
    }
    return new MethodObject(function, instance);
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, Object self, Object[] args, DictObject kwargs) {
    return Invocation.call(t, self, args, kwargs);
  }

  @Builtin("__getattribute__(self, name, /)")
  static Object getAttribute(ThreadContext t, MethodObject self, Object name) {
    String text = ObjectMethods.attributeName(name);
    Object own = Attributes.generic(t, self, self.type(), text);
    return own != null ? own : Attributes.get(t, self.function(), text);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, MethodObject self) {
    Object name = Attributes.getOrNull(t, self.function(), "__qualname__");
    if (name == null) {
      name = Attributes.getOrNull(t, self.function(), "__name__");
    }
    String shown = name == null ? "?" : Strings.toJavaOrNull(name);
    return "<bound method " + shown + " of " + Conversions.reprText(t, self.receiver()) + ">";
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Return what a pickle holds of the method.")
  static Object reduce(ThreadContext t, MethodObject self) {
    Object getattr = t.interpreter().builtins().getText("getattr");
    Object name = Attributes.get(t, self.function(), "__name__");
    return TupleObject.of(getattr, TupleObject.of(self.receiver(), name));
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, MethodObject self, Object value) {
    if (!(value instanceof MethodObject m)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    return self.receiver() == m.receiver() && t.equal(self.function(), m.function());
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, MethodObject self) {
    return t.interpreter().identityHash(self.receiver()) ^ t.hash(self.function());
  }

  @Builtin(value = "__dict__(self)", kind = Kind.GETTER)
  static Object attributes(ThreadContext t, MethodObject self) {
    return Attributes.get(t, self.function(), "__dict__");
  }

  @Builtin(value = "__dir__(self, /)", doc = "Lists the names of the method and its function.")
  static Object dir(ThreadContext t, MethodObject self) {
    return Listing.ofMethod(t, self);
  }

  @Builtin(value = "__func__(self)", kind = Kind.GETTER)
  static Object function(MethodObject self) {
    return self.function();
  }

  @Builtin(value = "__self__(self)", kind = Kind.GETTER)
  static Object receiver(MethodObject self) {
    return self.receiver();
  }

  @Builtin(value = "__doc__(self)", kind = Kind.GETTER)
  static Object doc(ThreadContext t, MethodObject self) {
    Object doc = Attributes.getOrNull(t, self.function(), "__doc__");
    return doc == null ? Singleton.NONE : doc;
  }
}

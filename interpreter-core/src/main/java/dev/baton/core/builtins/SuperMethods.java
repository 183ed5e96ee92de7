package dev.baton.core.builtins;

import dev.baton.core.interp.Activations;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SuperObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Inheritance;

/** Type {@code super}. */
@Intrinsics("super")
final class SuperMethods {
  private SuperMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new SuperObject(cls);
  }

  @Builtin("__init__(self, type=..., object=..., /)")
  static void init(ThreadContext t, SuperObject self, Object type, Object object) {
    Object after = type;
    Object receiver = object == Singleton.NONE ? null : object;
    if (after == null) {
      Object[] implied = Activations.superArguments(t);
      after = implied[0];
      receiver = implied[1];
    }
    if (!(after instanceof TypeObject c)) {
      throw Raise.typeError("super() argument 1 must be a type, not " + Types.of(after).name());
    }
    self.set(c, receiver, receiver == null ? null : Inheritance.superStart(t, c, receiver));
  }

  @Builtin("__get__(self, instance, owner=None, /)")
  static Object get(ThreadContext t, SuperObject self, Object instance, Object owner) {
    if (instance == Singleton.NONE || self.receiver() != null) {
      return self;
    }
    return new SuperObject(
        self.after(), instance, Inheritance.superStart(t, self.after(), instance));
  }

  // Of its own, so that no instruction takes what type super has for what the classes beyond have.
  @Builtin("__getattribute__(self, name, /)")
  static Object getAttribute(ThreadContext t, SuperObject self, Object name) {
    String text = ObjectMethods.attributeName(name);
    Object value = Attributes.generic(t, self, self.type(), text);
    if (value == null) {
      throw Attributes.missing(t, self, text);
    }
    return value;
  }

  @Builtin("__repr__(self, /)")
  static String repr(SuperObject self) {
    String after = self.after() == null ? "NULL" : self.after().name();
    return self.receiver() == null
        ? "<super: <class '" + after + "'>, NULL>"
        : "<super: <class '" + after + "'>, <" + self.receiverType().name() + " object>>";
  }

  @Builtin(value = "__thisclass__(self)", kind = Kind.GETTER)
  static Object thisClass(SuperObject self) {
    return self.after() == null ? Singleton.NONE : self.after();
  }

  @Builtin(value = "__self__(self)", kind = Kind.GETTER)
  static Object receiver(SuperObject self) {
    return self.receiver() == null ? Singleton.NONE : self.receiver();
  }

  @Builtin(value = "__self_class__(self)", kind = Kind.GETTER)
  static Object receiverType(SuperObject self) {
    return self.receiverType() == null ? Singleton.NONE : self.receiverType();
  }
}

package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BoundBuiltin;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Descriptors;

/** The types of functions and methods written in Java, bound or not. */
@Intrinsics("builtin_function_or_method")
final class BuiltinFunctionMethods {
  private BuiltinFunctionMethods() {}

  private static BuiltinFunction function(Object self) {
    return self instanceof BoundBuiltin b ? b.function() : (BuiltinFunction) self;
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, Object self, Object[] args, DictObject kwargs) {
    return Invocation.call(t, self, args, kwargs);
  }

  @Builtin("__get__(self, instance, owner=None, /)")
  static Object get(ThreadContext t, Object self, Object instance, Object owner) {
    if (self instanceof BuiltinFunction f && (f.isMethod() || f.isClassMethod())) {
      boolean unbound = instance == Singleton.NONE && f.isMethod();
      TypeObject type = owner instanceof TypeObject c ? c : Types.of(instance);
      return unbound ? self : Descriptors.bind(t, self, instance, type);
    }
    return self;
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, Object self) {
    BuiltinFunction f = function(self);
    if (self instanceof BoundBuiltin b) {
      String kind =
          b.type() == Types.METHOD_WRAPPER
              ? "method-wrapper '" + f.name() + "'"
              : "built-in method " + f.name();
      return "<"
          + kind
          + " of "
          + Types.of(b.receiver()).name()
          + " object at "
          + ObjectMethods.address(t, b.receiver())
          + ">";
    }
    if (f.owner() == null || f.type() == Types.BUILTIN_FUNCTION) {
      return "<built-in function " + f.name() + ">";
    }
    String kind = f.type() == Types.WRAPPER_DESCRIPTOR ? "slot wrapper" : "method";
    return "<" + kind + " '" + f.name() + "' of '" + f.owner().name() + "' objects>";
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, Object self, Object value) {
    if (self instanceof BoundBuiltin a && value instanceof BoundBuiltin b) {
      return a.function() == b.function() && a.receiver() == b.receiver();
    }
    return self == value ? Boolean.TRUE : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, Object self) {
    long function = t.interpreter().identityHash(function(self));
    return self instanceof BoundBuiltin b
        ? function ^ t.interpreter().identityHash(b.receiver())
        : function;
  }

  @Builtin(value = "__name__(self)", kind = Kind.GETTER)
  static Object name(Object self) {
    return function(self).name();
  }

  @Builtin(value = "__qualname__(self)", kind = Kind.GETTER)
  static Object qualifiedName(Object self) {
    BuiltinFunction f = function(self);
    return f.owner() == null ? f.name() : f.owner().name() + "." + f.name();
  }

  @Builtin(value = "__doc__(self)", kind = Kind.GETTER)
  static Object doc(Object self) {
    String doc = function(self).doc();
    return doc.isEmpty() ? Singleton.NONE : doc;
  }

  @Builtin(value = "__text_signature__(self)", kind = Kind.GETTER)
  static Object textSignature(Object self) {
    return function(self).signature().text();
  }

  @Builtin(value = "__module__(self)", kind = Kind.GETTER)
  static Object module(Object self) {
    BuiltinFunction f = function(self);
    return f.owner() == null ? f.table().owner() : Singleton.NONE;
  }

  @Builtin(value = "__objclass__(self)", kind = Kind.GETTER)
  static Object ownerClass(ThreadContext t, Object self) {
    TypeObject owner = function(self).owner();
    if (owner == null) {
      throw Attributes.missing(t, self, "__objclass__");
    }
    return owner;
  }

  @Builtin(value = "__self__(self)", kind = Kind.GETTER)
  static Object receiver(ThreadContext t, Object self) {
    if (self instanceof BoundBuiltin b) {
      return b.receiver();
    }
    if (self instanceof BuiltinFunction f && f.owner() == null) {
      Object module = t.interpreter().modules().getText(f.table().owner());
      return module == null ? Singleton.NONE : module;
    }
    throw Attributes.missing(t, self, "__self__");
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, Object self) {
    BuiltinFunction f = function(self);
    Object name = Strings.fromJava(f.name());
    Object holder = f.isMethod() ? f.owner() : null;
    if (self instanceof BoundBuiltin b && !(b.receiver() instanceof ModuleObject)) {
      holder = b.receiver();
    }
    // What is found by its name in a module is told by that alone.
    return holder == null
        ? name
        : TupleObject.of(
            t.interpreter().builtins().getText("getattr"), TupleObject.of(holder, name));
  }
}

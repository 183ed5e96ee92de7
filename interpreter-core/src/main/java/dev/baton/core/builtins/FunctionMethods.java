package dev.baton.core.builtins;

import dev.baton.core.interp.FunctionObject;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Type {@code function}. */
@Intrinsics("function")
final class FunctionMethods {
  private FunctionMethods() {}

  @Builtin(
      value = "__new__(cls, code, globals, name=None, argdefs=None, closure=None)",
      kind = Kind.STATIC)
  static Object create(
      ThreadContext t,
      TypeObject cls,
      LinkedCode code,
      DictObject globals,
      Object name,
      Object argdefs,
      Object closure) {
    Object[] given = closure instanceof TupleObject x ? x.items() : new Object[0];
    int wanted = code.code().freeCount();
    if (given.length != wanted) {
      throw Raise.valueError(
          code.code().name() + " requires closure of length " + wanted + ", not " + given.length);
    }
    CellObject[] cells = Arrays.copyOf(given, given.length, CellObject[].class);
    DictObject builtins = ((ThreadState) t).builtinsOf(globals);
    FunctionObject f = FunctionObject.of(code, globals, builtins, cells);
    if (Strings.isStr(name)) {
      f.setName(Strings.toJavaOrNull(name));
    }
    if (argdefs instanceof TupleObject x) {
      f.setDefaults(x.items());
    }
    return f;
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, Object self, Object[] args, DictObject kwargs) {
    return Invocation.call(t, self, args, kwargs);
  }

  @Builtin("__get__(self, instance, owner=None, /)")
  static Object get(FunctionObject self, Object instance, Object owner) {
    return instance == Singleton.NONE && owner != Types.NONE
        ? self
        : new MethodObject(self, instance);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, FunctionObject self) {
    return "<function "
        + Strings.toJavaOrNull(self.qualifiedName())
        + " at "
        + ObjectMethods.address(t, self)
        + ">";
  }

  @Builtin(value = "__name__(self)", kind = Kind.GETTER)
  static Object getName(FunctionObject self) {
    return self.name();
  }

  @Builtin(value = "__name__(self, value)", kind = Kind.SETTER)
  static void setName(FunctionObject self, @Nullable Object value) {
    self.setName(Strings.toJavaOrNull(text(value, "__name__")));
  }

  @Builtin(value = "__qualname__(self)", kind = Kind.GETTER)
  static Object getQualifiedName(FunctionObject self) {
    return self.qualifiedName();
  }

  @Builtin(value = "__qualname__(self, value)", kind = Kind.SETTER)
  static void setQualifiedName(FunctionObject self, @Nullable Object value) {
    self.setQualifiedName(text(value, "__qualname__"));
  }

  private static Object text(@Nullable Object value, String what) {
    if (value == null || !Strings.isStr(value)) {
      throw Raise.typeError(what + " must be set to a string object");
    }
    return value;
  }

  @Builtin(value = "__module__(self)", kind = Kind.GETTER)
  static Object getModule(FunctionObject self) {
    return self.module();
  }

  @Builtin(value = "__module__(self, value)", kind = Kind.SETTER)
  static void setModule(FunctionObject self, @Nullable Object value) {
    self.setModule(value == null ? Singleton.NONE : value);
  }

  @Builtin(value = "__doc__(self)", kind = Kind.GETTER)
  static Object getDoc(FunctionObject self) {
    return self.doc();
  }

  @Builtin(value = "__doc__(self, value)", kind = Kind.SETTER)
  static void setDoc(FunctionObject self, @Nullable Object value) {
    self.setDoc(value == null ? Singleton.NONE : value);
  }

  @Builtin(value = "__code__(self)", kind = Kind.GETTER)
  static Object getCode(FunctionObject self) {
    return self.code();
  }

  @Builtin(value = "__code__(self, value)", kind = Kind.SETTER)
  static void setCode(FunctionObject self, @Nullable Object value) {
    if (!(value instanceof LinkedCode code)) {
      throw Raise.typeError("__code__ must be set to a code object");
    }
    int free = code.code().freeCount();
    if (free != self.closure().length) {
      throw Raise.valueError(
          self.name()
              + "() requires a code object with "
              + self.closure().length
              + " free vars, not "
              + free);
    }
    self.setCode(code);
  }

  @Builtin(value = "__globals__(self)", kind = Kind.GETTER)
  static Object getGlobals(FunctionObject self) {
    return self.globals();
  }

  @Builtin(value = "__builtins__(self)", kind = Kind.GETTER)
  static Object getBuiltins(FunctionObject self) {
    return self.builtins();
  }

  @Builtin(value = "__closure__(self)", kind = Kind.GETTER)
  static Object getClosure(FunctionObject self) {
    CellObject[] cells = self.closure();
    return cells.length == 0 ? Singleton.NONE : TupleObject.of((Object[]) cells.clone());
  }

  @Builtin(value = "__defaults__(self)", kind = Kind.GETTER)
  static Object getDefaults(FunctionObject self) {
    Object[] defaults = self.defaults();
    return defaults == null ? Singleton.NONE : TupleObject.of(defaults);
  }

  @Builtin(value = "__defaults__(self, value)", kind = Kind.SETTER)
  static void setDefaults(FunctionObject self, @Nullable Object value) {
    if (value == null || value == Singleton.NONE) {
      self.setDefaults(null);
    } else if (value instanceof TupleObject x) {
      self.setDefaults(x.items());
    } else {
      throw Raise.typeError("__defaults__ must be set to a tuple object");
    }
  }

  @Builtin(value = "__kwdefaults__(self)", kind = Kind.GETTER)
  static Object getKeywordDefaults(FunctionObject self) {
    DictObject defaults = self.keywordDefaults();
    return defaults == null ? Singleton.NONE : defaults;
  }

  @Builtin(value = "__kwdefaults__(self, value)", kind = Kind.SETTER)
  static void setKeywordDefaults(FunctionObject self, @Nullable Object value) {
    if (value == null || value == Singleton.NONE) {
      self.setKeywordDefaults(null);
    } else if (value instanceof DictObject d) {
      self.setKeywordDefaults(d);
    } else {
      throw Raise.typeError("__kwdefaults__ must be set to a dict object");
    }
  }

  @Builtin(value = "__annotations__(self)", kind = Kind.GETTER)
  static Object getAnnotations(FunctionObject self) {
    return self.annotations();
  }

  @Builtin(value = "__annotations__(self, value)", kind = Kind.SETTER)
  static void setAnnotations(FunctionObject self, @Nullable Object value) {
    if (value == null || value == Singleton.NONE) {
      self.setAnnotations(null);
    } else if (value instanceof DictObject d) {
      self.setAnnotations(d);
    } else {
      throw Raise.typeError("__annotations__ must be set to a dict object");
    }
  }

  @Builtin(value = "__type_params__(self)", kind = Kind.GETTER)
  static Object getTypeParameters(FunctionObject self) {
    return self.typeParameters();
  }

  @Builtin(value = "__type_params__(self, value)", kind = Kind.SETTER)
  static void setTypeParameters(FunctionObject self, @Nullable Object value) {
    if (!(value instanceof TupleObject)) {
      throw Raise.typeError("__type_params__ must be set to a tuple");
    }
    self.setTypeParameters(value);
  }

  @Builtin(value = "__dict__(self)", kind = Kind.GETTER)
  static Object getDict(ThreadContext t, FunctionObject self) {
    return self.attributes().dict(t);
  }

  @Builtin(value = "__dict__(self, value)", kind = Kind.SETTER)
  static void setDict(ThreadContext t, FunctionObject self, @Nullable Object value) {
    if (!(value instanceof DictObject d)) {
      throw Raise.typeError("__dict__ must be set to a dictionary");
    }
    self.attributes().setDict(t, d);
  }
}

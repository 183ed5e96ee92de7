package dev.baton.core.builtins;

import dev.baton.core.interp.Construct;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MappingProxyObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.ClassCreation;
import dev.baton.core.runtime.Descriptors;
import dev.baton.core.runtime.Inheritance;
import dev.baton.core.runtime.Names;
import org.jspecify.annotations.Nullable;

/** Type {@code type}. */
@Intrinsics("type")
final class TypeMethods {
  private TypeMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args, DictObject kwargs) {
    if (cls == Types.TYPE && args.length == 1 && kwargs.size() == 0) {
      return Types.of(args[0]);
    }
    if (args.length != 3) {
      throw Raise.typeError("type() takes 1 or 3 arguments");
    }
    String name = Strings.toJavaOrNull(args[0]);
    if (name == null) {
      throw wrong(1, "str", args[0]);
    }
    if (name.indexOf('\0') >= 0) {
      throw Raise.valueError("type name must not contain null characters");
    }
    if (!(args[1] instanceof TupleObject bases)) {
      throw wrong(2, "tuple", args[1]);
    }
    if (!(args[2] instanceof DictObject namespace)) {
      throw wrong(3, "dict", args[2]);
    }
    TypeObject[] types = new TypeObject[bases.size()];
    for (int i = 0; i < types.length; i++) {
      if (!(bases.items()[i] instanceof TypeObject base)) {
        throw Raise.typeError(
            Types.of(bases.items()[i]).lookup("__mro_entries__") != null
                ? "type() doesn't support MRO entry resolution; use types.new_class()"
                : ClassCreation.METACLASS_CONFLICT);
      }
      types[i] = base;
    }
    TypeObject winner = ClassCreation.mostDerived(cls, types);
    if (winner != cls
        && !(winner.lookup("__new__") instanceof BuiltinFunction b && b.owner() == Types.TYPE)) {
      return t.callNamed(
          Attributes.get(t, winner, "__new__"), with(winner, args, kwargs), names(kwargs));
    }
    return ClassCreation.create(t, winner, name, bases, namespace, kwargs);
  }

  private static RuntimeException wrong(int position, String expected, Object got) {
    return Raise.typeError(
        "type.__new__() argument "
            + position
            + " must be "
            + expected
            + ", not "
            + Types.of(got).name());
  }

  private static Object[] with(Object first, Object[] args, DictObject kwargs) {
    Object[] values = kwargs.valuesArray();
    Object[] all = new Object[1 + args.length + values.length];
    all[0] = first;
    System.arraycopy(args, 0, all, 1, args.length);
    System.arraycopy(values, 0, all, 1 + args.length, values.length);
    return all;
  }

  private static String[] names(DictObject kwargs) {
    Object[] keys = kwargs.keysArray();
    String[] names = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      names[i] = Strings.toJavaOrNull(keys[i]);
    }
    return names;
  }

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(TypeObject self, Object[] args, DictObject kwargs) {
    if (args.length != 1 && args.length != 3) {
      throw Raise.typeError("type.__init__() takes 1 or 3 arguments");
    }
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, TypeObject self, Object[] args, DictObject kwargs) {
    Object[] all = with(self, args, kwargs);
    Object[] rest = new Object[all.length - 1];
    System.arraycopy(all, 1, rest, 0, rest.length);
    return Construct.call(t, self, rest, names(kwargs));
  }

  @Builtin(
      value = "__prepare__(cls, /, *args, **kwargs)",
      doc = "Makes the namespace of a class statement.")
  static Object prepare(Object cls, Object[] args, DictObject kwargs) {
    return new DictObject();
  }

  @Builtin("__repr__(self, /)")
  static String repr(TypeObject self) {
    return "<class '" + Names.full(self) + "'>";
  }

  @Builtin("__getattribute__(self, name, /)")
  static Object getAttribute(ThreadContext t, TypeObject self, Object name) {
    String text = ObjectMethods.attributeName(name);
    Object value = Attributes.generic(t, self, self.type(), text);
    if (value == null) {
      throw Attributes.missing(t, self, text);
    }
    return value;
  }

  @Builtin("__setattr__(self, name, value, /)")
  static void setAttribute(ThreadContext t, TypeObject self, Object name, Object value) {
    Attributes.setGeneric(t, self, ObjectMethods.attributeName(name).intern(), value);
  }

  @Builtin("__delattr__(self, name, /)")
  static void deleteAttribute(ThreadContext t, TypeObject self, Object name) {
    Attributes.setGeneric(t, self, ObjectMethods.attributeName(name), null);
  }

  @Builtin("__instancecheck__(self, instance, /)")
  static boolean instanceCheck(ThreadContext t, TypeObject self, Object instance) {
    return Inheritance.isInstancePlain(t, instance, self);
  }

  @Builtin("__subclasscheck__(self, subclass, /)")
  static boolean subclassCheck(ThreadContext t, TypeObject self, Object subclass) {
    return Inheritance.isSubclassPlain(t, subclass, self);
  }

  @Builtin(
      value = "__subclasses__(self, /)",
      doc = "The classes directly derived from this one that are alive.")
  static Object subclasses(TypeObject self) {
    return new ListObject(self.subclasses().toArray());
  }

  @Builtin(value = "mro(self, /)", doc = "Computes the order in which bases are searched.")
  static Object mro(TypeObject self) {
    return new ListObject((Object[]) Inheritance.linearise(self, self.bases()).clone());
  }

  @Builtin("__dir__(self, /)")
  static Object dir(TypeObject self) {
    return Listing.ofClass(self);
  }

  @Builtin("__or__(self, value, /)")
  static Object or(ThreadContext t, Object self, Object value) {
    return Unions.of(t, self, value);
  }

  @Builtin("__ror__(self, value, /)")
  static Object reflectedOr(ThreadContext t, Object self, Object value) {
    return Unions.of(t, value, self);
  }

  @Builtin(value = "__name__(self)", kind = Kind.GETTER)
  static String getName(TypeObject self) {
    return self.name();
  }

  @Builtin(value = "__name__(self, value)", kind = Kind.SETTER)
  static void setName(TypeObject self, @Nullable Object value) {
    requireMutable(self, "__name__");
    if (value == null) {
      throw Raise.typeError(
          "cannot delete '__name__' attribute of immutable type '" + self.name() + "'");
    }
    String text = Strings.toJavaOrNull(value);
    if (text == null) {
      throw Raise.typeError(
          "can only assign string to "
              + self.name()
              + ".__name__, not '"
              + Types.of(value).name()
              + "'");
    }
    if (text.indexOf('\0') >= 0) {
      throw Raise.valueError("type name must not contain null characters");
    }
    self.setName(text);
  }

  @Builtin(value = "__qualname__(self)", kind = Kind.GETTER)
  static Object getQualifiedName(TypeObject self) {
    return self.qualifiedName();
  }

  @Builtin(value = "__qualname__(self, value)", kind = Kind.SETTER)
  static void setQualifiedName(TypeObject self, @Nullable Object value) {
    requireMutable(self, "__qualname__");
    if (value == null) {
      throw Raise.typeError(
          "cannot delete '__qualname__' attribute of immutable type '" + self.name() + "'");
    }
    if (!Strings.isStr(value)) {
      throw Raise.typeError(
          "can only assign string to "
              + self.name()
              + ".__qualname__, not '"
              + Types.of(value).name()
              + "'");
    }
    self.setQualifiedName(value);
  }

  private static void requireMutable(TypeObject self, String attribute) {
    if (self.has(TypeObject.IMMUTABLE)) {
      throw Raise.typeError(
          "cannot set '" + attribute + "' attribute of immutable type '" + Names.full(self) + "'");
    }
  }

  @Builtin(value = "__module__(self)", kind = Kind.GETTER)
  static Object getModule(TypeObject self) {
    if (self.has(TypeObject.IMMUTABLE)) {
      return Names.module(self);
    }
    Object module = self.namespace().getText("__module__");
    return module == null ? "builtins" : module;
  }

  @Builtin(value = "__module__(self, value)", kind = Kind.SETTER)
  static void setModule(TypeObject self, @Nullable Object value) {
    requireMutable(self, "__module__");
    self.put("__module__", value == null ? Singleton.NONE : value);
  }

  @Builtin(value = "__doc__(self)", kind = Kind.GETTER)
  static Object getDoc(ThreadContext t, TypeObject self) {
    Object doc = self.namespace().getText("__doc__");
    if (doc == null) {
      return Singleton.NONE;
    }
    return Descriptors.bindToType(t, doc, self);
  }

  @Builtin(value = "__doc__(self, value)", kind = Kind.SETTER)
  static void setDoc(TypeObject self, @Nullable Object value) {
    requireMutable(self, "__doc__");
    if (value == null) {
      throw Raise.typeError("cannot delete '__doc__' attribute of type '" + self.name() + "'");
    }
    self.put("__doc__", value);
  }

  @Builtin(value = "__bases__(self)", kind = Kind.GETTER)
  static Object getBases(TypeObject self) {
    return TupleObject.of((Object[]) self.bases().clone());
  }

  @Builtin(value = "__bases__(self, value)", kind = Kind.SETTER)
  static void setBases(TypeObject self, @Nullable Object value) {
    requireMutable(self, "__bases__");
    if (!(value instanceof TupleObject x) || x.size() == 0) {
      throw Raise.typeError(
          "can only assign non-empty tuple to " + self.name() + ".__bases__, not ()");
    }
    TypeObject[] bases = new TypeObject[x.size()];
    for (int i = 0; i < bases.length; i++) {
      if (!(x.items()[i] instanceof TypeObject base)) {
        throw Raise.typeError(
            self.name()
                + ".__bases__ must be tuple of classes, not '"
                + Types.of(x.items()[i]).name()
                + "'");
      }
      if (base.isSubtypeOf(self)) {
        throw Raise.typeError("a __bases__ item causes an inheritance cycle");
      }
      if (base.layout() != self.layout() && !self.layout().isSubtypeOf(base.layout())) {
        throw Raise.typeError(
            "__bases__ assignment: '"
                + base.name()
                + "' object layout differs from '"
                + self.bases()[0].name()
                + "'");
      }
      bases[i] = base;
    }
    self.setBases(bases, Inheritance.linearise(self, bases));
    relinearise(self);
  }

  private static void relinearise(TypeObject changed) {
    for (TypeObject sub : changed.subclasses()) {
      sub.setBases(sub.bases(), Inheritance.linearise(sub, sub.bases()));
      relinearise(sub);
    }
  }

  @Builtin(value = "__base__(self)", kind = Kind.GETTER)
  static Object getBase(TypeObject self) {
    TypeObject best = null;
    for (TypeObject base : self.bases()) {
      if (best == null
          || base.layout() != best.layout() && base.layout().isSubtypeOf(best.layout())) {
        best = base;
      }
    }
    return best == null ? Singleton.NONE : best;
  }

  @Builtin(value = "__mro__(self)", kind = Kind.GETTER)
  static Object getMro(TypeObject self) {
    return TupleObject.of((Object[]) self.mro().clone());
  }

  @Builtin(value = "__dict__(self)", kind = Kind.GETTER)
  static Object getDict(TypeObject self) {
    return new MappingProxyObject(self.namespace());
  }

  @Builtin(value = "__annotations__(self)", kind = Kind.GETTER)
  static Object getAnnotations(TypeObject self) {
    Object own = self.namespace().getText("__annotations__");
    if (own == null) {
      if (self.has(TypeObject.IMMUTABLE)) {
        throw Raise.error(
            Types.ATTRIBUTE_ERROR,
            "type object '" + self.name() + "' has no attribute '__annotations__'");
      }
      own = new DictObject();
      self.put("__annotations__", own);
    }
    return own;
  }

  @Builtin(value = "__annotations__(self, value)", kind = Kind.SETTER)
  static void setAnnotations(TypeObject self, @Nullable Object value) {
    requireMutable(self, "__annotations__");
    if (value == null) {
      self.remove("__annotations__");
    } else {
      self.put("__annotations__", value);
    }
  }

  @Builtin(value = "__type_params__(self)", kind = Kind.GETTER)
  static Object getTypeParameters(TypeObject self) {
    Object own = self.namespace().getText("__type_params__");
    return own == null ? TupleObject.EMPTY : own;
  }

  @Builtin(value = "__type_params__(self, value)", kind = Kind.SETTER)
  static void setTypeParameters(TypeObject self, @Nullable Object value) {
    requireMutable(self, "__type_params__");
    self.put("__type_params__", value == null ? TupleObject.EMPTY : value);
  }

  @Builtin(value = "__abstractmethods__(self)", kind = Kind.GETTER)
  static Object getAbstractMethods(ThreadContext t, TypeObject self) {
    Object own = self == Types.TYPE ? null : self.namespace().getText("__abstractmethods__");
    if (own == null) {
      throw Raise.attributeError(
          t,
          self,
          "__abstractmethods__",
          "type object '" + self.name() + "' has no attribute '__abstractmethods__'");
    }
    return own;
  }

  @Builtin(value = "__abstractmethods__(self, value)", kind = Kind.SETTER)
  static void setAbstractMethods(ThreadContext t, TypeObject self, @Nullable Object value) {
    requireMutable(self, "__abstractmethods__");
    boolean isAbstract = value != null && t.truth(value);
    if (isAbstract) {
      // Before the version changes: what is remembered for the new one relies on the flag.
      self.setFlag(TypeObject.ABSTRACT, true);
    }
    if (value == null) {
      self.remove("__abstractmethods__");
    } else {
      self.put("__abstractmethods__", value);
    }
    self.setFlag(TypeObject.ABSTRACT, isAbstract);
  }

  @Builtin(value = "__dictoffset__(self)", kind = Kind.GETTER)
  static long dictOffset(TypeObject self) {
    return self.has(TypeObject.HAS_DICT) ? 16 : 0;
  }

  @Builtin(value = "__flags__(self)", kind = Kind.GETTER)
  static long flags(TypeObject self) {
    return (self.has(TypeObject.ABSTRACT) ? 1 << 20 : 0)
        | (self.has(TypeObject.BASE) ? 1 << 10 : 0)
        | (self.has(TypeObject.IMMUTABLE) ? 1 << 8 : 1 << 9);
  }
}

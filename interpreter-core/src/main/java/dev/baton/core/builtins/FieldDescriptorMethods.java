package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.GetSetDescriptor;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleGetter;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Descriptors;
import org.jspecify.annotations.Nullable;

/** The types of attributes that live in slots or are computed by Java code. */
@Intrinsics("member_descriptor")
final class FieldDescriptorMethods {
  private static final TupleObject NAMES = TupleObject.of("_tuplegetter");

  private FieldDescriptorMethods() {}

  @Builtin("__get__(self, instance, owner=None, /)")
  static Object get(ThreadContext t, Object self, Object instance, Object owner) {
    if (instance == Singleton.NONE) {
      if (owner == Singleton.NONE) {
        throw Raise.typeError("__get__(None, None) is invalid");
      }
      return self;
    }
    return Descriptors.bind(t, self, checked(self, instance));
  }

  @Builtin("__set__(self, instance, value, /)")
  static void set(ThreadContext t, Object self, Object instance, Object value) {
    Descriptors.set(t, self, checked(self, instance), value);
  }

  @Builtin("__delete__(self, instance, /)")
  static void delete(ThreadContext t, Object self, Object instance) {
    Descriptors.set(t, self, checked(self, instance), null);
  }

  private static Object checked(Object self, Object instance) {
    TypeObject owner = owner(self);
    if (owner != null && !Types.of(instance).isSubtypeOf(owner)) {
      throw Raise.typeError(
          "descriptor '"
              + name(self)
              + "' for '"
              + owner.name()
              + "' objects doesn't apply to a '"
              + Types.of(instance).name()
              + "' object");
    }
    return instance;
  }

  private static TypeObject owner(Object self) {
    if (self instanceof MemberDescriptor m) {
      return m.owner();
    }
    return self instanceof GetSetDescriptor g ? g.owner() : null;
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, Object self) {
    if (self instanceof TupleGetter g) {
      return Strings.fromJava(
          "_tuplegetter(" + g.index() + ", " + Conversions.reprText(t, g.doc()) + ")");
    }
    String kind = self instanceof MemberDescriptor ? "member" : "attribute";
    return Strings.fromJava(
        "<" + kind + " '" + name(self) + "' of '" + owner(self).name() + "' objects>");
  }

  @Builtin(value = "__name__(self)", kind = Kind.GETTER)
  static Object getName(ThreadContext t, Object self) {
    if (self instanceof TupleGetter) {
      throw Attributes.missing(t, self, "__name__");
    }
    return Strings.fromJava(name(self));
  }

  private static String name(Object self) {
    return self instanceof MemberDescriptor m ? m.name() : ((GetSetDescriptor) self).name();
  }

  @Builtin(value = "__qualname__(self)", kind = Kind.GETTER)
  static Object getQualifiedName(ThreadContext t, Object self) {
    if (self instanceof TupleGetter) {
      throw Attributes.missing(t, self, "__qualname__");
    }
    return Strings.fromJava(Strings.toJavaOrNull(owner(self).qualifiedName()) + "." + name(self));
  }

  @Builtin(value = "__objclass__(self)", kind = Kind.GETTER)
  static Object getOwner(ThreadContext t, Object self) {
    TypeObject owner = owner(self);
    if (owner == null) {
      throw Attributes.missing(t, self, "__objclass__");
    }
    return owner;
  }

  @Builtin(value = "__doc__(self)", kind = Kind.GETTER)
  static Object getDoc(Object self) {
    if (self instanceof TupleGetter g) {
      return g.doc();
    }
    String doc = self instanceof GetSetDescriptor g ? g.getter().doc() : "";
    return doc.isEmpty() ? Singleton.NONE : doc;
  }

  @Builtin(value = "__doc__(self, value)", kind = Kind.SETTER)
  static void setDoc(Object self, @Nullable Object value) {
    if (!(self instanceof TupleGetter g)) {
      throw Raise.error(
          Types.ATTRIBUTE_ERROR,
          "attribute '__doc__' of '" + Types.of(self).name() + "' objects is not writable");
    }
    g.setDoc(value == null ? Singleton.NONE : value);
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying and pickling.")
  static Object reduce(ThreadContext t, Object self) {
    if (self instanceof TupleGetter g) {
      Object maker = t.interpreter().importModule(t, "_collections", Singleton.NONE, NAMES, 0);
      return TupleObject.of(
          Attributes.get(t, maker, "_tuplegetter"), TupleObject.of((long) g.index(), g.doc()));
    }
    Object getattr = t.interpreter().builtins().getText("getattr");
    return TupleObject.of(getattr, TupleObject.of(owner(self), Strings.fromJava(name(self))));
  }
}

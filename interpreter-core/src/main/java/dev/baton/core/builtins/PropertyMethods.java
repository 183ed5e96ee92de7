package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.PropertyObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Descriptors;
import org.jspecify.annotations.Nullable;

/** Type {@code property}. */
@Intrinsics("property")
final class PropertyMethods {
  private PropertyMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new PropertyObject(cls);
  }

  @Builtin("__init__(self, fget=None, fset=None, fdel=None, doc=None)")
  static void init(
      ThreadContext t, PropertyObject self, Object fget, Object fset, Object fdel, Object doc) {
    boolean fromGetter = doc == Singleton.NONE && fget != Singleton.NONE;
    Object text = doc;
    if (fromGetter) {
      Object own = Attributes.getOrNull(t, fget, "__doc__");
      text = own == null ? Singleton.NONE : own;
    }
    self.set(fget, fset, fdel, text, fromGetter);
    boolean hasText = doc != Singleton.NONE || fromGetter && text != Singleton.NONE;
    if (self.type() != Types.PROPERTY && hasText) {
      // The class may have a docstring of its own, which would hide that of the property.
      Attributes.set(t, self, "__doc__", text);
    }
  }

  private static Object copy(
      ThreadContext t, PropertyObject self, Object get, Object set, Object delete) {
    boolean fromGetter = self.docFromGetter() && get != Singleton.NONE;
    Object doc = fromGetter ? Singleton.NONE : self.doc();
    Object made = t.callArray(self.type(), new Object[] {get, set, delete, doc});
    if (made instanceof PropertyObject p) {
      p.setName(self.name());
    }
    return made;
  }

  @Builtin(value = "getter(self, fget, /)", doc = "A copy of the property with another getter.")
  static Object getter(ThreadContext t, PropertyObject self, Object fget) {
    return copy(t, self, fget, self.setter(), self.deleter());
  }

  @Builtin(value = "setter(self, fset, /)", doc = "A copy of the property with another setter.")
  static Object setter(ThreadContext t, PropertyObject self, Object fset) {
    return copy(t, self, self.getter(), fset, self.deleter());
  }

  @Builtin(value = "deleter(self, fdel, /)", doc = "A copy of the property with another deleter.")
  static Object deleter(ThreadContext t, PropertyObject self, Object fdel) {
    return copy(t, self, self.getter(), self.setter(), fdel);
  }

  @Builtin("__get__(self, instance, owner=None, /)")
  static Object get(ThreadContext t, PropertyObject self, Object instance, Object owner) {
    return instance == Singleton.NONE ? self : Descriptors.readProperty(t, self, instance);
  }

  @Builtin("__set__(self, instance, value, /)")
  static void set(ThreadContext t, PropertyObject self, Object instance, Object value) {
    Descriptors.set(t, self, instance, value);
  }

  @Builtin("__delete__(self, instance, /)")
  static void delete(ThreadContext t, PropertyObject self, Object instance) {
    Descriptors.set(t, self, instance, null);
  }

  @Builtin(value = "__set_name__(self, owner, name, /)", doc = "Remembers the name for messages.")
  static void setName(PropertyObject self, Object owner, Object name) {
    self.setName(Strings.toJavaOrNull(name));
  }

  @Builtin(value = "fget(self)", kind = Kind.GETTER)
  static Object getterFunction(PropertyObject self) {
    return self.getter();
  }

  @Builtin(value = "fset(self)", kind = Kind.GETTER)
  static Object setterFunction(PropertyObject self) {
    return self.setter();
  }

  @Builtin(value = "fdel(self)", kind = Kind.GETTER)
  static Object deleterFunction(PropertyObject self) {
    return self.deleter();
  }

  @Builtin(value = "__doc__(self)", kind = Kind.GETTER)
  static Object getDoc(PropertyObject self) {
    return self.doc();
  }

  @Builtin(value = "__doc__(self, value)", kind = Kind.SETTER)
  static void setDoc(PropertyObject self, @Nullable Object value) {
    self.setDoc(value == null ? Singleton.NONE : value);
  }

  @Builtin(value = "__isabstractmethod__(self)", kind = Kind.GETTER)
  static boolean isAbstract(ThreadContext t, PropertyObject self) {
    for (Object f : new Object[] {self.getter(), self.setter(), self.deleter()}) {
      Object flag = f == Singleton.NONE ? null : Attributes.getOrNull(t, f, "__isabstractmethod__");
      if (flag != null && t.truth(flag)) {
        return true;
      }
    }
    return false;
  }
}

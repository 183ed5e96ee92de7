package dev.baton.core.runtime;

import dev.baton.core.object.BoundBuiltin;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.CallableObject;
import dev.baton.core.object.ClassMethod;
import dev.baton.core.object.GetSetDescriptor;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.PropertyObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.StaticMethod;
import dev.baton.core.object.SuperObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleGetter;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * The descriptor protocol: what an attribute of a type becomes when it is read, set or deleted
 * through an instance.
 */
public final class Descriptors {
  private Descriptors() {}

  /**
   * Whether reading it through an instance only puts the instance in front of the arguments: a
   * guest function or built-in method.
   */
  public static boolean isPlainMethod(Object attribute) {
    TypeObject type = Types.of(attribute);
    return type == Types.FUNCTION || attribute instanceof BuiltinFunction f && f.isMethod();
  }

  /** Whether it takes precedence over the instance's own attribute. */
  public static boolean isData(Object attribute) {
    if (attribute instanceof PropertyObject
        || attribute instanceof MemberDescriptor
        || attribute instanceof GetSetDescriptor
        || attribute instanceof TupleGetter) {
      return true;
    }
    TypeObject type = Types.of(attribute);
    if (type.has(TypeObject.IMMUTABLE)) {
      return false;
    }
    return type.lookup("__set__") != null || type.lookup("__delete__") != null;
  }

  /**
   * Whether it is read even where the instance has an attribute of that name: it has a getter and
   * takes precedence.
   */
  public static boolean hidesInstance(Object attribute) {
    if (!isData(attribute)) {
      return false;
    }
    TypeObject type = Types.of(attribute);
    return type.has(TypeObject.IMMUTABLE) || type.lookup("__get__") != null;
  }

  /** The attribute of a type as read through an instance of it. */
  public static Object bind(ThreadContext t, Object attribute, Object receiver) {
    return bind(t, attribute, receiver, Types.of(receiver));
  }

  /** The attribute of {@code owner} or one of its bases as read through {@code receiver}. */
  public static Object bind(ThreadContext t, Object attribute, Object receiver, TypeObject owner) {
    TypeObject type = Types.of(attribute);
    if (type == Types.FUNCTION) {
      return new MethodObject(attribute, receiver);
    }
    if (attribute instanceof BuiltinFunction f) {
      if (f.isMethod()) {
        return new BoundBuiltin(f, receiver);
      }
      return f.isClassMethod() ? new BoundBuiltin(f, owner) : f;
    }
    if (attribute instanceof PropertyObject p) {
      return getProperty(t, p, receiver);
    }
    if (attribute instanceof MemberDescriptor m) {
      return getMember(t, m, receiver);
    }
    if (attribute instanceof GetSetDescriptor g) {
      return g.getter().call(t, receiver);
    }
    if (attribute instanceof TupleGetter g) {
      return g.get(receiver);
    }
    if (attribute instanceof StaticMethod s) {
      return s.function();
    }
    if (attribute instanceof ClassMethod c) {
      return bindToClass(t, c.function(), owner);
    }
    if (attribute instanceof SuperObject s && type == Types.SUPER && s.receiver() == null) {
      return new SuperObject(s.after(), receiver, Inheritance.superStart(t, s.after(), receiver));
    }
    if (type.has(TypeObject.IMMUTABLE) && !(attribute instanceof CallableObject)) {
      return attribute;
    }
    Object get = type.lookup("__get__");
    return get == null ? attribute : Special.call(t, get, attribute, receiver, owner);
  }

  /** The attribute as read through the class itself. */
  public static Object bindToType(ThreadContext t, Object attribute, TypeObject owner) {
    if (attribute instanceof StaticMethod s) {
      return s.function();
    }
    if (attribute instanceof ClassMethod c) {
      return bindToClass(t, c.function(), owner);
    }
    if (attribute instanceof BuiltinFunction f) {
      return f.isClassMethod() ? new BoundBuiltin(f, owner) : f;
    }
    TypeObject type = Types.of(attribute);
    if (type.has(TypeObject.IMMUTABLE) && !(attribute instanceof CallableObject)) {
      return attribute;
    }
    Object get = type.lookup("__get__");
    return get == null ? attribute : Special.call(t, get, attribute, Singleton.NONE, owner);
  }

  private static Object bindToClass(ThreadContext t, Object function, TypeObject owner) {
    return isPlainMethod(function) || !Special.has(function, "__get__")
        ? new MethodObject(function, owner)
        : bind(t, function, owner, owner);
  }

  /**
   * Sets through a data descriptor.
   *
   * @param value null to delete
   * @return false if it is not a data descriptor
   */
  public static boolean set(
      ThreadContext t, Object attribute, Object receiver, @Nullable Object value) {
    if (attribute instanceof PropertyObject p) {
      setProperty(t, p, receiver, value);
      return true;
    }
    if (attribute instanceof TupleGetter) {
      throw Raise.error(Types.ATTRIBUTE_ERROR, "can't set attribute");
    }
    if (attribute instanceof MemberDescriptor m) {
      setMember(t, m, receiver, value);
      return true;
    }
    if (attribute instanceof GetSetDescriptor g) {
      BuiltinFunction setter = g.setter();
      if (setter == null) {
        throw Raise.error(
            Types.ATTRIBUTE_ERROR,
            "attribute '" + g.name() + "' of '" + g.owner().name() + "' objects is not writable");
      }
      setter.call(t, receiver, value);
      return true;
    }
    TypeObject type = Types.of(attribute);
    if (type.has(TypeObject.IMMUTABLE)) {
      return false;
    }
    Object method = type.lookup(value == null ? "__delete__" : "__set__");
    if (method != null) {
      if (value == null) {
        Special.call(t, method, attribute, receiver);
      } else {
        Special.call(t, method, attribute, receiver, value);
      }
      return true;
    }
    if (type.lookup("__set__") != null || type.lookup("__delete__") != null) {
      throw Raise.error(Types.ATTRIBUTE_ERROR, value == null ? "__delete__" : "__set__");
    }
    return false;
  }

  private static Object getProperty(ThreadContext t, PropertyObject p, Object receiver) {
    if (p.type() != Types.PROPERTY) {
      Object get = p.type().lookup("__get__");
      if (get != null && !(get instanceof BuiltinFunction)) {
        return Special.call(t, get, p, receiver, Types.of(receiver));
      }
    }
    return readProperty(t, p, receiver);
  }

  /** What {@code property.__get__} does. */
  public static Object readProperty(ThreadContext t, PropertyObject p, Object receiver) {
    if (p.getter() == Singleton.NONE) {
      throw propertyError(p, receiver, "getter");
    }
    return t.call(p.getter(), receiver);
  }

  private static void setProperty(
      ThreadContext t, PropertyObject p, Object receiver, @Nullable Object value) {
    if (value == null) {
      if (p.deleter() == Singleton.NONE) {
        throw propertyError(p, receiver, "deleter");
      }
      t.call(p.deleter(), receiver);
    } else {
      if (p.setter() == Singleton.NONE) {
        throw propertyError(p, receiver, "setter");
      }
      t.call(p.setter(), receiver, value);
    }
  }

  private static RuntimeException propertyError(PropertyObject p, Object receiver, String what) {
    String name = p.name() == null ? "" : " '" + p.name() + "'";
    return Raise.error(
        Types.ATTRIBUTE_ERROR,
        "property" + name + " of " + Names.quoted(Types.of(receiver)) + " object has no " + what);
  }

  /** Reads a slot; the receiver must be an instance of the slot's owner. */
  public static Object getMember(ThreadContext t, MemberDescriptor m, Object receiver) {
    Object value = store(m, receiver).get(t, m);
    if (value == null) {
      value = m.ifMissing();
    }
    if (value == null) {
      throw Raise.attributeError(
          t,
          receiver,
          m.name(),
          "'" + Types.of(receiver).name() + "' object has no attribute '" + m.name() + "'");
    }
    return value;
  }

  private static void setMember(
      ThreadContext t, MemberDescriptor m, Object receiver, @Nullable Object value) {
    Instance store = store(m, receiver);
    if (m.readOnly()) {
      throw Raise.error(Types.ATTRIBUTE_ERROR, "readonly attribute");
    }
    if (value != null) {
      store.put(t, m, value);
    } else if (!store.remove(t, m) && m.ifMissing() == null) {
      throw Raise.attributeError(t, receiver, m.name(), m.name());
    }
  }

  private static Instance store(MemberDescriptor m, Object receiver) {
    if (receiver instanceof GuestObject g && g.type().isSubtypeOf(m.owner())) {
      Instance store = g.attributes();
      if (store != null) {
        return store;
      }
    }
    throw Raise.typeError(
        "descriptor '"
            + m.name()
            + "' for '"
            + m.owner().name()
            + "' objects doesn't apply to a '"
            + Types.of(receiver).name()
            + "' object");
  }
}

package dev.baton.core.runtime;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.SuperObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reading, setting and deleting attributes: {@code o.x}, {@code getattr} and {@code
 * object.__getattribute__}.
 */
public final class Attributes {
  private Attributes() {}

  /** {@code o.name}; AttributeError if there is none. */
  public static Object get(ThreadContext t, Object o, String name) {
    TypeObject type = Types.of(o);
    if (type.readsPlainly()) {
      Object value = generic(t, o, type, name);
      if (value == null) {
        throw missing(t, o, name);
      }
      return value;
    }
    Object custom = type.lookup("__getattribute__");
    if (custom instanceof BuiltinFunction) {
      Object value = null;
      try {
        value = generic(t, o, type, name);
      } catch (GuestError e) {
        if (!e.is(Types.ATTRIBUTE_ERROR) || type.lookup("__getattr__") == null) {
          throw e;
        }
      }
      if (value != null) {
        return value;
      }
      Object fallback = type.lookup("__getattr__");
      if (fallback == null) {
        throw missing(t, o, name);
      }
      return ask(t, fallback, o, name);
    }
    Object fallback = type.lookup("__getattr__");
    if (fallback == null) {
      return ask(t, custom, o, name);
    }
    try {
      return Special.call(t, custom, o, name);
    } catch (GuestError e) {
      if (!e.is(Types.ATTRIBUTE_ERROR)) {
        throw e;
      }
      return ask(t, fallback, o, name);
    }
  }

  /** Calls a guest's hook; an AttributeError out of it is told name and object, for suggestions. */
  private static Object ask(ThreadContext t, Object hook, Object o, String name) {
    try {
      return Special.call(t, hook, o, name);
    } catch (GuestError e) {
      ExceptionObject error = e.value();
      if (e.is(Types.ATTRIBUTE_ERROR)
          && error.get(t, Types.ATTRIBUTE_ERROR_NAME) == null
          && error.get(t, Types.ATTRIBUTE_ERROR_OBJ) == null) {
        error.put(t, Types.ATTRIBUTE_ERROR_NAME, name);
        error.put(t, Types.ATTRIBUTE_ERROR_OBJ, o);
      }
      throw e;
    }
  }

  /** {@code o.name}, or null instead of AttributeError. */
  public static @Nullable Object getOrNull(ThreadContext t, Object o, String name) {
    TypeObject type = Types.of(o);
    try {
      if (type.readsPlainly()) {
        return generic(t, o, type, name);
      }
      return get(t, o, name);
    } catch (GuestError e) {
      if (e.is(Types.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** What the built-in {@code __getattribute__} of the object's type finds; null if nothing. */
  public static @Nullable Object generic(ThreadContext t, Object o, TypeObject type, String name) {
    if (o instanceof TypeObject c) {
      return ofType(t, c, name);
    }
    if (o instanceof SuperObject s) {
      Object value = ofSuper(t, s, name);
      if (value != null) {
        return value;
      }
    }
    Object inType = type.lookup(name);
    if (inType != null && Descriptors.hidesInstance(inType)) {
      return Descriptors.bind(t, inType, o, type);
    }
    Object own = ownAttribute(t, o, name);
    if (own != null) {
      return own;
    }
    if (inType != null) {
      return Descriptors.bind(t, inType, o, type);
    }
    if (o instanceof MethodObject m) {
      return getOrNull(t, m.function(), name);
    }
    return o instanceof ModuleObject m ? fromModule(t, m, name) : null;
  }

  /** The object's own attribute, without its type; null if absent. */
  public static @Nullable Object ownAttribute(ThreadContext t, Object o, String name) {
    if (o instanceof Instance i) {
      return i.get(t, name);
    }
    if (o instanceof ModuleObject m) {
      return m.dict().get(t, name);
    }
    if (o instanceof GuestObject g) {
      Instance store = g.attributes();
      return store == null ? null : store.get(t, name);
    }
    return null;
  }

  private static @Nullable Object ofType(ThreadContext t, TypeObject c, String name) {
    TypeObject meta = c.type();
    Object inMeta = meta.lookup(name);
    if (inMeta != null && Descriptors.hidesInstance(inMeta)) {
      return Descriptors.bind(t, inMeta, c, meta);
    }
    Object inClass = c.lookup(name);
    if (inClass != null) {
      return Descriptors.bindToType(t, inClass, c);
    }
    return inMeta == null ? null : Descriptors.bind(t, inMeta, c, meta);
  }

  /** {@code super().name}; null if no class beyond has it. */
  public static @Nullable Object ofSuper(ThreadContext t, SuperObject s, String name) {
    if (s.receiver() == null || name.equals("__class__")) {
      return null;
    }
    Object found = Special.findAfter(s.receiverType(), s.after(), name);
    if (found == null) {
      return null;
    }
    return s.receiver() == s.receiverType()
        ? Descriptors.bindToType(t, found, s.receiverType())
        : Descriptors.bind(t, found, s.receiver(), s.receiverType());
  }

  /** PEP 562: a module's own {@code __getattr__}. */
  private static @Nullable Object fromModule(ThreadContext t, ModuleObject m, String name) {
    Object hook = m.dict().getText("__getattr__");
    return hook == null ? null : t.call(hook, name);
  }

  /** The AttributeError for an attribute that is nowhere. */
  public static GuestError missing(ThreadContext t, Object o, String name) {
    String message;
    if (o instanceof TypeObject c) {
      message = "type object '" + c.name() + "' has no attribute '" + name + "'";
    } else if (o instanceof ModuleObject m) {
      Object moduleName = m.dict().getText("__name__");
      message =
          moduleName instanceof String s
              ? "module '" + s + "' has no attribute '" + name + "'"
              : "module has no attribute '" + name + "'";
    } else if (o instanceof SuperObject) {
      message = "'super' object has no attribute '" + name + "'";
    } else {
      message = "'" + Names.inMessage(Types.of(o)) + "' object has no attribute '" + name + "'";
    }
    return Raise.attributeError(t, o, name, message);
  }

  /** {@code o.name = value}. */
  public static void set(ThreadContext t, Object o, String name, Object value) {
    Object method = Types.of(o).lookup("__setattr__");
    if (method instanceof BuiltinFunction f) {
      if (f.owner() == Types.OBJECT || f.owner() == Types.TYPE || f.owner() == Types.MODULE) {
        setGeneric(t, o, name, value);
      } else {
        f.call(t, o, name, value);
      }
    } else {
      Special.call(t, method, o, name, value);
    }
  }

  /** {@code del o.name}. */
  public static void delete(ThreadContext t, Object o, String name) {
    Object method = Types.of(o).lookup("__delattr__");
    if (method instanceof BuiltinFunction f
        && (f.owner() == Types.OBJECT || f.owner() == Types.TYPE || f.owner() == Types.MODULE)) {
      setGeneric(t, o, name, null);
    } else {
      Special.call(t, method, o, name);
    }
  }

  /** What {@code object.__setattr__} and {@code type.__setattr__} do; null deletes. */
  public static void setGeneric(ThreadContext t, Object o, String name, @Nullable Object value) {
    if (o instanceof TypeObject c) {
      ClassAttributes.set(t, c, name, value);
      return;
    }
    TypeObject type = Types.of(o);
    Object inType = type.lookup(name);
    if (inType != null && Descriptors.set(t, inType, o, value)) {
      return;
    }
    if (o instanceof ModuleObject m) {
      setInDict(t, o, m.dict(), name, value);
      return;
    }
    Instance store = o instanceof GuestObject g ? g.attributes() : null;
    if (store == null || !type.has(TypeObject.HAS_DICT)) {
      throw cannotSet(t, o, type, name, inType != null);
    }
    if (value != null) {
      store.put(t, name, value);
    } else if (!store.remove(t, name)) {
      throw missing(t, o, name);
    }
  }

  private static GuestError cannotSet(
      ThreadContext t, Object o, TypeObject type, String name, boolean known) {
    String text =
        known
            ? "'" + Names.inMessage(type) + "' object attribute '" + name + "' is read-only"
            : "'" + Names.inMessage(type) + "' object has no attribute '" + name + "'";
    return Raise.attributeError(t, o, name, text);
  }

  private static void setInDict(
      ThreadContext t, Object o, DictObject dict, String name, @Nullable Object value) {
    if (value != null) {
      dict.put(t, name, value);
    } else if (dict.remove(t, name) == null) {
      throw missing(t, o, name);
    }
  }
}

package dev.baton.stdlib.thread;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;

/** Type {@code _thread._local}: object's attribute access, in the attributes of the thread. */
@Intrinsics("_local")
final class LocalMethods {
  private LocalMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args, DictObject kwargs) {
    if (args.length + kwargs.size() > 0 && !hasInitialiser(cls)) {
      throw Raise.typeError("Initialization arguments are not supported");
    }
    return new LocalObject(t, cls, args.clone(), kwargs);
  }

  /** Whether the class has an {@code __init__} beyond that of object. */
  static boolean hasInitialiser(TypeObject type) {
    return type.lookup("__init__") != Types.OBJECT.lookup("__init__");
  }

  @Builtin("__getattribute__(self, name, /)")
  static Object getAttribute(ThreadContext t, LocalObject self, Object name) {
    String text = attributeName(name);
    self.enter(t);
    Object value = Attributes.generic(t, self, self.type(), text);
    if (value == null) {
      throw Attributes.missing(t, self, text);
    }
    return value;
  }

  @Builtin("__setattr__(self, name, value, /)")
  static void setAttribute(ThreadContext t, LocalObject self, Object name, Object value) {
    Attributes.setGeneric(t, self, writable(t, self, name), value);
  }

  @Builtin("__delattr__(self, name, /)")
  static void deleteAttribute(ThreadContext t, LocalObject self, Object name) {
    Attributes.setGeneric(t, self, writable(t, self, name), null);
  }

  private static String writable(ThreadContext t, LocalObject self, Object name) {
    String text = attributeName(name);
    self.enter(t);
    if (text.equals("__dict__")) {
      throw Raise.attributeError(
          t, self, text, "'" + self.type().name() + "' object attribute '__dict__' is read-only");
    }
    return text;
  }

  @Builtin(value = "__dict__(self)", kind = Kind.GETTER, doc = "the attributes in this thread")
  static Object dict(ThreadContext t, LocalObject self) {
    self.enter(t);
    return self.attributes().dict(t);
  }

  private static String attributeName(Object name) {
    String text = Strings.toJavaOrNull(name);
    if (text == null) {
      throw Raise.typeError("attribute name must be string, not '" + Types.of(name).name() + "'");
    }
    return text.intern();
  }
}

package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import java.util.Arrays;

/** Type {@code module}. */
@Intrinsics("module")
final class ModuleMethods {
  private ModuleMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new ModuleObject(cls, new DictObject());
  }

  @Builtin("__init__(self, name, doc=None)")
  static void init(ThreadContext t, ModuleObject self, String name, Object doc) {
    DictObject d = self.dict();
    d.put(t, "__name__", name);
    d.put(t, "__doc__", doc);
    d.put(t, "__package__", Singleton.NONE);
    d.put(t, "__loader__", Singleton.NONE);
    d.put(t, "__spec__", Singleton.NONE);
  }

  @Builtin("__getattribute__(self, name, /)")
  static Object getAttribute(ThreadContext t, ModuleObject self, Object name) {
    String text = ObjectMethods.attributeName(name);
    Object value = Attributes.generic(t, self, self.type(), text);
    if (value == null) {
      throw Attributes.missing(t, self, text);
    }
    return value;
  }

  @Builtin("__setattr__(self, name, value, /)")
  static void setAttribute(ThreadContext t, ModuleObject self, Object name, Object value) {
    Attributes.setGeneric(t, self, ObjectMethods.attributeName(name).intern(), value);
  }

  @Builtin("__delattr__(self, name, /)")
  static void deleteAttribute(ThreadContext t, ModuleObject self, Object name) {
    Attributes.setGeneric(t, self, ObjectMethods.attributeName(name), null);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, ModuleObject self) {
    Object name = self.dict().getText("__name__");
    String shown = name == null ? "'?'" : Conversions.reprText(t, name);
    Object file = self.dict().getText("__file__");
    if (file != null) {
      return "<module " + shown + " from " + Conversions.reprText(t, file) + ">";
    }
    Object spec = self.dict().getText("__spec__");
    return "<module " + shown + (spec == null || spec == Singleton.NONE ? ">" : " (built-in)>");
  }

  @Builtin("__dir__(self, /)")
  static Object dir(ThreadContext t, ModuleObject self) {
    Object hook = self.dict().getText("__dir__");
    Object[] names = hook == null ? self.dict().keysArray() : Iteration.toArray(t, t.call(hook));
    return new ListObject(Arrays.copyOf(names, names.length));
  }

  @Builtin(value = "__dict__(self)", kind = Kind.GETTER)
  static Object getDict(ModuleObject self) {
    return self.dict();
  }

  @Builtin(value = "__annotations__(self)", kind = Kind.GETTER)
  static Object getAnnotations(ThreadContext t, ModuleObject self) {
    Object own = self.dict().get(t, "__annotations__");
    if (own == null) {
      own = new DictObject();
      self.dict().put(t, "__annotations__", own);
    }
    return own;
  }

  @Builtin(value = "__annotations__(self, value)", kind = Kind.SETTER)
  static void setAnnotations(ThreadContext t, ModuleObject self, Object value) {
    if (value != null) {
      self.dict().put(t, "__annotations__", value);
    } else if (self.dict().remove(t, "__annotations__") == null) {
      throw Raise.error(Types.ATTRIBUTE_ERROR, "__annotations__");
    }
  }
}

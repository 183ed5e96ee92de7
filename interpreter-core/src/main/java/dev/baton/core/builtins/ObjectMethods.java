package dev.baton.core.builtins;

import dev.baton.core.interp.Construct;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Names;
import dev.baton.core.runtime.Special;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Type {@code object}: what every value can do. */
@Intrinsics("object")
final class ObjectMethods {
  /** Built-in types whose value copyreg hands to __new__, or gives as items. */
  private static final Set<TypeObject> REBUILT =
      Set.of(
          Types.INT,
          Types.FLOAT,
          Types.COMPLEX,
          Types.STR,
          Types.BYTES,
          Types.BYTEARRAY,
          Types.TUPLE,
          Types.LIST,
          Types.DICT,
          Types.SET,
          Types.FROZENSET,
          Types.NAMESPACE);

  private ObjectMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args, DictObject kwargs) {
    boolean plainNew =
        cls.lookup("__new__") instanceof BuiltinFunction b && b.owner() == Types.OBJECT;
    return Construct.plain(t, cls, args.length + kwargs.size(), plainNew);
  }

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, Object self, Object[] args, DictObject kwargs) {
    if (args.length + kwargs.size() == 0) {
      return;
    }
    TypeObject type = Types.of(self);
    boolean plainInit =
        type.lookup("__init__") instanceof BuiltinFunction b && b.owner() == Types.OBJECT;
    boolean plainNew =
        type.lookup("__new__") instanceof BuiltinFunction b && b.owner() == Types.OBJECT;
    if (!plainInit) {
      throw Raise.typeError(
          "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (plainNew) {
      throw Raise.typeError(
          type.name() + ".__init__() takes exactly one argument (the instance to initialize)");
    }
  }

  @Builtin("__getattribute__(self, name, /)")
  static Object getAttribute(ThreadContext t, Object self, Object name) {
    String text = attributeName(name);
    Object value = Attributes.generic(t, self, Types.of(self), text);
    if (value == null) {
      throw Attributes.missing(t, self, text);
    }
    return value;
  }

  @Builtin("__setattr__(self, name, value, /)")
  static void setAttribute(ThreadContext t, Object self, Object name, Object value) {
    if (self instanceof TypeObject) {
      throw Raise.typeError("can't apply this __setattr__ to type object");
    }
    Attributes.setGeneric(t, self, attributeName(name), value);
  }

  @Builtin("__delattr__(self, name, /)")
  static void deleteAttribute(ThreadContext t, Object self, Object name) {
    Attributes.setGeneric(t, self, attributeName(name), null);
  }

  /** The text of an attribute name, which must be a str. */
  static String attributeName(Object name) {
    String text = Strings.toJavaOrNull(name);
    if (text == null) {
      throw Raise.typeError("attribute name must be string, not '" + Types.of(name).name() + "'");
    }
    return text;
  }

  @Builtin(value = "__class__(self)", kind = Kind.GETTER, doc = "the object's class")
  static Object getClass(Object self) {
    return Types.of(self);
  }

  @Builtin(value = "__class__(self, value)", kind = Kind.SETTER)
  static void setClass(Object self, @Nullable Object value) {
    if (value == null) {
      throw Raise.typeError("can't delete __class__ attribute");
    }
    if (!(value instanceof TypeObject type)) {
      throw Raise.typeError(
          "__class__ must be set to a class, not '" + Types.of(value).name() + "' object");
    }
    if (self instanceof ModuleObject m && type.isSubtypeOf(Types.MODULE)) {
      m.setType(type);
      return;
    }
    if (!(self instanceof Instance i)
        || i.type().has(TypeObject.IMMUTABLE)
        || type.has(TypeObject.IMMUTABLE)) {
      throw Raise.typeError(
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (i.type().layout() != type.layout()
        || i.type().has(TypeObject.HAS_DICT) != type.has(TypeObject.HAS_DICT)) {
      throw Raise.typeError(
          "__class__ assignment: '"
              + type.name()
              + "' object layout differs from '"
              + i.type().name()
              + "'");
    }
    i.setType(type);
  }

  @Builtin(value = "__dict__(self)", kind = Kind.GETTER)
  static Object getDict(ThreadContext t, Object self) {
    return storeOf(t, self).dict(t);
  }

  @Builtin(value = "__dict__(self, value)", kind = Kind.SETTER)
  static void setDict(ThreadContext t, Object self, @Nullable Object value) {
    Instance store = storeOf(t, self);
    if (value != null && !(value instanceof DictObject)) {
      throw Raise.typeError(
          "__dict__ must be set to a dictionary, not a '" + Types.of(value).name() + "'");
    }
    store.setDict(t, value == null ? new DictObject() : (DictObject) value);
  }

  @Builtin(
      value = "__weakref__(self)",
      kind = Kind.GETTER,
      doc = "A weak reference to the object that exists, or None.")
  static Object getWeakReference(ThreadContext t, Object self) {
    TypeObject type = self instanceof TypeObject c ? c : Types.of(self);
    if (type.has(TypeObject.IMMUTABLE) || !type.has(TypeObject.WEAK)) {
      throw Attributes.missing(t, self, "__weakref__");
    }
    if (self instanceof TypeObject) {
      return Types.OBJECT.namespace().getText("__weakref__");
    }
    Object weakref =
        t.interpreter().importModule(t, "_weakref", Singleton.NONE, TupleObject.of("*"), 0);
    Object known = t.call(Attributes.get(t, weakref, "getweakrefs"), self);
    return known instanceof ListObject l && l.size() > 0 ? l.get(0) : Singleton.NONE;
  }

  /** Where the attributes are; AttributeError if the type lets instances have none. */
  private static Instance storeOf(ThreadContext t, Object self) {
    Instance store = self instanceof GuestObject g ? g.attributes() : null;
    if (store == null || !Types.of(self).has(TypeObject.HAS_DICT)) {
      throw Attributes.missing(t, self, "__dict__");
    }
    return store;
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, Object self) {
    String type = Names.full(Types.of(self));
    return Strings.fromJava("<" + type + " object at " + address(t, self) + ">");
  }

  /** The identity of an object as representations show it. */
  static String address(ThreadContext t, Object o) {
    return String.format("0x%012x", t.interpreter().identity(o));
  }

  @Builtin("__str__(self, /)")
  static Object str(ThreadContext t, Object self) {
    return Conversions.repr(t, self);
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, Object self) {
    return t.interpreter().identityHash(self);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(Object self, Object value) {
    return self == value ? Boolean.TRUE : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, Object self, Object value) {
    Object equal = Special.callOrNull(t, self, "__eq__", value);
    return equal == null || equal == Singleton.NOT_IMPLEMENTED
        ? Singleton.NOT_IMPLEMENTED
        : (Object) !Conversions.truth(t, equal);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(Object self, Object value) {
    return Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__le__(self, value, /)")
  static Object lessEqual(Object self, Object value) {
    return Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(Object self, Object value) {
    return Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterEqual(Object self, Object value) {
    return Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__format__(self, format_spec, /)")
  static Object format(ThreadContext t, Object self, String spec) {
    if (!spec.isEmpty()) {
      throw Raise.typeError(
          "unsupported format string passed to " + Types.of(self).name() + ".__format__");
    }
    return Conversions.str(t, self);
  }

  @Builtin("__init_subclass__(cls, /, *args, **kwargs)")
  static void initSubclass(Object cls, Object[] args, DictObject kwargs) {
    String name = cls instanceof TypeObject c ? c.name() : "object";
    if (kwargs.size() != 0) {
      throw Raise.typeError(name + ".__init_subclass__() takes no keyword arguments");
    }
    if (args.length != 0) {
      throw Raise.typeError(
          name + ".__init_subclass__() takes no arguments (" + args.length + " given)");
    }
  }

  @Builtin("__subclasshook__(cls, subclass, /)")
  static Object subclassHook(Object cls, Object subclass) {
    return Singleton.NOT_IMPLEMENTED;
  }

  @Builtin(value = "__dir__(self, /)", doc = "Lists the names of the object's attributes.")
  static Object dir(ThreadContext t, Object self) {
    return Listing.ofObject(t, self);
  }

  @Builtin(value = "__sizeof__(self, /)", doc = "A rough size of the object in bytes.")
  static long sizeOf(ThreadContext t, Object self) {
    return 16 + 8 * Math.max(0, Conversions.lengthOrMinus(t, self));
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying and pickling.")
  static Object reduce(ThreadContext t, Object self) {
    return reduceEx(t, self, 0);
  }

  @Builtin(
      value = "__reduce_ex__(self, protocol, /)",
      doc = "Describes the object for copying and pickling.")
  static Object reduceEx(ThreadContext t, Object self, long protocol) {
    Object custom = Types.of(self).lookup("__reduce__");
    if (!(custom instanceof BuiltinFunction b && b.owner() == Types.OBJECT) && custom != null) {
      return Special.call(t, custom, self);
    }
    if (!canBeTakenApart(self, Types.of(self))) {
      throw Raise.typeError("cannot pickle " + refused(Types.of(self), protocol));
    }
    Object copyreg =
        t.interpreter().importModule(t, "copyreg", Singleton.NONE, TupleObject.of("*"), 0);
    return t.call(Attributes.get(t, copyreg, "__reduce_ex__"), self, protocol);
  }

  /**
   * Whether attributes and slots are all that instances hold, beside the value of a built-in type
   * that can be rebuilt from it. What Java keeps for other types would be lost in a copy.
   */
  private static boolean canBeTakenApart(Object self, TypeObject type) {
    TypeObject layout = type.layout();
    boolean plain = layout == Types.OBJECT;
    return plain && (self instanceof Instance || !type.has(TypeObject.IMMUTABLE))
        || type == Types.OBJECT
        || REBUILT.contains(layout)
        || isOverridden(type, "__getstate__")
        || type.lookup("__getnewargs__") != null
        || type.lookup("__getnewargs_ex__") != null;
  }

  private static String refused(TypeObject type, long protocol) {
    if (protocol < 2) {
      return "'" + type.name() + "' object";
    }
    if ("_io".equals(Names.module(type))) {
      return "'" + type.name() + "' instances";
    }
    boolean sized = type == Types.MEMORYVIEW || type == Types.CODE;
    return sized ? type.name() + " objects" : "'" + Names.inMessage(type) + "' object";
  }

  private static boolean isOverridden(TypeObject type, String method) {
    return !(type.lookup(method) instanceof BuiltinFunction b && b.owner() == Types.OBJECT);
  }

  @Builtin(value = "__getstate__(self, /)", doc = "The state that copying and pickling keep.")
  static Object getState(ThreadContext t, Object self) {
    Instance store = self instanceof GuestObject g ? g.attributes() : null;
    if (store == null) {
      return Singleton.NONE;
    }
    DictObject state = store.snapshot(t);
    return state.size() == 0 ? Singleton.NONE : state;
  }
}

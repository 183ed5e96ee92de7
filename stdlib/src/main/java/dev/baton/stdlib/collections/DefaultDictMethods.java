package dev.baton.stdlib.collections;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.TextBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Type {@code collections.defaultdict}: a dict that also has a field for the factory. */
@Intrinsics("defaultdict")
final class DefaultDictMethods {
  /** The key under which an instance keeps its factory. */
  private static final class Factory {
    static final MemberDescriptor FIELD =
        new MemberDescriptor(DequeTypes.DEFAULT_DICT, "default_factory", true, false);
  }

  private DefaultDictMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, DictObject self, Object[] args, DictObject kwargs) {
    Object factory = args.length == 0 ? Singleton.NONE : args[0];
    if (factory != Singleton.NONE && !isCallable(factory)) {
      throw Raise.typeError("first argument must be callable or None");
    }
    setFactory(t, self, factory);
    Object update = method("update");
    if (args.length > 1) {
      Object[] rest = Arrays.copyOf(args, args.length);
      rest[0] = self;
      t.callArray(update, rest);
    }
    if (kwargs.size() != 0) {
      t.call(update, self, kwargs);
    }
  }

  private static boolean isCallable(Object o) {
    return Special.has(o, "__call__")
        || Types.of(o) == Types.FUNCTION
        || Types.of(o) == Types.METHOD
        || Types.of(o) == Types.BUILTIN_FUNCTION;
  }

  private static Object method(String name) {
    Object found = Types.DICT.lookup(name);
    if (found == null) {
      throw new AssertionError(name);
    }
    return found;
  }

  @Builtin(
      value = "default_factory(self)",
      kind = Kind.GETTER,
      doc = "What makes the value of a missing key; None if nothing does.")
  static Object factory(ThreadContext t, DictObject self) {
    Instance fields = self.attributes();
    Object factory = fields == null ? null : fields.get(t, Factory.FIELD);
    return factory == null ? Singleton.NONE : factory;
  }

  @Builtin(value = "default_factory(self, value)", kind = Kind.SETTER)
  static void setFactory(ThreadContext t, DictObject self, @Nullable Object value) {
    Instance fields = self.attributes();
    if (fields != null) {
      fields.put(t, Factory.FIELD, value == null ? Singleton.NONE : value);
    }
  }

  @Builtin(value = "__missing__(self, key, /)", doc = "Make and store the value of a missing key.")
  static Object missing(ThreadContext t, DictObject self, Object key) {
    Object factory = factory(t, self);
    if (factory == Singleton.NONE) {
      throw Raise.keyError(key);
    }
    Object value = t.call(factory);
    Items.set(t, self, key, value);
    return value;
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, DictObject self) {
    Object factory = factory(t, self);
    Object shown = "...";
    if (t.enterRepr(factory)) {
      try {
        shown = Conversions.repr(t, factory);
      } finally {
        t.leaveRepr();
      }
    }
    return new TextBuilder()
        .append(self.type().name())
        .append("(")
        .append(shown)
        .append(", ")
        .append(t.call(method("__repr__"), self))
        .append(")")
        .build();
  }

  @Builtin(value = "copy(self, /)", doc = "Return a new defaultdict with the same entries.")
  static Object copy(ThreadContext t, DictObject self) {
    return t.call(self.type(), factory(t, self), self);
  }

  @Builtin(value = "__copy__(self, /)", doc = "Return a new defaultdict with the same entries.")
  static Object shallowCopy(ThreadContext t, DictObject self) {
    return copy(t, self);
  }

  @Builtin("__or__(self, other, /)")
  static Object or(ThreadContext t, DictObject self, Object other) {
    return merged(t, self, self, other);
  }

  @Builtin("__ror__(self, other, /)")
  static Object orReflected(ThreadContext t, DictObject self, Object other) {
    return merged(t, self, other, self);
  }

  private static Object merged(ThreadContext t, DictObject self, Object first, Object second) {
    if (!(first instanceof DictObject) || !(second instanceof DictObject)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    Object result = t.call(self.type(), factory(t, self), first);
    t.call(method("update"), result, second);
    return result;
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, DictObject self) {
    Object factory = factory(t, self);
    Object arguments = factory == Singleton.NONE ? TupleObject.EMPTY : new TupleObject(factory);
    Object items = t.call(method("items"), self);
    return new TupleObject(
        self.type(), arguments, Singleton.NONE, Singleton.NONE, Iteration.iter(t, items));
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "For annotations.")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
  }
}

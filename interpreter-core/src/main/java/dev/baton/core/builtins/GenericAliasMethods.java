package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.text.TextBuilder;

/** Type {@code types.GenericAlias}: {@code list[int]} and the like. */
@Intrinsics("GenericAlias")
final class GenericAliasMethods {
  private GenericAliasMethods() {}

  @Builtin(value = "__new__(cls, origin, args, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object origin, Object args) {
    TupleObject tuple =
        args instanceof TupleObject x && x.type() == Types.TUPLE ? x : TupleObject.of(args);
    return new GenericAliasObject(cls, origin, tuple, false);
  }

  @Builtin("__init__(self, /, *args)")
  static void init(GenericAliasObject self, Object[] args) {
    // Everything is done by __new__.
  }

  @Builtin(value = "__origin__(self)", kind = Kind.GETTER)
  static Object origin(GenericAliasObject self) {
    return self.origin();
  }

  @Builtin(value = "__args__(self)", kind = Kind.GETTER)
  static Object arguments(GenericAliasObject self) {
    return self.arguments();
  }

  @Builtin(value = "__parameters__(self)", kind = Kind.GETTER)
  static Object parameters(ThreadContext t, GenericAliasObject self) {
    return TypeArguments.parameters(t, self.arguments().items());
  }

  @Builtin(value = "__unpacked__(self)", kind = Kind.GETTER)
  static boolean unpacked(GenericAliasObject self) {
    return self.unpacked();
  }

  @Builtin(value = "__typing_unpacked_tuple_args__(self)", kind = Kind.GETTER)
  static Object unpackedArguments(GenericAliasObject self) {
    return self.unpacked() && self.origin() == Types.TUPLE ? self.arguments() : Singleton.NONE;
  }

  @Builtin("__getattr__(self, name, /)")
  static Object getAttribute(ThreadContext t, GenericAliasObject self, String name) {
    if (name.equals("__copy__") || name.equals("__deepcopy__")) {
      throw Attributes.missing(t, self, name);
    }
    return Attributes.get(t, self.origin(), name);
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, GenericAliasObject self, Object[] args, DictObject kwargs) {
    Object made = Invocation.call(t, self.origin(), args, kwargs);
    try {
      Attributes.set(t, made, "__orig_class__", self);
    } catch (GuestError e) {
      if (!e.is(Types.ATTRIBUTE_ERROR) && !e.is(Types.TYPE_ERROR)) {
        throw e;
      }
    }
    return made;
  }

  @Builtin("__getitem__(self, item, /)")
  static Object getItem(ThreadContext t, GenericAliasObject self, Object item) {
    Object[] arguments = self.arguments().items();
    TupleObject parameters = TypeArguments.parameters(t, arguments);
    return TypeArguments.with(self, TypeArguments.substitute(t, self, arguments, parameters, item));
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(ThreadContext t, GenericAliasObject self) {
    Object starred =
        new GenericAliasObject(Types.GENERIC_ALIAS, self.origin(), self.arguments(), true);
    return Iteration.iter(t, new ListObject(new Object[] {starred}));
  }

  @Builtin("__mro_entries__(self, bases, /)")
  static Object mroEntries(GenericAliasObject self, Object bases) {
    return TupleObject.of(self.origin());
  }

  @Builtin("__instancecheck__(self, instance, /)")
  static Object instanceCheck(GenericAliasObject self, Object instance) {
    throw Raise.typeError("isinstance() argument 2 cannot be a parameterized generic");
  }

  @Builtin("__subclasscheck__(self, cls, /)")
  static Object subclassCheck(GenericAliasObject self, Object cls) {
    throw Raise.typeError("issubclass() argument 2 cannot be a parameterized generic");
  }

  @Builtin("__or__(self, other, /)")
  static Object or(ThreadContext t, Object self, Object other) {
    return Unions.of(t, self, other);
  }

  @Builtin("__ror__(self, other, /)")
  static Object orReflected(ThreadContext t, Object self, Object other) {
    return Unions.of(t, other, self);
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, GenericAliasObject self, Object other) {
    if (!(other instanceof GenericAliasObject that)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    return self.unpacked() == that.unpacked()
        && Comparison.equal(t, self.origin(), that.origin())
        && Comparison.equal(t, self.arguments(), that.arguments());
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, GenericAliasObject self) {
    return t.hash(self.origin()) ^ t.hash(self.arguments());
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, GenericAliasObject self) {
    TextBuilder text = new TextBuilder().append(self.unpacked() ? "*" : "");
    text.append(TypeArguments.show(t, self.origin())).append("[");
    Object[] arguments = self.arguments().items();
    for (int i = 0; i < arguments.length; i++) {
      text.append(i == 0 ? "" : ", ").append(shown(t, arguments[i]));
    }
    return text.append(arguments.length == 0 ? "()]" : "]").build();
  }

  private static Object shown(ThreadContext t, Object argument) {
    if (!(argument instanceof ListObject list)) {
      return TypeArguments.show(t, argument);
    }
    TextBuilder text = new TextBuilder().append("[");
    String separator = "";
    for (Object item : list.snapshot(t)) {
      text.append(separator).append(TypeArguments.show(t, item));
      separator = ", ";
    }
    return text.append("]").build();
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(GenericAliasObject self) {
    return new TupleObject(self.type(), new TupleObject(self.origin(), self.arguments()));
  }
}

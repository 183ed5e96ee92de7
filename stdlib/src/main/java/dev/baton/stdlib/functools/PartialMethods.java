package dev.baton.stdlib.functools;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.TextBuilder;
import java.util.Arrays;

/** Type {@code functools.partial}. */
@Intrinsics(
    value = "partial",
    doc =
        "partial(func, *args, **keywords) is func with these arguments already given.\n\n"
            + "Positional arguments of a call come after the given ones; keywords of a call win.")
final class PartialMethods {
  private PartialMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **keywords)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args, DictObject keywords) {
    if (args.length == 0) {
      throw Raise.typeError("type 'partial' takes at least one argument");
    }
    Object function = args[0];
    if (!Special.isCallable(function)) {
      throw Raise.typeError("the first argument must be callable");
    }
    Object[] rest = Arrays.copyOfRange(args, 1, args.length);
    DictObject names = keywords;
    if (function instanceof PartialObject inner && !inner.hasAttributes()) {
      PartialObject.Given given = inner.given();
      rest = PartialObject.joined(given.arguments().items(), rest, rest.length);
      names = given.keywords().copy(t);
      names.update(t, keywords);
      function = given.function();
    }
    return new PartialObject(cls, new PartialObject.Given(function, TupleObject.of(rest), names));
  }

  @Builtin("__call__(self, /, *args, **keywords)")
  static Object call(ThreadContext t, PartialObject self, Object[] args, DictObject keywords) {
    return self.call(t, args, keywords);
  }

  @Builtin(value = "func(self)", kind = Kind.GETTER, doc = "The function that is called.")
  static Object function(PartialObject self) {
    return self.given().function();
  }

  @Builtin(value = "args(self)", kind = Kind.GETTER, doc = "The positional arguments given.")
  static Object arguments(PartialObject self) {
    return self.given().arguments();
  }

  @Builtin(value = "keywords(self)", kind = Kind.GETTER, doc = "The keyword arguments given.")
  static Object keywords(PartialObject self) {
    return self.given().keywords();
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, PartialObject self) {
    if (!t.enterRepr(self)) {
      return "...";
    }
    try {
      PartialObject.Given given = self.given();
      String name =
          self.type() == FunctoolsTypes.PARTIAL ? "functools.partial" : self.type().name();
      TextBuilder text = new TextBuilder().append(name).append("(");
      text.append(Conversions.repr(t, given.function()));
      for (Object argument : given.arguments().items()) {
        text.append(", ").append(Conversions.repr(t, argument));
      }
      Object[] entries = given.keywords().entries();
      for (int i = 0; i < entries.length; i += 2) {
        text.append(", ").append(Conversions.str(t, entries[i])).append("=");
        text.append(Conversions.repr(t, entries[i + 1]));
      }
      return text.append(")").build();
    } finally {
      t.leaveRepr();
    }
  }

  @Builtin(value = "__reduce__(self, /)", doc = "For copy and pickle.")
  static Object reduce(ThreadContext t, PartialObject self) {
    PartialObject.Given given = self.given();
    Object attributes = self.hasAttributes() ? self.attributes().dict(t) : Singleton.NONE;
    return new TupleObject(
        self.type(),
        new TupleObject(given.function()),
        new TupleObject(given.function(), given.arguments(), given.keywords(), attributes));
  }

  @Builtin(value = "__setstate__(self, state, /)", doc = "For copy and pickle.")
  static void setState(ThreadContext t, PartialObject self, Object state) {
    if (!(state instanceof TupleObject parts)
        || parts.size() != 4
        || !Special.isCallable(parts.get(0))
        || !(parts.get(1) instanceof TupleObject args)
        || parts.get(2) != Singleton.NONE && !(parts.get(2) instanceof DictObject)) {
      throw Raise.typeError("invalid partial state");
    }
    DictObject keywords = new DictObject();
    if (parts.get(2) instanceof DictObject d) {
      keywords = d.type() == Types.DICT ? d : d.copy(t);
    }
    TupleObject plain = args.type() == Types.TUPLE ? args : TupleObject.of(args.items());
    DictObject attributes = new DictObject();
    if (parts.get(3) instanceof DictObject d) {
      attributes.update(t, d);
    }
    self.attributes().setDict(t, attributes);
    self.setGiven(new PartialObject.Given(parts.get(0), plain, keywords));
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "For annotations.")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
  }
}

package dev.baton.stdlib.operator;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Attributes;
import java.util.Arrays;

/** Type {@code operator.methodcaller}. */
@Intrinsics(
    value = "methodcaller",
    doc = "methodcaller(\"name\", *args, **kwargs)(obj) is obj.name(*args, **kwargs).")
final class MethodCallerMethods {
  private MethodCallerMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    if (args.length == 0) {
      throw Raise.typeError("methodcaller needs at least one argument, the method name");
    }
    String name = Strings.toJavaOrNull(args[0]);
    if (name == null) {
      throw Raise.typeError("method name must be a string");
    }
    return new MethodCaller(name.intern(), Arrays.copyOfRange(args, 1, args.length), kwargs);
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, MethodCaller self, Object[] args, DictObject kwargs) {
    return self.call(t, args, kwargs);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, MethodCaller self) {
    return self.repr(t, madeWith(self), self.keywords());
  }

  @Builtin(value = "__reduce__(self, /)", doc = "For copy and pickle.")
  static Object reduce(ThreadContext t, MethodCaller self) {
    if (self.keywords().size() == 0) {
      return new TupleObject(self.type(), TupleObject.of(madeWith(self)));
    }
    Object functools =
        t.interpreter().importModule(t, "functools", Singleton.NONE, Singleton.NONE, 0);
    Object partial = Attributes.get(t, functools, "partial");
    Object[] head = {self.type(), Strings.fromJava(self.name())};
    return new TupleObject(
        Fetcher.call(t, partial, head, self.keywords()), TupleObject.of(self.arguments()));
  }

  private static Object[] madeWith(MethodCaller self) {
    Object[] all = new Object[1 + self.arguments().length];
    all[0] = Strings.fromJava(self.name());
    System.arraycopy(self.arguments(), 0, all, 1, self.arguments().length);
    return all;
  }
}

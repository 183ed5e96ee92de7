package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.ExceptionGroups;
import dev.baton.core.runtime.Inheritance;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import java.util.function.Predicate;

/** Types {@code BaseExceptionGroup} and {@code ExceptionGroup}, PEP 654. */
@Intrinsics("BaseExceptionGroup")
final class ExceptionGroupMethods {
  private ExceptionGroupMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args, DictObject kwargs) {
    if (args.length != 2) {
      throw Raise.typeError(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + args.length + " given)");
    }
    if (!Strings.isStr(args[0])) {
      throw Raise.typeError(
          "BaseExceptionGroup.__new__() argument 1 must be str, not " + Types.of(args[0]).name());
    }
    if (!Special.has(args[1], "__getitem__")) {
      throw Raise.typeError("second argument (exceptions) must be a sequence");
    }
    Object[] members = Iteration.toArray(t, args[1]);
    if (members.length == 0) {
      throw Raise.valueError("second argument (exceptions) must be a non-empty sequence");
    }
    boolean allPlain = true;
    for (int i = 0; i < members.length; i++) {
      if (!(members[i] instanceof ExceptionObject e)) {
        throw Raise.valueError(
            "Item " + i + " of second argument (exceptions) is not an exception");
      }
      allPlain &= e.type().isSubtypeOf(Types.EXCEPTION);
    }
    ExceptionObject group = new ExceptionObject(chosen(cls, allPlain), args);
    group.put(t, Types.GROUP_MESSAGE, args[0]);
    group.put(t, Types.GROUP_EXCEPTIONS, TupleObject.of(members.clone()));
    return group;
  }

  private static TypeObject chosen(TypeObject cls, boolean allPlain) {
    if (cls == Types.BASE_EXCEPTION_GROUP && allPlain) {
      return Types.EXCEPTION_GROUP;
    }
    if (!allPlain && cls == Types.EXCEPTION_GROUP) {
      throw Raise.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if (!allPlain && cls.isSubtypeOf(Types.EXCEPTION)) {
      throw Raise.typeError("Cannot nest BaseExceptions in '" + cls.name() + "'");
    }
    return cls;
  }

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ExceptionObject self, Object[] args, DictObject kwargs) {
    BaseExceptionMethods.requireNoKeywords(self, kwargs);
    self.setArguments(TupleObject.of(args));
  }

  @Builtin("__str__(self, /)")
  static String str(ThreadContext t, ExceptionObject self) {
    int n = ExceptionGroups.members(t, self).length;
    return Conversions.strText(t, ExceptionFields.get(t, self, Types.GROUP_MESSAGE))
        + " ("
        + n
        + " sub-exception"
        + (n == 1 ? ")" : "s)");
  }

  @Builtin(
      value = "derive(self, excs, /)",
      doc = "Makes a group with the same message and other members.")
  static Object derive(ThreadContext t, ExceptionObject self, Object excs) {
    return t.call(
        Types.BASE_EXCEPTION_GROUP, ExceptionFields.get(t, self, Types.GROUP_MESSAGE), excs);
  }

  @Builtin(
      value = "split(self, condition, /)",
      doc = "Splits into a group that satisfies a condition and the rest.")
  static Object split(ThreadContext t, ExceptionObject self, Object condition) {
    return TupleObject.of(ExceptionGroups.split(t, self, test(t, condition)));
  }

  @Builtin(
      value = "subgroup(self, condition, /)",
      doc = "The part of the group that satisfies a condition, or None.")
  static Object subgroup(ThreadContext t, ExceptionObject self, Object condition) {
    return ExceptionGroups.split(t, self, test(t, condition))[0];
  }

  private static Predicate<ExceptionObject> test(ThreadContext t, Object condition) {
    boolean types =
        condition instanceof TypeObject c && c.isSubtypeOf(Types.BASE_EXCEPTION)
            || condition instanceof TupleObject tuple && areExceptions(tuple);
    if (!types && (condition instanceof TypeObject || !CoreFunctions.callable(condition))) {
      throw Raise.typeError("expected a function, exception type or tuple of exception types");
    }
    return types
        ? e -> Inheritance.isInstance(t, e, condition)
        : e -> t.truth(t.call(condition, e));
  }

  private static boolean areExceptions(TupleObject types) {
    for (Object item : types.items()) {
      if (!(item instanceof TypeObject type && type.isSubtypeOf(Types.BASE_EXCEPTION))) {
        return false;
      }
    }
    return true;
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "For annotations.")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
  }
}

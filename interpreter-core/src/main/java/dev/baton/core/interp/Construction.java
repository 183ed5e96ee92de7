package dev.baton.core.interp;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.CallableObject.Completion;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.TypeVersion;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Descriptors;
import dev.baton.core.runtime.Iteration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of types: {@code __new__}, then {@code __init__} in a frame of the loop. */
final class Construction {
  /**
   * How a plain class makes instances: {@code object.__new__}, then a guest {@code __init__}.
   *
   * @param version of the type, for which the plan holds
   */
  record Plan(TypeVersion version, FunctionObject init) {}

  private Construction() {}

  /**
   * How a class makes exceptions that do nothing but keep their arguments before {@code __init__}
   * is called.
   *
   * @param init null if it is that of {@code BaseException}, which keeps them again
   */
  record ExceptionPlan(TypeVersion version, @Nullable FunctionObject init) {}

  /** The plan for a class of exceptions; null if making one is more than that. */
  static @Nullable ExceptionPlan exceptionPlan(TypeObject c) {
    TypeVersion version = c.version();
    if (c.layout() != Types.BASE_EXCEPTION
        || c.type() != Types.TYPE
        || c.has(TypeObject.ABSTRACT | TypeObject.NOT_CALLABLE)
        || !isOf(Types.BASE_EXCEPTION, c.lookup("__new__"))) {
      return null;
    }
    Object init = c.lookup("__init__");
    if (init instanceof FunctionObject f) {
      return new ExceptionPlan(version, f);
    }
    return isOf(Types.BASE_EXCEPTION, init) ? new ExceptionPlan(version, null) : null;
  }

  /** The plan for a class; null if making an instance is more than that. */
  static @Nullable Plan plan(TypeObject c) {
    TypeVersion version = c.version();
    return c.type() == Types.TYPE
            && c.layout() == Types.OBJECT
            && !c.has(TypeObject.ABSTRACT | TypeObject.NOT_CALLABLE)
            && c.lookup("__new__") instanceof BuiltinFunction maker
            && maker.owner() == Types.OBJECT
            && c.lookup("__init__") instanceof FunctionObject init
        ? new Plan(version, init)
        : null;
  }

  /** {@code c(*arguments, **names)} through the metaclass's {@code __call__}. */
  static Object call(ThreadState t, TypeObject c, Object[] arguments, String @Nullable [] names) {
    if (c.type() != Types.TYPE) {
      Object custom = c.type().lookup("__call__");
      if (custom != null && !(custom instanceof BuiltinFunction)) {
        Object[] all = withFirst(c, arguments);
        return custom instanceof FunctionObject
            ? Calls.general(t, custom, all, 0, all.length, names)
            : Calls.general(
                t, Descriptors.bind(t, custom, c), arguments, 0, arguments.length, names);
      }
    }
    return typeCall(t, c, arguments, names);
  }

  /** What {@code type.__call__} does; the result may be a frame. */
  static Object typeCall(
      ThreadState t, TypeObject c, Object[] arguments, String @Nullable [] names) {
    if (c == Types.TYPE && arguments.length == 1 && names == null) {
      return Types.of(arguments[0]);
    }
    Object maker = c.lookup("__new__");
    Object init = c.lookup("__init__");
    Object made;
    if (names == null && isOf(Types.BASE_EXCEPTION, maker) && isOf(Types.BASE_EXCEPTION, init)) {
      return new ExceptionObject(c, arguments);
    }
    if (isOf(Types.OBJECT, maker)) {
      if (c.has(TypeObject.NOT_CALLABLE)) {
        throw Raise.typeError("cannot create '" + c.name() + "' instances");
      }
      made = plainInstance(t, c, arguments.length, init, true);
    } else {
      Object[] all = withFirst(c, arguments);
      Object function = Descriptors.bindToType(t, maker, c);
      made = Calls.complete(t, Calls.general(t, function, all, 0, all.length, names));
      if (!Types.of(made).isSubtypeOf(c)) {
        return made;
      }
      init = Types.of(made).lookup("__init__");
    }
    return initialise(t, made, init, arguments, names);
  }

  private static boolean isOf(TypeObject owner, @Nullable Object method) {
    return method instanceof BuiltinFunction b && b.owner() == owner;
  }

  private static Object initialise(
      ThreadState t,
      Object made,
      @Nullable Object init,
      Object[] arguments,
      String @Nullable [] names) {
    if (init instanceof FunctionObject f) {
      Object[] all = withFirst(made, arguments);
      Object started = Calls.frame(t, f, all, 0, all.length, names);
      if (started instanceof Frame frame) {
        frame.kind = Frame.Kind.INIT;
        frame.extra = made;
        return frame;
      }
      return checkInit(made, started);
    }
    if (init == null || isOf(Types.OBJECT, init)) {
      return made;
    }
    Object bound = Descriptors.bind(t, init, made);
    return checkInit(
        made, Calls.complete(t, Calls.general(t, bound, arguments, 0, arguments.length, names)));
  }

  /**
   * What the loop does when an {@code __init__} frame returns, or another one whose caller gets
   * something else than its result.
   */
  static Object checkInit(Object made, Object result) {
    if (made instanceof Completion completion) {
      return completion.complete(result);
    }
    if (result != Singleton.NONE) {
      throw Raise.typeError("__init__() should return None, not '" + Types.of(result).name() + "'");
    }
    return made;
  }

  /** {@code object.__new__}, with its check that somebody takes the arguments. */
  static Object plainInstance(
      ThreadState t, TypeObject c, int argumentCount, @Nullable Object init, boolean plainNew) {
    if (argumentCount > 0) {
      boolean plainInit = isOf(Types.OBJECT, init);
      if (!plainNew) {
        throw Raise.typeError(
            "object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (plainInit) {
        throw Raise.typeError(c.name() + "() takes no arguments");
      }
    }
    if (c.has(TypeObject.ABSTRACT)) {
      throw abstractError(t, c);
    }
    if (c.layout() != Types.OBJECT || c.has(TypeObject.NOT_CALLABLE)) {
      throw Raise.typeError(
          "object.__new__(" + c.name() + ") is not safe, use " + c.layout().name() + ".__new__()");
    }
    return new Instance(c);
  }

  private static RuntimeException abstractError(ThreadState t, TypeObject c) {
    Object missing = c.lookup("__abstractmethods__");
    Object[] names = Iteration.toArray(t, missing);
    List<String> sorted = Arrays.stream(names).map(Object::toString).sorted().toList();
    String list = "'" + String.join("', '", sorted) + "'";
    return Raise.typeError(
        "Can't instantiate abstract class "
            + c.name()
            + " without an implementation for abstract method"
            + (sorted.size() == 1 ? " " : "s ")
            + list);
  }

  static Object[] withFirst(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}

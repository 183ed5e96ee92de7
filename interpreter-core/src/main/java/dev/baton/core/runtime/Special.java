package dev.baton.core.runtime;

import dev.baton.core.object.BoundBuiltin;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * Special methods: looked up on the type, never on the instance, and called with the receiver
 * first. Plain functions and built-in methods are called without making a bound method.
 */
public final class Special {
  private Special() {}

  /** The raw attribute of the type, null if there is none. */
  public static @Nullable Object find(Object receiver, String name) {
    return Types.of(receiver).lookup(name);
  }

  /** Whether the type has the attribute, and it is not None. */
  public static boolean has(Object receiver, String name) {
    Object method = Types.of(receiver).lookup(name);
    return method != null && method != Singleton.NONE;
  }

  /** Whether an object can be called. */
  public static boolean isCallable(Object o) {
    return Special.find(o, "__call__") != null
        || Types.of(o) == Types.FUNCTION
        || Types.of(o) == Types.METHOD
        || o instanceof BuiltinFunction
        || o instanceof BoundBuiltin;
  }

  /** Calls a method found by {@link #find}. */
  public static Object call(ThreadContext t, Object method, Object receiver) {
    if (method instanceof BuiltinFunction f && f.isMethod()) {
      return f.call(t, receiver);
    }
    return Descriptors.isPlainMethod(method)
        ? t.call(method, receiver)
        : t.call(Descriptors.bind(t, method, receiver));
  }

  /** Calls a method found by {@link #find} with one argument. */
  public static Object call(ThreadContext t, Object method, Object receiver, Object a) {
    if (method instanceof BuiltinFunction f && f.isMethod()) {
      return f.call(t, receiver, a);
    }
    return Descriptors.isPlainMethod(method)
        ? t.call(method, receiver, a)
        : t.call(Descriptors.bind(t, method, receiver), a);
  }

  /** Calls a method found by {@link #find} with two arguments. */
  public static Object call(ThreadContext t, Object method, Object receiver, Object a, Object b) {
    if (method instanceof BuiltinFunction f && f.isMethod()) {
      return f.call(t, receiver, a, b);
    }
    return Descriptors.isPlainMethod(method)
        ? t.call(method, receiver, a, b)
        : t.call(Descriptors.bind(t, method, receiver), a, b);
  }

  /** Calls a special method without arguments; null if the type has none. */
  public static @Nullable Object callOrNull(ThreadContext t, Object receiver, String name) {
    Object method = find(receiver, name);
    return method == null ? null : call(t, method, receiver);
  }

  /** Calls a special method with one argument; null if the type has none. */
  public static @Nullable Object callOrNull(
      ThreadContext t, Object receiver, String name, Object a) {
    Object method = find(receiver, name);
    return method == null ? null : call(t, method, receiver, a);
  }

  /** The method of a type found beyond another one along the MRO, as {@code super} does. */
  public static @Nullable Object findAfter(TypeObject type, TypeObject after, String name) {
    boolean reached = false;
    for (TypeObject t : type.mro()) {
      if (reached) {
        Object value = t.namespace().getText(name);
        if (value != null) {
          return value;
        }
      }
      reached |= t == after;
    }
    return null;
  }
}

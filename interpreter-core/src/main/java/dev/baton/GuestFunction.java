package dev.baton;

import dev.baton.core.object.ThreadContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guest callable. May be called from any platform or virtual thread. */
public final class GuestFunction {
  private final Baton baton;
  private final Object callee;

  GuestFunction(Baton baton, Object callee) {
    this.baton = baton;
    this.callee = callee;
  }

  /**
   * Calls it.
   *
   * @param arguments converted to guest values: null, numbers, booleans, texts, byte arrays, lists,
   *     maps, sets, guest values, host functions
   * @throws GuestException if guest code raises
   * @throws LimitException if a limit is reached
   * @throws IllegalStateException if the engine is closed
   * @throws IllegalArgumentException if an argument cannot be converted
   */
  public GuestValue call(@Nullable Object... arguments) {
    return call(Map.of(), arguments);
  }

  /** Calls it with keyword arguments behind the positional ones. */
  public GuestValue call(Map<String, ?> named, @Nullable Object... arguments) {
    return baton.limited(
        t -> {
          Object[] all = convert(t, named, arguments);
          return invoke(t, all, named.keySet().toArray(new String[0]));
        });
  }

  /**
   * Calls it on a thread of its own. The arguments are converted before this method returns.
   *
   * @throws IllegalStateException if the engine is closed
   * @throws IllegalArgumentException if an argument cannot be converted
   */
  public Execution start(@Nullable Object... arguments) {
    return start(Map.of(), arguments);
  }

  /** As {@link #start(Object...)}, with keyword arguments behind the positional ones. */
  public Execution start(Map<String, ?> named, @Nullable Object... arguments) {
    String[] names = named.keySet().toArray(new String[0]);
    Object[] all = baton.inside(t -> convert(t, named, arguments));
    return baton.start(t -> invoke(t, all, names));
  }

  private Object[] convert(ThreadContext t, Map<String, ?> named, @Nullable Object[] arguments) {
    Object[] all = new Object[arguments.length + named.size()];
    int count = 0;
    for (Object argument : arguments) {
      all[count++] = Conversion.toGuest(baton, t, argument);
    }
    for (Object argument : named.values()) {
      all[count++] = Conversion.toGuest(baton, t, argument);
    }
    return all;
  }

  private GuestValue invoke(ThreadContext t, Object[] all, String[] names) {
    return new GuestValue(baton, t.callNamed(callee, all, names));
  }

  /**
   * An object of a functional interface that calls this function.
   *
   * @throws IllegalArgumentException if {@code type} is not an interface
   */
  public <T> T asInterface(Class<T> type) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> "guest function as " + type.getName();
                };
              }
              Object result = call(arguments == null ? new Object[0] : arguments).value();
              Class<?> wanted = method.getReturnType();
              return wanted == void.class
                  ? null
                  : baton.inside(t -> Conversion.toJava(baton, t, result, wanted));
            });
    return type.cast(proxy);
  }
}

package dev.baton;

import dev.baton.core.number.Ints;
import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Numeric;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values between host and guest. Containers are copied in both directions, arrays of numbers share
 * their memory where they can.
 */
final class Conversion {
  private Conversion() {}

  static Object toGuest(Baton baton, ThreadContext t, @Nullable Object o) {
    if (o == null) {
      return Singleton.NONE;
    }
    if (o instanceof Long
        || o instanceof Double
        || o instanceof Boolean
        || o instanceof GuestObject) {
      return o;
    }
    if (o instanceof Integer || o instanceof Short || o instanceof Byte) {
      return ((Number) o).longValue();
    }
    if (o instanceof CharSequence || o instanceof Character) {
      return Strings.fromJava(o.toString());
    }
    if (o instanceof BigInteger b) {
      return Ints.normalize(b);
    }
    if (o instanceof Float f) {
      return f.doubleValue();
    }
    if (o instanceof GuestValue v) {
      return v.valueFor(baton);
    }
    if (o instanceof byte[] data) {
      return new BytesObject(data.clone());
    }
    if (o instanceof HostFunction f) {
      return new HostFunctionObject(baton, f);
    }
    return containerToGuest(baton, t, o);
  }

  private static Object containerToGuest(Baton baton, ThreadContext t, Object o) {
    if (o instanceof Map<?, ?> map) {
      DictObject dict = new DictObject();
      map.forEach((k, v) -> dict.put(t, toGuest(baton, t, k), toGuest(baton, t, v)));
      return dict;
    }
    if (o instanceof Set<?> set) {
      SetObject result = new SetObject(Types.SET);
      set.forEach(e -> result.add(t, toGuest(baton, t, e)));
      return result;
    }
    if (o instanceof Iterable<?> items) {
      List<Object> copy = new ArrayList<>();
      items.forEach(e -> copy.add(toGuest(baton, t, e)));
      return new ListObject(copy.toArray());
    }
    if (o instanceof Object[] items) {
      return toGuest(baton, t, List.of(items));
    }
    Object array = o.getClass().isArray() ? baton.engine().ofHost(o) : null;
    if (array != null) {
      return array;
    }
    throw new IllegalArgumentException(
        "a " + o.getClass().getName() + " cannot be given to guest code");
  }

  @SuppressWarnings("unchecked")
  static <T> @Nullable T toJava(Baton baton, ThreadContext t, Object value, Class<T> type) {
    Object result = convert(baton, t, value, type);
    return (T) result;
  }

  private static @Nullable Object convert(
      Baton baton, ThreadContext t, Object value, Class<?> type) {
    if (type == GuestValue.class) {
      return new GuestValue(baton, value);
    }
    if (value == Singleton.NONE) {
      if (type.isPrimitive()) {
        throw mismatch(value, type);
      }
      return null;
    }
    if (type == Object.class) {
      return natural(baton, t, value);
    }
    Object n = Numeric.plain(value);
    if (type == boolean.class || type == Boolean.class) {
      return value instanceof Boolean ? value : fail(value, type);
    }
    if (n instanceof Long || n instanceof BigInteger) {
      Object number = integer(n, type);
      if (number != null) {
        return number;
      }
    }
    if (n instanceof Double d && (type == double.class || type == Double.class)) {
      return d;
    }
    if (n instanceof Double d && (type == float.class || type == Float.class)) {
      return d.floatValue();
    }
    if (type.isArray() && value instanceof BufferExporter buffer) {
      Object array = buffer.toHost(t, type);
      if (array != null) {
        return array;
      }
    }
    Object natural = natural(baton, t, value);
    return type.isInstance(natural) ? natural : fail(value, type);
  }

  private static @Nullable Object integer(Object n, Class<?> type) {
    BigInteger big = Ints.big(n);
    if (type == long.class || type == Long.class) {
      return big.longValueExact();
    }
    if (type == int.class || type == Integer.class) {
      return big.intValueExact();
    }
    if (type == short.class || type == Short.class) {
      return big.shortValueExact();
    }
    if (type == byte.class || type == Byte.class) {
      return big.byteValueExact();
    }
    if (type == double.class || type == Double.class) {
      return big.doubleValue();
    }
    return type == BigInteger.class ? big : null;
  }

  /** The Java value that fits best; a GuestValue for what only guest code understands. */
  private static @Nullable Object natural(Baton baton, ThreadContext t, Object value) {
    if (value == Singleton.NONE) {
      return null;
    }
    Object number = value instanceof Boolean ? value : Numeric.plain(value);
    if (number != null) {
      return number;
    }
    String text = Strings.toJavaOrNull(value);
    if (text != null) {
      return text;
    }
    if (value instanceof BytesObject b) {
      return b.data().clone();
    }
    if (value instanceof ListObject || value instanceof TupleObject) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Object item : ((List<?>) value).toArray()) {
        list.add(natural(baton, t, item));
      }
      return list;
    }
    if (value instanceof DictObject d) {
      Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
      Object[] entries = d.entries();
      for (int i = 0; i < entries.length; i += 2) {
        map.put(natural(baton, t, entries[i]), natural(baton, t, entries[i + 1]));
      }
      return map;
    }
    if (value instanceof SetObject s) {
      Set<@Nullable Object> set = new LinkedHashSet<>();
      for (Object item : s.toArray()) {
        set.add(natural(baton, t, item));
      }
      return set;
    }
    return new GuestValue(baton, value);
  }

  private static Object fail(Object value, Class<?> type) {
    throw mismatch(value, type);
  }

  private static ClassCastException mismatch(Object value, Class<?> type) {
    return new ClassCastException(
        "a guest " + Types.of(value).name() + " is not a " + type.getSimpleName());
  }
}

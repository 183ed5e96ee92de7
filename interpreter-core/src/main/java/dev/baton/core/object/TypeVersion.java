package dev.baton.core.object;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of a type between two changes, with the lookups made meanwhile. Its identity is what
 * inline caches compare; see {@link TypeObject}.
 */
public final class TypeVersion {
  private static final Object ABSENT = new Object();

  /** More names than any class has; a program that makes up names must not fill the memory. */
  private static final int MOST_NAMES = 2000;

  private static final int RECENT = 16;

  private final ConcurrentHashMap<String, Object> found = new ConcurrentHashMap<>();

  /**
   * Some of what was found, by the hash of the name. An entry never changes and says what the
   * version says, so threads may write over each other's entries as they like.
   */
  private final Found[] recent = new Found[RECENT];

  private record Found(String name, @Nullable Object value) {}

  /** Computed on first use, perhaps by several threads, which come to the same. */
  private @Nullable Boolean readsPlainly;

  /** What {@link TypeObject#lookup} found, computed on first use. */
  @Nullable Object find(TypeObject type, String name) {
    Found known = recent[name.hashCode() & RECENT - 1];
    return known != null && known.name.equals(name) ? known.value : findAny(type, name);
  }

  private @Nullable Object findAny(TypeObject type, String name) {
    Object value = found.get(name);
    if (value == null) {
      Object searched = type.search(name);
      if (type.isVariable(name)) {
        return searched;
      }
      value = searched == null ? ABSENT : searched;
      if (found.size() >= MOST_NAMES) {
        found.clear();
      }
      found.put(name, value);
    }
    Object result = value == ABSENT ? null : value;
    recent[name.hashCode() & RECENT - 1] = new Found(name, result);
    return result;
  }

  /**
   * Whether attributes of the type's instances are read by the built-in rules alone: {@code
   * __getattribute__} is built in and there is no {@code __getattr__}.
   */
  boolean readsPlainly(TypeObject type) {
    Boolean known = readsPlainly;
    if (known == null) {
      known =
          find(type, "__getattribute__") instanceof BuiltinFunction
              && find(type, "__getattr__") == null;
      readsPlainly = known;
    }
    return known;
  }
}

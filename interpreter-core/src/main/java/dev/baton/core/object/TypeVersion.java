package dev.baton.core.object;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of a type between two changes, with the lookups made meanwhile. Its identity is what
 * inline caches compare; see {@link TypeObject}.
 */
public final class TypeVersion {
  private static final Object ABSENT = new Object();

  private final ConcurrentHashMap<String, Object> found = new ConcurrentHashMap<>();

  /** What {@link TypeObject#lookup} found, computed on first use. */
  @Nullable Object find(TypeObject type, String name) {
    Object value = found.get(name);
    if (value == null) {
      Object searched = type.search(name);
      value = searched == null ? ABSENT : searched;
      found.put(name, value);
    }
    return value == ABSENT ? null : value;
  }
}

package dev.baton.scripting;

import dev.baton.GuestValue;
import dev.baton.Namespace;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.script.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * A live view of a namespace: what guest code binds is seen here, and the other way round. Names
 * that Python sets itself, such as {@code __name__}, are left out. Values are converted, so that
 * {@code get} gives an equal value, not the object that was put. Thread safe.
 */
final class NamespaceBindings extends AbstractMap<String, Object> implements Bindings {
  private final Namespace namespace;

  NamespaceBindings(Namespace namespace) {
    this.namespace = namespace;
  }

  Namespace namespace() {
    return namespace;
  }

  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    Object old = get(checked(name));
    namespace.set(name, value);
    return old;
  }

  @Override
  public @Nullable Object get(Object name) {
    GuestValue value = namespace.get(checked(name));
    return value == null ? null : value.as(Object.class);
  }

  @Override
  public boolean containsKey(Object name) {
    return namespace.get(checked(name)) != null;
  }

  @Override
  public @Nullable Object remove(Object name) {
    Object old = get(name);
    namespace.remove((String) name);
    return old;
  }

  private static String checked(Object name) {
    String text = (String) Objects.requireNonNull(name, "name");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a name must not be empty");
    }
    return text;
  }

  private List<String> names() {
    return namespace.names().stream()
        .filter(n -> !(n.startsWith("__") && n.endsWith("__")))
        .toList();
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return names().size();
      }

      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return entries(names().iterator());
      }
    };
  }

  /** Over the names as they were at the beginning. */
  private Iterator<Map.Entry<String, Object>> entries(Iterator<String> names) {
    return new Iterator<>() {
      private @Nullable String last;

      @Override
      public boolean hasNext() {
        return names.hasNext();
      }

      @Override
      public Map.Entry<String, Object> next() {
        last = names.next();
        return new SimpleImmutableEntry<>(last, get(last));
      }

      @Override
      public void remove() {
        if (last == null) {
          throw new IllegalStateException("nothing to remove");
        }
        namespace.remove(last);
        last = null;
      }
    };
  }
}

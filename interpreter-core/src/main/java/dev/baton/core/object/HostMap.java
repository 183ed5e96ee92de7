package dev.baton.core.object;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A guest mapping as the host sees it. Single operations are the object's own; the rest goes
 * through a view with the behaviour of {@link AbstractMap}. Iterators of the views walk over a
 * snapshot and never throw {@code ConcurrentModificationException}. Equality here is Java's: maps
 * with equal entries.
 */
public abstract class HostMap extends Guarded implements Map<Object, Object> {
  protected HostMap(TypeObject type) {
    super(type);
  }

  /** Keys and values in turn as they are at one moment. */
  public abstract Object[] entries();

  private AbstractMap<Object, Object> view() {
    return new AbstractMap<>() {
      @Override
      public Set<Entry<Object, Object>> entrySet() {
        return HostMap.this.entrySet();
      }
    };
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<Object, Object>> iterator() {
        return new EntryIterator(HostMap.this);
      }

      @Override
      public int size() {
        return HostMap.this.size();
      }
    };
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    return view().containsValue(value);
  }

  @Override
  public void putAll(Map<? extends Object, ? extends Object> other) {
    for (Entry<? extends Object, ? extends Object> e : other.entrySet()) {
      put(e.getKey(), e.getValue());
    }
  }

  @Override
  public Set<Object> keySet() {
    return view().keySet();
  }

  @Override
  public Collection<Object> values() {
    return view().values();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this || o instanceof Map<?, ?> other && view().equals(other);
  }

  @Override
  public int hashCode() {
    return view().hashCode();
  }

  @Override
  public String toString() {
    return view().toString();
  }

  private static final class EntryIterator implements Iterator<Map.Entry<Object, Object>> {
    private final HostMap map;
    private final Object[] entries;
    private int next;

    EntryIterator(HostMap map) {
      this.map = map;
      this.entries = map.entries();
    }

    @Override
    public boolean hasNext() {
      return next < entries.length;
    }

    @Override
    public Map.Entry<Object, Object> next() {
      if (next >= entries.length) {
        throw new java.util.NoSuchElementException();
      }
      Object key = entries[next];
      Object value = entries[next + 1];
      next += 2;
      return new AbstractMap.SimpleEntry<>(key, value) {
        @Override
        public Object setValue(Object newValue) {
          map.put(key, newValue);
          return super.setValue(newValue);
        }
      };
    }

    @Override
    public void remove() {
      if (next == 0) {
        throw new IllegalStateException();
      }
      map.remove(entries[next - 2]);
    }
  }
}

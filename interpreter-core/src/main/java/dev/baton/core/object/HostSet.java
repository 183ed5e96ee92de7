package dev.baton.core.object;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A guest set as the host sees it. Single operations are the object's own; the rest goes through a
 * view with the behaviour of {@link AbstractSet}. Iterators walk over a snapshot and never throw
 * {@code ConcurrentModificationException}. Equality here is Java's: sets with equal elements.
 */
public abstract class HostSet extends Guarded implements Set<Object> {
  protected HostSet(TypeObject type) {
    super(type);
  }

  private Set<Object> view() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Object> iterator() {
        return HostSet.this.iterator();
      }

      @Override
      public int size() {
        return HostSet.this.size();
      }

      @Override
      public boolean contains(Object o) {
        return HostSet.this.contains(o);
      }
    };
  }

  @Override
  public Iterator<Object> iterator() {
    return new SnapshotIterator(this);
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public <T> T[] toArray(T[] array) {
    return Arrays.asList(toArray()).toArray(array);
  }

  @Override
  public boolean containsAll(Collection<?> c) {
    return view().containsAll(c);
  }

  @Override
  public boolean addAll(Collection<? extends Object> c) {
    boolean changed = false;
    for (Object o : c) {
      changed |= add(o);
    }
    return changed;
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    return view().removeAll(c);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    return view().retainAll(c);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this || o instanceof Set<?> && view().equals(o);
  }

  @Override
  public int hashCode() {
    return view().hashCode();
  }

  @Override
  public String toString() {
    return view().toString();
  }

  private static final class SnapshotIterator implements Iterator<Object> {
    private final HostSet set;
    private final Object[] elements;
    private int next;

    SnapshotIterator(HostSet set) {
      this.set = set;
      this.elements = set.toArray();
    }

    @Override
    public boolean hasNext() {
      return next < elements.length;
    }

    @Override
    public Object next() {
      if (next >= elements.length) {
        throw new NoSuchElementException();
      }
      return elements[next++];
    }

    @Override
    public void remove() {
      if (next == 0) {
        throw new IllegalStateException();
      }
      set.remove(elements[next - 1]);
    }
  }
}

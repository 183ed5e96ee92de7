package dev.baton.core.object;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/**
 * A guest sequence as the host sees it. Only {@link #get} and {@link #size} are the object's own;
 * the rest goes through a view with the behaviour of {@link AbstractList}. Equality here is Java's:
 * lists with equal elements.
 */
public abstract class HostList extends Guarded implements List<Object> {
  protected HostList(TypeObject type) {
    super(type);
  }

  /** A view for the methods that need no speed. */
  private List<Object> view() {
    return new AbstractList<>() {
      @Override
      public Object get(int index) {
        return HostList.this.get(index);
      }

      @Override
      public int size() {
        return HostList.this.size();
      }

      @Override
      public Object set(int index, Object value) {
        return HostList.this.set(index, value);
      }

      @Override
      public void add(int index, Object value) {
        HostList.this.add(index, value);
      }

      @Override
      public Object remove(int index) {
        return HostList.this.remove(index);
      }
    };
  }

  @Override
  public Object set(int index, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void add(int index, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object remove(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean add(Object value) {
    add(size(), value);
    return true;
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean contains(Object o) {
    return view().contains(o);
  }

  @Override
  public Iterator<Object> iterator() {
    return view().iterator();
  }

  @Override
  public Object[] toArray() {
    return view().toArray();
  }

  @Override
  public <T> T[] toArray(T[] array) {
    return view().toArray(array);
  }

  @Override
  public boolean remove(Object o) {
    return view().remove(o);
  }

  @Override
  public boolean containsAll(Collection<?> c) {
    return view().containsAll(c);
  }

  @Override
  public boolean addAll(Collection<?> c) {
    return view().addAll(c);
  }

  @Override
  public boolean addAll(int index, Collection<?> c) {
    return view().addAll(index, c);
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
  public void clear() {
    view().clear();
  }

  @Override
  public int indexOf(Object o) {
    return view().indexOf(o);
  }

  @Override
  public int lastIndexOf(Object o) {
    return view().lastIndexOf(o);
  }

  @Override
  public ListIterator<Object> listIterator() {
    return view().listIterator();
  }

  @Override
  public ListIterator<Object> listIterator(int index) {
    return view().listIterator(index);
  }

  @Override
  public List<Object> subList(int from, int to) {
    return view().subList(from, to);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this || o instanceof HostList other && view().equals(other.view());
  }

  @Override
  public int hashCode() {
    return view().hashCode();
  }

  @Override
  public String toString() {
    return view().toString();
  }
}

package dev.baton.core.object;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tuple: immutable, safe to share in any way. The host sees it as an unmodifiable list. */
public final class TupleObject extends HostList {
  /** The empty tuple. */
  public static final TupleObject EMPTY = new TupleObject(new Object[0]);

  private final Object[] items;
  private final @Nullable Instance attributes;

  /** A plain tuple of these items; the array is kept and must not be changed. */
  public TupleObject(Object... items) {
    super(Types.TUPLE);
    this.items = items;
    this.attributes = null;
  }

  /** An instance of a subclass. */
  public TupleObject(TypeObject type, Object[] items) {
    super(type);
    this.items = items;
    this.attributes = type == Types.TUPLE ? null : new Instance(type);
  }

  /** A plain tuple; the empty one is shared. */
  public static TupleObject of(Object... items) {
    return items.length == 0 ? EMPTY : new TupleObject(items);
  }

  /** A plain tuple of a list's items. */
  public static TupleObject of(List<?> items) {
    return of(items.toArray());
  }

  /** The items; not to be changed. */
  public Object[] items() {
    return items;
  }

  /** An item by a Java index that is in range. */
  @Override
  public Object get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  @Override
  public Iterator<Object> iterator() {
    return Arrays.asList(items).iterator();
  }
}

package dev.baton.core.object;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A hidden class: which attribute lives in which slot of an {@link Instance}. Instances of one type
 * that got the same attributes in the same order share a shape, so an inline cache needs one
 * compare. Immutable but for the table of transitions, which only grows.
 *
 * <p>Along the transitions an object takes, a slot number is never given to a second key: removal
 * leaves a hole. A reader that holds an older shape therefore finds the key's own value or null,
 * never another key's.
 */
public final class Shape {
  /** Beyond so many slots an instance keeps its attributes in a dict. */
  static final int MAX_SLOTS = 200;

  private static final Object HOLE = new Object();

  private final TypeObject type;
  private final @Nullable Shape parent;
  private final Object key;
  private final int size;
  private volatile @Nullable ConcurrentHashMap<Object, Shape> transitions;
  private volatile Object @Nullable [] index;
  private volatile @Nullable Removal removal;

  /** What comes out of removing a key. */
  private record Removal(Object key, Shape result) {}

  private Shape(TypeObject type, @Nullable Shape parent, Object key, int size) {
    this.type = type;
    this.parent = parent;
    this.key = key;
    this.size = size;
  }

  static Shape root(TypeObject type) {
    return new Shape(type, null, HOLE, 0);
  }

  /** The type of the instances; {@code __class__} assignment changes the shape too. */
  public TypeObject type() {
    return type;
  }

  /** Number of slots, holes included. */
  public int size() {
    return size;
  }

  /** The slot of a key, an attribute name or a {@link MemberDescriptor}; -1 if there is none. */
  public int find(Object name) {
    Object[] table = index;
    if (table == null) {
      table = buildIndex();
    }
    int mask = table.length / 2 - 1;
    for (int i = name.hashCode() & mask; ; i = i + 1 & mask) {
      Object k = table[2 * i];
      if (k == null) {
        return -1;
      }
      if (k == name || k.equals(name)) {
        return (Integer) table[2 * i + 1];
      }
    }
  }

  /** Whether this shape is another one with one slot more. */
  public boolean isStepFrom(Shape before) {
    return parent == before;
  }

  /** The shape after adding {@code name} in slot {@link #size}. */
  Shape with(Object name) {
    ConcurrentHashMap<Object, Shape> map = transitions;
    if (map == null) {
      synchronized (this) {
        map = transitions;
        if (map == null) {
          map = new ConcurrentHashMap<>(4);
          transitions = map;
        }
      }
    }
    Shape next = map.get(name);
    if (next != null) {
      return next;
    }
    // Names that code uses are interned: they are then found by identity.
    Object kept = name instanceof String s ? s.intern() : name;
    return map.computeIfAbsent(kept, k -> new Shape(type, this, k, size + 1));
  }

  /**
   * The shape after removing {@code name}: the same slots with a hole. A shape remembers only the
   * last removal, so that removals in many orders do not make shapes without end.
   */
  Shape without(Object name) {
    Removal known = removal;
    if (known == null || !known.key.equals(name)) {
      known = new Removal(name, rebuild(type, name::equals));
      removal = known;
    }
    return known.result;
  }

  /** The same slots in a shape that no other instance has, so that no inline cache speaks of it. */
  Shape unshared() {
    return new Shape(type, this, HOLE, size + 1);
  }

  /** {@link #unshared} with holes in place of all attributes; keys of {@code __slots__} stay. */
  Shape withoutNames() {
    return rebuild(type, k -> k instanceof String).unshared();
  }

  /** The same slots for another type. */
  Shape forType(TypeObject newType) {
    return rebuild(newType, k -> false);
  }

  private Shape rebuild(TypeObject newType, Predicate<Object> removed) {
    Shape result = newType.rootShape();
    for (Object k : slotKeys()) {
      boolean hole = k == HOLE || removed.test(k);
      result = hole ? new Shape(newType, result, HOLE, result.size + 1) : result.with(k);
    }
    return result;
  }

  /** Attribute names in the order they were set; keys of {@code __slots__} are left out. */
  public List<String> names() {
    List<String> names = new ArrayList<>(size);
    for (Object k : slotKeys()) {
      if (k instanceof String s) {
        names.add(s);
      }
    }
    return names;
  }

  private Object[] slotKeys() {
    Object[] keys = new Object[size];
    for (Shape s = this; s.parent != null; s = s.parent) {
      keys[s.size - 1] = s.key;
    }
    return keys;
  }

  private Object[] buildIndex() {
    int capacity = Integer.highestOneBit(Math.max(size, 1) * 2) * 2;
    Object[] table = new Object[2 * capacity];
    Object[] keys = slotKeys();
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] == HOLE) {
        continue;
      }
      int i = keys[slot].hashCode() & capacity - 1;
      while (table[2 * i] != null) {
        i = i + 1 & capacity - 1;
      }
      table[2 * i] = keys[slot];
      table[2 * i + 1] = slot;
    }
    index = table;
    return table;
  }
}

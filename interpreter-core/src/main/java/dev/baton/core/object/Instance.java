package dev.baton.core.object;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a class written in guest code, or the attributes of an object of another kind.
 * Attributes live in slots numbered by the {@link Shape}; once somebody asks for {@code __dict__}
 * they move to a dict and stay there.
 *
 * <p>Readers take no lock. A writer publishes the value, then the array, then the shape, each by a
 * release store; a reader loads the shape first, then the array, so the array it sees is at least
 * as new as the shape and reaches far enough. A slot of which the value is null is empty or moved
 * to the dict: the reader looks there next. Writers in parallel mode hold the guard, so growing the
 * array loses no store.
 */
public class Instance extends Guarded {
  private static final Object[] EMPTY = {};

  private Shape shape;
  private Object[] slots;
  private @Nullable DictObject dict;

  public Instance(TypeObject type) {
    super(type);
    shape = type.rootShape();
    int capacity = type.expectedSlots();
    slots = capacity == 0 ? EMPTY : new Object[capacity];
  }

  @Override
  public Instance attributes() {
    return this;
  }

  /** The current shape; an acquire load. */
  public final Shape shape() {
    Shape loaded = shape;
    VarHandle.acquireFence();
    return loaded;
  }

  /** The value in a slot of a shape that this object has or had; null if it is no longer there. */
  public final @Nullable Object slot(int index) {
    Object[] array = slots;
    VarHandle.acquireFence();
    return Slots.get(array, index);
  }

  /**
   * Overwrites a slot of the shape the object was just seen to have.
   *
   * @return false if the shape changed meanwhile; nothing is written then
   */
  public final boolean setSlot(ThreadContext t, Shape expected, int index, Object value) {
    if (!t.parallel()) {
      Slots.set(slots, index, value);
      return true;
    }
    lock();
    try {
      if (shape != expected) {
        return false;
      }
      Slots.set(slots, index, value);
      return true;
    } finally {
      unlock();
    }
  }

  /**
   * Adds an attribute by a transition known from an inline cache.
   *
   * @return false if the shape is not {@code expected} any more; nothing is written then
   */
  public final boolean addSlot(ThreadContext t, Shape expected, Shape next, Object value) {
    boolean guarded = t.parallel();
    if (guarded) {
      lock();
    }
    try {
      if (shape != expected) {
        return false;
      }
      append(next, value);
      return true;
    } finally {
      if (guarded) {
        unlock();
      }
    }
  }

  /** The value under a key, an attribute name or a {@link MemberDescriptor}; null if absent. */
  public final @Nullable Object get(ThreadContext t, Object key) {
    int index = shape().find(key);
    if (index >= 0) {
      Object value = slot(index);
      if (value != null) {
        return value;
      }
    }
    DictObject d = dict;
    VarHandle.acquireFence();
    return d == null || !(key instanceof String) ? null : d.get(t, key);
  }

  /** Sets a field of an object that no other thread knows yet. */
  public final void putField(MemberDescriptor field, Object value) {
    append(shape.with(field), value);
  }

  /** Sets the value under a key. */
  public final void put(ThreadContext t, Object key, Object value) {
    boolean guarded = t.parallel();
    if (guarded) {
      lock();
    }
    DictObject d;
    try {
      d = dict;
      if (d == null || !(key instanceof String)) {
        int index = shape.find(key);
        if (index >= 0) {
          Slots.set(slots, index, value);
          return;
        }
        if (shape.size() < Shape.MAX_SLOTS || !(key instanceof String)) {
          append(shape.with(key), value);
          return;
        }
        d = moveToDict();
      }
    } finally {
      if (guarded) {
        unlock();
      }
    }
    d.put(t, key, value);
  }

  /**
   * Removes a key.
   *
   * @return whether it was there
   */
  public final boolean remove(ThreadContext t, Object key) {
    boolean guarded = t.parallel();
    if (guarded) {
      lock();
    }
    DictObject d;
    try {
      int index = shape.find(key);
      if (index >= 0 && slots[index] != null) {
        Slots.set(slots, index, null);
        publishShape(shape.without(key));
        return true;
      }
      d = dict;
    } finally {
      if (guarded) {
        unlock();
      }
    }
    return d != null && key instanceof String && d.remove(t, key) != null;
  }

  /**
   * The attributes by name at this moment, in a new dict; slots of {@code __slots__} are left out.
   */
  public final DictObject snapshot(ThreadContext t) {
    DictObject d = dictOrNull();
    if (d != null) {
      return d.copy(t);
    }
    DictObject result = new DictObject();
    for (String name : shape().names()) {
      Object value = get(t, name);
      if (value != null) {
        result.putText(name, value);
      }
    }
    return result;
  }

  /** The dict that holds the attributes from now on. */
  public final DictObject dict(ThreadContext t) {
    DictObject d = dict;
    VarHandle.acquireFence();
    if (d != null) {
      return d;
    }
    lock();
    try {
      return dict != null ? dict : moveToDict();
    } finally {
      unlock();
    }
  }

  /** The dict that holds the attributes, or null while they are in slots. */
  public final @Nullable DictObject dictOrNull() {
    DictObject loaded = dict;
    VarHandle.acquireFence();
    return loaded;
  }

  /** Takes a dict as the attributes of an object that no other thread knows yet. */
  public final void adopt(DictObject attributes) {
    publishDict(attributes);
    publishShape(shape.unshared());
  }

  /** Replaces all attributes: assignment to {@code __dict__}. */
  public final void setDict(ThreadContext t, DictObject value) {
    lock();
    try {
      if (dict == null) {
        moveToDict();
      }
      publishDict(value);
    } finally {
      unlock();
    }
  }

  /** Changes the type and keeps the attributes: assignment to {@code __class__}. */
  public final void setType(TypeObject newType) {
    lock();
    try {
      type = newType;
      publishShape(shape.forType(newType));
    } finally {
      unlock();
    }
  }

  /**
   * Needs the guard, or an exclusive global lock. The dict is published before slots are emptied.
   */
  private DictObject moveToDict() {
    DictObject d = new DictObject();
    List<String> names = shape.names();
    for (String name : names) {
      Object value = slots[shape.find(name)];
      if (value != null) {
        d.putText(name, value);
      }
    }
    publishDict(d);
    for (String name : names) {
      Slots.set(slots, shape.find(name), null);
    }
    publishShape(shape.withoutNames());
    return d;
  }

  private void publishShape(Shape next) {
    VarHandle.releaseFence();
    shape = next;
  }

  private void publishDict(DictObject next) {
    VarHandle.releaseFence();
    dict = next;
  }

  private void append(Shape next, Object value) {
    int index = next.size() - 1;
    Object[] array = slots;
    if (index >= array.length) {
      array = Arrays.copyOf(array, Math.max(4, index + (index >> 1) + 1));
      type.expectSlots(index + 1);
    }
    Slots.set(array, index, value);
    VarHandle.releaseFence();
    slots = array;
    publishShape(next);
  }
}

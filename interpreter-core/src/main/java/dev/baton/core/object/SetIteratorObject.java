package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * The iterator of a set. Walks the set's current table by place and reports a change of size. What
 * it gives was in the set. Threads that share it may get an element twice or miss one, nothing
 * worse: fields are plain.
 */
public final class SetIteratorObject extends IteratorObject {
  private static final int CHANGED = -1;

  private @Nullable SetObject set;
  private int size;
  private int visited;
  private int position;

  private SetIteratorObject() {
    super(Types.SET_ITERATOR);
  }

  public SetIteratorObject(SetObject set) {
    this();
    this.set = set;
    this.size = set.table().live();
  }

  /** Another iterator in the same state. */
  public SetIteratorObject copy() {
    SetIteratorObject copy = new SetIteratorObject();
    copy.set = set;
    copy.size = size;
    copy.visited = visited;
    copy.position = position;
    return copy;
  }

  @Override
  public boolean runsNoGuestCode() {
    return true;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    SetObject s = set;
    if (s == null) {
      return null;
    }
    SetTable table = s.table();
    if (table.live() != size) {
      size = CHANGED;
      throw Raise.runtimeError("Set changed size during iteration");
    }
    for (int p = position, end = table.places(); p < end; p++) {
      Object element = table.element(p);
      if (element != null) {
        position = p + 1;
        visited++;
        return element;
      }
    }
    set = null;
    return null;
  }

  /** How many elements are left; 0 after the set has changed its size. */
  public int lengthHint() {
    SetObject s = set;
    return s == null || s.table().live() != size ? 0 : Math.max(0, size - visited);
  }
}

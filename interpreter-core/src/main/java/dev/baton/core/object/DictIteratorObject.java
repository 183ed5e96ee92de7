package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * An iterator over the entries of a dict. Walks the dict's current table by entry number; a change
 * of size is reported, another change of keys at the latest when there come more of them than there
 * were. Each step reads value, then key of an entry that has both, so what it gives was in the
 * dict. Threads that share an iterator may get an entry twice or miss one, nothing worse: fields
 * are plain.
 */
public final class DictIteratorObject extends IteratorObject {
  private static final int CHANGED = -1;

  private @Nullable DictObject dict;
  private final DictPart part;
  private final boolean reverse;
  private int size;
  private int remaining;
  private int position;

  private DictIteratorObject(DictPart part, boolean reverse) {
    super(part.iteratorType(reverse));
    this.part = part;
    this.reverse = reverse;
  }

  public DictIteratorObject(DictObject dict, DictPart part, boolean reverse) {
    this(part, reverse);
    this.dict = dict;
    DictTable table = dict.table();
    size = table.live();
    remaining = size;
    position = reverse ? table.used() - 1 : 0;
  }

  /** Another iterator in the same state. */
  public DictIteratorObject copy() {
    DictIteratorObject copy = new DictIteratorObject(part, reverse);
    copy.dict = dict;
    copy.size = size;
    copy.remaining = remaining;
    copy.position = position;
    return copy;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    DictObject d = dict;
    if (d == null) {
      return null;
    }
    DictTable table = d.table();
    if (table.live() != size) {
      size = CHANGED;
      throw Raise.runtimeError("dictionary changed size during iteration");
    }
    return reverse ? backward(table) : forward(table);
  }

  private @Nullable Object forward(DictTable table) {
    int used = table.used();
    for (int e = Math.max(position, table.first()); e < used; e++) {
      Object value = table.value(e);
      Object key = table.key(e);
      if (value != null && key != null) {
        position = e + 1;
        return visit(key, value);
      }
    }
    dict = null;
    return null;
  }

  private @Nullable Object backward(DictTable table) {
    for (int e = Math.min(position, table.used() - 1); e >= table.first(); e--) {
      Object value = table.value(e);
      Object key = table.key(e);
      if (value != null && key != null) {
        position = e - 1;
        return visit(key, value);
      }
    }
    dict = null;
    return null;
  }

  private Object visit(Object key, Object value) {
    if (remaining == 0) {
      dict = null;
      throw Raise.runtimeError("dictionary keys changed during iteration");
    }
    remaining--;
    return switch (part) {
      case KEYS -> key;
      case VALUES -> value;
      case ITEMS -> new TupleObject(key, value);
    };
  }

  /** How many entries are left; 0 after the dict has changed its size. */
  public int lengthHint() {
    DictObject d = dict;
    return d == null || d.table().live() != size ? 0 : Math.max(0, remaining);
  }
}

package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An iterator over the entries of a dict. Walks the dict's current table by entry number; a change
 * of size is reported, another change of keys at the latest when there come more of them than there
 * were. Each step reads value, then key of an entry that has both, so what it gives was in the
 * dict. Where other guest threads run, an entry is claimed by moving the position past it
 * atomically, so threads that share an iterator never get the same one.
 */
public final class DictIteratorObject extends IteratorObject {
  private static final int CHANGED = -1;
  private static final VarHandle POSITION = field("position");
  private static final VarHandle REMAINING = field("remaining");

  private @Nullable DictObject dict;
  private final DictPart part;
  private final boolean reverse;
  private int size;
  private int remaining;
  private int position;

  private static VarHandle field(String name) {
    try {
      return MethodHandles.lookup().findVarHandle(DictIteratorObject.class, name, int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

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
  public boolean runsNoGuestCode() {
    return true;
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
    boolean shared = isShared(t);
    while (true) {
      int from = shared ? (int) POSITION.getVolatile(this) : position;
      int entry = reverse ? last(table, from) : first(table, from);
      if (entry < 0) {
        dict = null;
        return null;
      }
      Object value = table.value(entry);
      Object key = table.key(entry);
      if (value == null || key == null) {
        continue;
      }
      int next = reverse ? entry - 1 : entry + 1;
      if (!shared) {
        position = next;
        return visit(remaining--, key, value);
      }
      if (POSITION.compareAndSet(this, from, next)) {
        return visit((int) REMAINING.getAndAdd(this, -1), key, value);
      }
    }
  }

  private static int first(DictTable table, int position) {
    int used = table.used();
    for (int e = Math.max(position, table.first()); e < used; e++) {
      if (table.value(e) != null && table.key(e) != null) {
        return e;
      }
    }
    return -1;
  }

  private static int last(DictTable table, int position) {
    for (int e = Math.min(position, table.used() - 1); e >= table.first(); e--) {
      if (table.value(e) != null && table.key(e) != null) {
        return e;
      }
    }
    return -1;
  }

  private Object visit(int left, Object key, Object value) {
    if (left <= 0) {
      dict = null;
      throw Raise.runtimeError("dictionary keys changed during iteration");
    }
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

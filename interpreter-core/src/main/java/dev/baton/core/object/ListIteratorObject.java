package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The iterator of a list, forward or reverse: visits by position until the position is outside the
 * list.
 *
 * <p>If other guest threads run at the same time, a position is claimed by one atomic addition, so
 * threads that share the iterator never get the same position. The list reference goes to null
 * once, so an exhausted iterator stays exhausted.
 */
public final class ListIteratorObject extends IteratorObject {
  private static final VarHandle POSITION;

  static {
    try {
      POSITION =
          MethodHandles.lookup().findVarHandle(ListIteratorObject.class, "position", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private @Nullable ListObject list;
  private int position;
  private final int step;

  private ListIteratorObject(TypeObject type, ListObject list, int position, int step) {
    super(type);
    this.list = list;
    this.position = position;
    this.step = step;
  }

  /** {@code iter(list)}. */
  public static ListIteratorObject forward(ListObject list) {
    return new ListIteratorObject(Types.LIST_ITERATOR, list, 0, 1);
  }

  /** {@code reversed(list)}. */
  public static ListIteratorObject reverse(ListObject list) {
    return new ListIteratorObject(Types.LIST_REVERSE_ITERATOR, list, list.size() - 1, -1);
  }

  @Override
  public boolean runsNoGuestCode() {
    return true;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    ListObject l = list;
    if (l == null) {
      return null;
    }
    int index;
    if (isShared(t)) {
      index = (int) POSITION.getAndAdd(this, step);
    } else {
      index = position;
      position = index + step;
    }
    Object item = l.getOrNull(index);
    if (item == null) {
      list = null;
    }
    return item;
  }

  /** The list; null when exhausted. */
  public @Nullable ListObject list() {
    return list;
  }

  /** The position of the next item. */
  public int position() {
    return (int) POSITION.getOpaque(this);
  }

  /**
   * Moves to a position, at least 0 (or -1 in reverse) and at most the size. No effect on an
   * exhausted iterator.
   */
  public void setPosition(long value) {
    ListObject l = list;
    if (l != null) {
      long lowest = step > 0 ? 0 : -1;
      long highest = step > 0 ? l.size() : l.size() - 1;
      POSITION.setOpaque(this, (int) Math.max(lowest, Math.min(value, highest)));
    }
  }

  /** How many items are left if the list stays as it is. */
  public int lengthHint() {
    ListObject l = list;
    if (l == null) {
      return 0;
    }
    int size = l.size();
    int at = position();
    if (step > 0) {
      return Math.max(0, size - at);
    }
    return at < size ? Math.max(0, at + 1) : 0;
  }
}

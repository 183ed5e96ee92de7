package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The iterator of a tuple. Threads that share it never get the same position, see {@link
 * ListIteratorObject}.
 */
public final class TupleIteratorObject extends IteratorObject {
  private static final VarHandle POSITION;

  static {
    try {
      POSITION =
          MethodHandles.lookup().findVarHandle(TupleIteratorObject.class, "position", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private @Nullable TupleObject tuple;
  private int position;

  public TupleIteratorObject(TupleObject tuple) {
    super(Types.TUPLE_ITERATOR);
    this.tuple = tuple;
  }

  @Override
  public boolean runsNoGuestCode() {
    return true;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    TupleObject x = tuple;
    if (x == null) {
      return null;
    }
    int index;
    if (isShared(t)) {
      index = (int) POSITION.getAndAdd(this, 1);
    } else {
      index = position;
      position = index + 1;
    }
    Object[] items = x.items();
    if (index < items.length) {
      return items[index];
    }
    tuple = null;
    return null;
  }

  /** The tuple; null when exhausted. */
  public @Nullable TupleObject tuple() {
    return tuple;
  }

  /** The position of the next item. */
  public int position() {
    return (int) POSITION.getOpaque(this);
  }

  /** Moves to a position, at least 0 and at most the length. No effect on an exhausted iterator. */
  public void setPosition(long value) {
    TupleObject x = tuple;
    if (x != null) {
      POSITION.setOpaque(this, (int) Math.max(0, Math.min(value, x.size())));
    }
  }

  /** How many items are left. */
  public int lengthHint() {
    TupleObject x = tuple;
    return x == null ? 0 : Math.max(0, x.size() - position());
  }
}

package dev.baton.core.object;

/**
 * What a built-in function does with the values of an iterator, as far as it runs no guest code,
 * raises nothing and looks at no frame. So an iterator may do it where its values come up, see
 * {@link IteratorObject#next(ThreadContext, Sink)}. Used by one thread.
 */
public abstract class Sink {
  /** A sink that has taken nothing. */
  protected Sink() {}

  /** Takes a value; false, and nothing has happened, if it has to be dealt with otherwise. */
  public abstract boolean take(Object value);

  /** As {@link #take(Object)}, of an int. */
  public boolean take(long value) {
    return take((Object) value);
  }

  /** As {@link #take(Object)}, of a float. A NaN has an identity, which is not known here. */
  public boolean take(double value) {
    return value == value && take((Object) value);
  }
}

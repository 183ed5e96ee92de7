package dev.baton.core.runtime;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * Stands in loops for an iterator of a guest class that derives from a built-in iterator and has a
 * {@code __next__} of its own, which the Java method would pass over.
 */
public final class OverriddenIterator extends IteratorObject {
  private final IteratorObject iterator;
  private final Object method;

  private OverriddenIterator(IteratorObject iterator, Object method) {
    super(iterator.type());
    this.iterator = iterator;
    this.method = method;
  }

  /** The iterator itself, or what stands for it. */
  static IteratorObject around(IteratorObject iterator) {
    TypeObject type = iterator.type();
    if (type.has(TypeObject.IMMUTABLE) || iterator instanceof OverriddenIterator) {
      return iterator;
    }
    Object method = type.lookup("__next__");
    return method == null || method instanceof BuiltinFunction
        ? iterator
        : new OverriddenIterator(iterator, method);
  }

  /** What gives the next values of any iterator. */
  public static Object of(Object iterator) {
    return iterator instanceof IteratorObject i ? around(i) : iterator;
  }

  /** The iterator that guest code knows. */
  public static Object unwrap(Object iterator) {
    return iterator instanceof OverriddenIterator o ? o.iterator : iterator;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    return Iteration.nextByMethod(t, method, iterator);
  }
}

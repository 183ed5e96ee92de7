package dev.baton.stdlib.itertools;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of a key and an iterator over the neighbouring items that have it. The groups take their
 * items from the same source, so a group is at its end when the next one has been asked for.
 */
final class GroupBy extends LazyIterator {
  private final Object iterator;
  private final Object keyFunction;
  private @Nullable Object targetKey;
  private @Nullable Object currentKey;
  private @Nullable Object currentItem;
  private @Nullable Group currentGroup;

  GroupBy(ThreadContext t, TypeObject type, Object iterable, Object keyFunction) {
    super(type);
    this.iterator = Iteration.iter(t, iterable);
    this.keyFunction = keyFunction;
  }

  static GroupBy checkParent(Object parent) {
    if (parent instanceof GroupBy g) {
      return g;
    }
    throw Raise.typeError("_grouper() argument 1 must be itertools.groupby");
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    currentGroup = null;
    while (currentKey == null || targetKey != null && Comparison.equal(t, targetKey, currentKey)) {
      if (!step(t)) {
        return null;
      }
    }
    targetKey = currentKey;
    Group group = new Group(ItertoolsModule.type(Kind.GROUPER), this, currentKey);
    return new TupleObject(currentKey, group);
  }

  /** Takes the next item and its key; false at the end. */
  private boolean step(ThreadContext t) {
    Object item = Iteration.next(t, iterator);
    if (item == null) {
      return false;
    }
    Object key = keyFunction == Singleton.NONE ? item : t.call(keyFunction, item);
    currentItem = item;
    currentKey = key;
    return true;
  }

  @Override
  Object reduce(ThreadContext t) {
    Object current = currentKey;
    Object target = targetKey;
    Object item = currentItem;
    return current == null || target == null || item == null
        ? made(iterator, keyFunction)
        : madeWith(TupleObject.of(current, item, target), iterator, keyFunction);
  }

  @Override
  void restore(ThreadContext t, Object state) {
    Object[] parts = parts(state, 3, 3);
    currentKey = parts[0];
    currentItem = parts[1];
    targetKey = parts[2];
  }

  /** The items of one group. */
  static final class Group extends LazyIterator {
    private final GroupBy parent;
    private final Object key;

    Group(TypeObject type, GroupBy parent, Object key) {
      super(type);
      this.parent = parent;
      this.key = key;
      parent.currentGroup = this;
    }

    @Override
    Object reduce(ThreadContext t) {
      return parent.currentGroup == this
          ? made(parent, key)
          : TupleObject.of(
              t.interpreter().builtins().getText("iter"), TupleObject.of(new TupleObject()));
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      if (parent.currentGroup != this) {
        return null;
      }
      if (parent.currentItem == null && !parent.step(t)) {
        return null;
      }
      Object current = parent.currentKey;
      if (current == null || !Comparison.equal(t, key, current)) {
        return null;
      }
      Object item = parent.currentItem;
      parent.currentItem = null;
      return item;
    }
  }
}

package dev.baton.core.builtins;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;

/** Operations of a set with any iterable. */
final class SetUpdate {
  private SetUpdate() {}

  /** Adds all items. */
  static void add(ThreadContext t, SetObject s, Object iterable) {
    if (iterable instanceof SetObject other) {
      s.update(t, other);
      return;
    }
    if (iterable instanceof DictObject d && d.type() == Types.DICT) {
      s.reserve(t, d.size());
      for (Object key : d.keysArray()) {
        s.add(t, key);
      }
      return;
    }
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      s.add(t, item);
    }
  }

  /** Removes all items that are there. */
  static void remove(ThreadContext t, SetObject s, Object iterable) {
    if (iterable instanceof SetObject other) {
      s.differenceUpdate(t, other);
      return;
    }
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      s.remove(t, item);
    }
    s.compact(t);
  }

  /** The iterable itself if it is a set, else a set of its items. */
  static SetObject asSet(ThreadContext t, Object iterable) {
    if (iterable instanceof SetObject s) {
      return s;
    }
    SetObject result = new SetObject();
    add(t, result, iterable);
    return result;
  }

  /** A set of the elements that are among the items. */
  static SetObject intersection(ThreadContext t, SetObject s, Object iterable) {
    if (iterable instanceof SetObject other) {
      return s.intersection(t, other, SetOperations.plainType(s));
    }
    SetObject result = new SetObject(SetOperations.plainType(s));
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      if (s.contains(t, item)) {
        result.add(t, item);
      }
    }
    return result;
  }

  /** A set of the elements that are not among the items. */
  static SetObject difference(ThreadContext t, SetObject s, Object iterable) {
    if (iterable instanceof SetObject other) {
      return s.difference(t, other, SetOperations.plainType(s));
    }
    SetObject result = s.copy(t, SetOperations.plainType(s));
    remove(t, result, iterable);
    return result;
  }

  /** Whether all items are elements. */
  static boolean containsAll(ThreadContext t, SetObject s, Object iterable) {
    if (iterable instanceof SetObject other) {
      return other.isSubset(t, s);
    }
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      if (!s.contains(t, item)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no item is an element. */
  static boolean isDisjoint(ThreadContext t, SetObject s, Object iterable) {
    if (iterable instanceof SetObject other) {
      return s.isDisjoint(t, other);
    }
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      if (s.contains(t, item)) {
        return false;
      }
    }
    return true;
  }
}

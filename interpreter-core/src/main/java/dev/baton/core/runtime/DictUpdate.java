package dev.baton.core.runtime;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Filling a dict from a dict, from something with {@code keys()}, or from pairs. */
public final class DictUpdate {
  private DictUpdate() {}

  /** {@code d.update(source)}. */
  public static void from(ThreadContext t, DictObject d, Object source) {
    if (source instanceof DictObject || Attributes.getOrNull(t, source, "keys") != null) {
      fromMapping(t, d, source);
    } else {
      fromPairs(t, d, source);
    }
  }

  /**
   * Takes over what a mapping has for each of its {@code keys()}; the entries of a dict directly
   * unless its class iterates in its own way.
   */
  public static void fromMapping(ThreadContext t, DictObject d, Object source) {
    if (source instanceof DictObject other
        && (other.type() == Types.DICT
            || other.type().lookup("__iter__") == Types.DICT.lookup("__iter__"))) {
      d.update(t, other);
      return;
    }
    Object keys = t.call(Attributes.get(t, source, "keys"));
    Object iterator = Iteration.iter(t, keys);
    for (Object key = Iteration.next(t, iterator); key != null; key = Iteration.next(t, iterator)) {
      d.put(t, key, Items.get(t, source, key));
    }
  }

  private static void fromPairs(ThreadContext t, DictObject d, Object source) {
    Object iterator = Iteration.iter(t, source);
    int number = 0;
    for (Object pair = Iteration.next(t, iterator);
        pair != null;
        pair = Iteration.next(t, iterator)) {
      Object[] both = pair(t, pair, number);
      if (both.length != 2) {
        throw Raise.valueError(
            "dictionary update sequence element #"
                + number
                + " has length "
                + both.length
                + "; 2 is required");
      }
      d.put(t, both[0], both[1]);
      number++;
    }
  }

  private static Object[] pair(ThreadContext t, Object pair, int number) {
    try {
      return Iteration.toArray(t, pair);
    } catch (GuestError e) {
      if (e.is(Types.TYPE_ERROR) && !Iteration.isIterable(pair)) {
        throw Raise.typeError(
            "cannot convert dictionary update sequence element #" + number + " to a sequence");
      }
      throw e;
    }
  }
}

package dev.baton.core.builtins;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;

/** Filling a dict from a dict, from something with {@code keys()}, or from pairs. */
final class DictUpdate {
  private DictUpdate() {}

  /** {@code d.update(source)}. */
  static void from(ThreadContext t, DictObject d, Object source) {
    if (Types.of(source) == Types.DICT || source instanceof DictObject s && iteratesAsDict(s)) {
      d.update(t, (DictObject) source);
    } else if (Attributes.getOrNull(t, source, "keys") != null) {
      fromMapping(t, d, source);
    } else {
      fromPairs(t, d, source);
    }
  }

  /**
   * Whether a subclass leaves {@code keys}, {@code __iter__} and {@code __getitem__} alone, so that
   * its entries are what a dict's are.
   */
  private static boolean iteratesAsDict(DictObject d) {
    return inherits(d, "keys") && inherits(d, "__iter__") && inherits(d, "__getitem__");
  }

  private static boolean inherits(DictObject d, String method) {
    return d.type().lookup(method) == Types.DICT.lookup(method);
  }

  private static void fromMapping(ThreadContext t, DictObject d, Object source) {
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

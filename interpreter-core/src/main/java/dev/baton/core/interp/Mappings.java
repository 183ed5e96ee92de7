package dev.baton.core.interp;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.DictUpdate;

/** Dicts filled from mappings, for displays and calls. */
final class Mappings {
  private Mappings() {}

  /** The keyword arguments of a call as a dict. */
  static DictObject asDict(ThreadState t, Object callee, Object mapping) {
    if (mapping instanceof DictObject d && d.type() == Types.DICT) {
      return d;
    }
    if (Attributes.getOrNull(t, mapping, "keys") == null) {
      throw Raise.typeError(
          Callables.describe(t, callee)
              + " argument after ** must be a mapping, not "
              + Types.of(mapping).name());
    }
    DictObject result = new DictObject();
    update(t, result, mapping);
    return result;
  }

  /** {@code target.update(mapping)} for {@code {**mapping}}. */
  static void updateDisplay(ThreadContext t, DictObject target, Object mapping) {
    if (!(mapping instanceof DictObject) && Attributes.getOrNull(t, mapping, "keys") == null) {
      throw Raise.typeError("'" + Types.of(mapping).name() + "' object is not a mapping");
    }
    update(t, target, mapping);
  }

  /** Adds all items of a mapping. */
  static void update(ThreadContext t, DictObject target, Object mapping) {
    DictUpdate.fromMapping(t, target, mapping);
  }

  /** {@code DICT_MERGE}: a key that is there already is an error that names the callable. */
  static void merge(ThreadState t, Object callee, DictObject target, Object mapping) {
    DictObject source = asDict(t, callee, mapping);
    Object[] entries = source.entries();
    for (int i = 0; i < entries.length; i += 2) {
      if (target.putIfAbsent(t, entries[i], entries[i + 1]) != null) {
        Object key = entries[i];
        throw Raise.typeError(
            Callables.describe(t, callee)
                + " got multiple values for keyword argument '"
                + key
                + "'");
      }
    }
  }
}

package dev.baton.stdlib.collections;

import dev.baton.code.BinaryOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;

/** The functions of module {@code _collections}. */
@Intrinsics("_collections")
final class CountFunctions {
  private CountFunctions() {}

  @Builtin(
      value = "_count_elements(mapping, iterable, /)",
      doc = "Add one to the count of each element in the mapping.")
  static void count(ThreadContext t, Object mapping, Object iterable) {
    Object elements = Iteration.iter(t, iterable);
    if (mapping instanceof DictObject dict
        && isPlain(dict, "get")
        && isPlain(dict, "__setitem__")) {
      for (Object element = Iteration.next(t, elements);
          element != null;
          element = Iteration.next(t, elements)) {
        Object count = dict.get(t, element);
        dict.put(t, element, count == null ? (Object) 1L : more(t, count));
      }
      return;
    }
    Object get = Attributes.get(t, mapping, "get");
    for (Object element = Iteration.next(t, elements);
        element != null;
        element = Iteration.next(t, elements)) {
      Items.set(t, mapping, element, more(t, t.call(get, element, 0L)));
    }
  }

  private static Object more(ThreadContext t, Object count) {
    return Arithmetic.binary(t, BinaryOperator.ADD, count, 1L);
  }

  private static boolean isPlain(DictObject dict, String method) {
    return dict.type().lookup(method) instanceof BuiltinFunction f && f.owner() == Types.DICT;
  }
}

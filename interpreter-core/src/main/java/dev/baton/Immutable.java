package dev.baton;

import dev.baton.core.object.SetObject;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Which guest values engines may share: those of built-in types that never change nor lead to
 * anything that does. They belong to no engine.
 */
final class Immutable {
  private static final Set<TypeObject> TYPES =
      Set.of(
          Types.NONE,
          Types.BOOL,
          Types.INT,
          Types.FLOAT,
          Types.COMPLEX,
          Types.STR,
          Types.BYTES,
          Types.RANGE);

  private Immutable() {}

  /** Whether a value and all it contains are immutable. Containers may be nested at any depth. */
  static boolean is(Object value) {
    ArrayDeque<Object> open = new ArrayDeque<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    open.add(value);
    while (!open.isEmpty()) {
      Object next = open.pop();
      TypeObject type = Types.of(next);
      if (!seen.add(next)) {
        continue;
      }
      if (type == Types.TUPLE) {
        open.addAll(Arrays.asList(((TupleObject) next).toArray()));
      } else if (type == Types.FROZENSET) {
        open.addAll(Arrays.asList(((SetObject) next).toArray()));
      } else if (!TYPES.contains(type)) {
        return false;
      }
    }
    return true;
  }
}

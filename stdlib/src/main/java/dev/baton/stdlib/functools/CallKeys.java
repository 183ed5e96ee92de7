package dev.baton.stdlib.functools;

import dev.baton.core.object.Instance;
import dev.baton.core.object.Strings;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The arguments of a call as a dict key. */
final class CallKeys {
  /** Stands between positional arguments and keywords; equals nothing but itself. */
  private static final Object KEYWORDS_FOLLOW = new Instance(Types.OBJECT);

  private CallKeys() {}

  /**
   * The key of a call; a single str or int serves as it is.
   *
   * @param typed whether arguments of different types are to be kept apart
   */
  static Object of(Object[] arguments, String @Nullable [] names, boolean typed) {
    if (names == null && !typed) {
      if (arguments.length == 1
          && (arguments[0] instanceof String || arguments[0] instanceof Long)) {
        return arguments[0];
      }
      return TupleObject.of(arguments);
    }
    int keywords = names == null ? 0 : names.length;
    int positional = arguments.length - keywords;
    int marks = keywords == 0 ? 0 : 1 + keywords;
    int untyped = arguments.length + marks;
    Object[] parts =
        Arrays.copyOf(arguments, typed ? untyped + arguments.length : untyped, Object[].class);
    if (keywords > 0) {
      int n = positional;
      parts[n++] = KEYWORDS_FOLLOW;
      for (int i = 0; i < keywords; i++) {
        parts[n++] = Strings.fromJava(names[i]);
        parts[n++] = arguments[positional + i];
      }
    }
    if (typed) {
      for (int i = 0; i < arguments.length; i++) {
        parts[untyped + i] = Types.of(arguments[i]);
      }
    }
    return TupleObject.of(parts);
  }
}

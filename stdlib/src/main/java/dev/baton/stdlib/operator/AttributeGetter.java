package dev.baton.stdlib.operator;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Attributes;

/** An {@code operator.attrgetter}: names with dots in them lead through several attributes. */
final class AttributeGetter extends Fetcher {
  private final Object[] names;
  private final String[][] paths;

  AttributeGetter(Object[] names) {
    super(OperatorTypes.ATTRIBUTE_GETTER);
    this.names = names;
    this.paths = new String[names.length][];
    for (int i = 0; i < names.length; i++) {
      String name = Strings.toJavaOrNull(names[i]);
      if (name == null) {
        throw Raise.typeError("attribute name must be a string");
      }
      paths[i] = name.split("\\.", -1);
      for (int k = 0; k < paths[i].length; k++) {
        paths[i][k] = paths[i][k].intern();
      }
    }
  }

  Object[] names() {
    return names;
  }

  @Override
  Object fetch(ThreadContext t, Object object) {
    if (paths.length == 1) {
      return follow(t, object, paths[0]);
    }
    Object[] values = new Object[paths.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = follow(t, object, paths[i]);
    }
    return TupleObject.of(values);
  }

  private static Object follow(ThreadContext t, Object object, String[] path) {
    Object value = object;
    for (String name : path) {
      value = Attributes.get(t, value, name);
    }
    return value;
  }
}

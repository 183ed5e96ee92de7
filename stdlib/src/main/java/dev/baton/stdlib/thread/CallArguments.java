package dev.baton.stdlib.thread;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;

/** The arguments of a call to be made later; the last {@code names.length} values go by name. */
record CallArguments(Object[] values, String[] names) {
  /** TypeError if a key is not a str. */
  static CallArguments of(Object[] positional, DictObject named) {
    Object[] entries = named.entries();
    int count = entries.length / 2;
    Object[] values = new Object[positional.length + count];
    String[] names = new String[count];
    System.arraycopy(positional, 0, values, 0, positional.length);
    for (int i = 0; i < count; i++) {
      names[i] = Strings.toJavaOrNull(entries[2 * i]);
      if (names[i] == null) {
        throw Raise.typeError("keywords must be strings");
      }
      values[positional.length + i] = entries[2 * i + 1];
    }
    return new CallArguments(values, names);
  }
}

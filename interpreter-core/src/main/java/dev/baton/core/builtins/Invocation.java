package dev.baton.core.builtins;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;

/** Calls with arguments as built-in functions receive them: an array and a dict. */
public final class Invocation {
  private Invocation() {}

  /** {@code callee(*args, **kwargs)}. */
  public static Object call(ThreadContext t, Object callee, Object[] args, DictObject kwargs) {
    if (kwargs.size() == 0) {
      return t.callArray(callee, args);
    }
    Object[] entries = kwargs.entries();
    int extra = entries.length / 2;
    Object[] all = new Object[args.length + extra];
    System.arraycopy(args, 0, all, 0, args.length);
    String[] names = new String[extra];
    for (int i = 0; i < extra; i++) {
      names[i] = Strings.toJavaOrNull(entries[2 * i]);
      all[args.length + i] = entries[2 * i + 1];
    }
    return t.callNamed(callee, all, names);
  }
}

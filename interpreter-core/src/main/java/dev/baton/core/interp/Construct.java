package dev.baton.core.interp;

import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;

/** Making instances, for built-in methods. */
public final class Construct {
  private Construct() {}

  /** {@code object.__new__(c)} called with so many further arguments. */
  public static Object plain(ThreadContext t, TypeObject c, int argumentCount, boolean plainNew) {
    return Construction.plainInstance(
        (ThreadState) t, c, argumentCount, c.lookup("__init__"), plainNew);
  }

  /** {@code type.__call__(c, …)}. */
  public static Object call(ThreadContext t, TypeObject c, Object[] arguments, String[] names) {
    ThreadState state = (ThreadState) t;
    return Calls.complete(
        state, Construction.typeCall(state, c, arguments, names.length == 0 ? null : names));
  }
}

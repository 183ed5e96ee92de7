package dev.baton.stdlib.sys;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.StructSequence;

/** Exceptions that nobody can catch, because no guest code waits where they end up. */
public final class Unraisable {
  private static final TypeObject ARGUMENTS =
      StructSequence.type(
          "UnraisableHookArgs",
          "sys",
          "exc_type",
          "exc_value",
          "exc_traceback",
          "err_msg",
          "object");

  private Unraisable() {}

  /**
   * Gives an exception to {@code sys.unraisablehook}; one that the hook raises goes to the built-in
   * hook, and what that raises is dropped.
   *
   * @param message what happened, without punctuation at the end
   * @param object what it happened to
   */
  public static void report(ThreadContext t, ExceptionObject e, String message, Object object) {
    Object sys = t.interpreter().modules().get(t, "sys");
    Object hook = sys instanceof ModuleObject m ? m.dict().get(t, "unraisablehook") : null;
    if (hook == null || hook == Singleton.NONE) {
      return;
    }
    try {
      t.call(hook, arguments(e, message, object));
    } catch (GuestError inHook) {
      reportHook(t, inHook.value(), hook);
    }
  }

  private static void reportHook(ThreadContext t, ExceptionObject e, Object hook) {
    try {
      SysFunctions.unraisableHook(t, arguments(e, "Exception ignored in sys.unraisablehook", hook));
    } catch (GuestError dropped) {
      // Standard error itself does not work: there is nobody left to tell.
    }
  }

  private static Object arguments(ExceptionObject e, String message, Object object) {
    return StructSequence.of(
        ARGUMENTS,
        e.type(),
        e,
        e.traceback() == null ? Singleton.NONE : e.traceback(),
        Strings.fromJava(message),
        object);
  }
}

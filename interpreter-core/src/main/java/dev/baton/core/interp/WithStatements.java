package dev.baton.core.interp;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Descriptors;
import dev.baton.core.runtime.Special;

/** The {@code with} and {@code async with} statements. */
final class WithStatements {
  private WithStatements() {}

  /** Replaces the manager by its bound exit method and pushes what entering gives. */
  static void enter(ThreadState t, Object[] s, int sp) {
    begin(t, s, sp, "__enter__", "__exit__", "context manager");
  }

  static void enterAsync(ThreadState t, Object[] s, int sp) {
    begin(t, s, sp, "__aenter__", "__aexit__", "asynchronous context manager");
  }

  private static void begin(
      ThreadState t, Object[] s, int sp, String enter, String exit, String protocol) {
    Object manager = s[sp - 1];
    Object enterMethod = Special.find(manager, enter);
    Object exitMethod = enterMethod == null ? null : Special.find(manager, exit);
    if (exitMethod == null) {
      String missing = enterMethod == null ? "" : " (missed " + exit + " method)";
      throw Raise.typeError(
          "'"
              + Types.of(manager).name()
              + "' object does not support the "
              + protocol
              + " protocol"
              + missing);
    }
    Object boundExit = Descriptors.bind(t, exitMethod, manager);
    s[sp] = Special.call(t, enterMethod, manager);
    s[sp - 1] = boundExit;
  }

  /** {@code exit(type, exc, traceback)}; no manager swallows the end of the thread. */
  static Object exit(ThreadState t, Object exit, ExceptionObject e) {
    Object traceback = e.traceback() == null ? Singleton.NONE : e.traceback();
    Object answer = t.call(exit, e.type(), e, traceback);
    return t.isEnd(e) ? Boolean.FALSE : answer;
  }
}

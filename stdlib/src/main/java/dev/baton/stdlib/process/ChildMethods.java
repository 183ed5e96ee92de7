package dev.baton.stdlib.process;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.file.Blocking;
import dev.baton.stdlib.sharing.Timeouts;

/** Type {@code _subprocess.Child}. */
@Intrinsics(value = "Child", doc = "A program that was started.")
final class ChildMethods {
  private ChildMethods() {}

  @Builtin(value = "pid(self)", kind = Kind.GETTER, doc = "the number of the process")
  static long pid(ChildProcess self) {
    return self.pid();
  }

  @Builtin(
      value = "code(self)",
      kind = Kind.GETTER,
      doc = "the exit code, below zero for a signal; None while it runs")
  static Object code(ChildProcess self) {
    Integer code = self.code();
    return code == null ? Singleton.NONE : (Object) code.longValue();
  }

  @Builtin(
      value = "wait(self, timeout=None, /)",
      doc = "Wait for the end, at most timeout seconds; did it come?")
  static boolean await(ThreadContext t, ChildProcess self, Object timeout) {
    return self.await(t, Timeouts.nanos(t, timeout));
  }

  @Builtin(value = "signal(self, number, /)", doc = "Send it a signal, if it still runs.")
  static void signal(ThreadContext t, ChildProcess self, int number) {
    Blocking.call(t, null, () -> self.signal(number));
  }
}

package dev.baton.stdlib.isolation;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.sharing.Timeouts;

/** Type {@code _interpreters.Worker}. */
@Intrinsics(value = "Worker", doc = "A program that runs in an interpreter of its own.")
final class WorkerMethods {
  private WorkerMethods() {}

  @Builtin(value = "pid(self)", kind = Kind.GETTER, doc = "the worker's number")
  static long pid(Worker self) {
    return self.pid();
  }

  @Builtin(value = "code(self)", kind = Kind.GETTER, doc = "the exit code; None while it runs")
  static Object code(Worker self) {
    Integer code = self.code();
    return code == null ? Singleton.NONE : (Object) code.longValue();
  }

  @Builtin(
      value = "join(self, timeout=None, /)",
      doc = "Wait for the end, at most timeout seconds; did it come?")
  static boolean join(ThreadContext t, Worker self, Object timeout) {
    return self.join(t, Timeouts.nanos(t, timeout));
  }

  @Builtin(
      value = "signal(self, number, /)",
      doc = "Send it a signal, which ends it if it has no handler.")
  static void signal(Worker self, int number) {
    self.signal(number);
  }
}

package dev.baton.stdlib.isolation;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.lock.InterpreterClosedException;

/** Module {@code _interpreters}. */
public final class IsolationModule {
  private IsolationModule() {}

  /** The number of the process that the calling thread belongs to; 0 for the program itself. */
  public static long pid(ThreadContext t) {
    return Seat.of(t).pid();
  }

  /** The number of the process that made the one of the calling thread; 0 for the program's. */
  public static long parentPid(ThreadContext t) {
    return Seat.of(t).parent();
  }

  /**
   * Ends what is a process elsewhere, to which the calling thread belongs; it does not come back.
   *
   * @throws GuestError PermissionError if that is the program itself
   */
  public static void leave(ThreadContext t, int code) {
    Seat seat = Seat.of(t);
    if (seat.pid() == 0) {
      throw Raise.error(
          Types.PERMISSION_ERROR, "the process is the host's; only those that it made can be left");
    }
    if (seat.worker() != null) {
      seat.worker().end(code);
    } else {
      seat.end().run();
    }
    throw new InterpreterClosedException();
  }

  /** Sends a signal to a process that this program has made; false if there is none. */
  public static boolean signal(ThreadContext t, long pid, int number) {
    Worker worker = Workers.of(t).find(pid);
    if (worker == null) {
      return false;
    }
    if (number != 0) {
      worker.signal(number);
    }
    return true;
  }

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_interpreters", "Other interpreters in this JVM.");
    for (BuiltinFunction function : new InterpreterFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("Worker", WorkerTypes.WORKER);
    return module;
  }
}

package dev.baton.stdlib.signal;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.stdlib.thread.ThreadModule;

/** Functions of module {@code _signal}. */
@Intrinsics("_signal")
final class SignalFunctions {
  private SignalFunctions() {}

  @Builtin(value = "handler(number, /)", doc = "Return the function for a signal, or None.")
  static Object handler(ThreadContext t, int number) {
    Object handler = Signals.of(t).handler(number);
    return handler == null ? Singleton.NONE : handler;
  }

  @Builtin(
      value = "set_handler(number, function, /)",
      doc = "Have a function called for a signal in the main thread; None for no more.")
  static void setHandler(ThreadContext t, int number, Object function) {
    if (!t.interpreter().permissions().mayHandleSignals()) {
      throw Raise.error(Types.PERMISSION_ERROR, "the host does not allow signal handlers");
    }
    boolean first = t.interpreter().number() == 0;
    if (!first || ThreadModule.main(t.globalLock()) != t) {
      throw Raise.valueError("signal only works in main thread of the main interpreter");
    }
    boolean ofProgram = t.interpreter().family().origin() == t.interpreter().family();
    Signals.of(t).setHandler(number, function == Singleton.NONE ? null : function, ofProgram);
  }

  @Builtin(
      value = "send(number, /)",
      doc = "Have a signal handled here; False if there is no function for it.")
  static boolean send(ThreadContext t, int number) {
    boolean sent = Signals.of(t).send(number);
    t.poll();
    return sent;
  }

  @Builtin(value = "pause()", doc = "Wait until a signal has been handled.")
  static void pause(ThreadContext t) {
    Signals.of(t).pause(t);
  }

  @Builtin(
      value = "set_alarm(seconds, interval=0.0, /)",
      doc = "Send SIGALRM after some time, and again; return what was left of the one before.")
  static Object setAlarm(ThreadContext t, double seconds, double interval) {
    return pair(Signals.of(t).setAlarm(seconds, interval));
  }

  @Builtin(value = "alarm()", doc = "Return the seconds left and the interval of the alarm.")
  static Object alarm(ThreadContext t) {
    return pair(Signals.of(t).alarm());
  }

  private static Object pair(double[] values) {
    return TupleObject.of(values[0], values[1]);
  }
}

package dev.baton;

import dev.baton.core.interp.Ending;
import dev.baton.core.interp.TracebackText;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Numeric;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What guest code throws, as the host sees it. */
final class Failures {
  private Failures() {}

  static RuntimeException toHost(ThreadContext t, GuestError e) {
    return e.is(Types.SYSTEM_EXIT) ? exit(t, e.value()) : new GuestException(t, e.value());
  }

  /**
   * The failure of a call that was ended.
   *
   * @param last what left guest code at last, for its traceback; null if it was abandoned
   */
  static RuntimeException toHost(ThreadContext t, Ending ending, @Nullable ExceptionObject last) {
    String limit =
        switch (ending.cause()) {
          case STEPS -> "steps";
          case WALL_TIME -> "wall time";
          case CPU_TIME -> "cpu time";
          case BYTES -> "bytes";
          case OUTPUT -> "output";
          case CANCELLED -> null;
        };
    return limit == null
        ? new CancellationException(ending.message())
        : new LimitException(
            limit, ending.message(), last == null ? "" : TracebackText.of(t, last));
  }

  private static ExitException exit(ThreadContext t, ExceptionObject e) {
    Object code = e.get(t, Types.SYSTEM_EXIT_CODE);
    if (code == null || code == Singleton.NONE) {
      return new ExitException(0, "");
    }
    Object number = Numeric.plainInt(code);
    if (number instanceof Long n) {
      return new ExitException((int) (n & 0xff), "");
    }
    // CPython takes -1 for an int that does not fit.
    return number != null
        ? new ExitException(0xff, "")
        : new ExitException(1, Conversions.strText(t, code));
  }
}

package dev.baton;

import dev.baton.core.interp.LimitExceededException;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;

/** What guest code throws, as the host sees it. */
final class Failures {
  private Failures() {}

  static RuntimeException toHost(ThreadContext t, GuestError e) {
    return e.is(Types.SYSTEM_EXIT) ? exit(t, e.value()) : new GuestException(t, e.value());
  }

  static LimitException toHost(LimitExceededException e) {
    String limit =
        switch (e.kind()) {
          case STEPS -> "steps";
          case WALL_TIME -> "wall time";
          case OUTPUT -> "output";
        };
    return new LimitException(limit, e.getMessage());
  }

  private static ExitException exit(ThreadContext t, ExceptionObject e) {
    Object code = e.get(t, Types.SYSTEM_EXIT_CODE);
    if (code == null || code == Singleton.NONE) {
      return new ExitException(0, "");
    }
    if (code instanceof Long n) {
      return new ExitException((int) (n & 0xff), "");
    }
    return code instanceof Boolean b
        ? new ExitException(b ? 1 : 0, "")
        : new ExitException(1, Conversions.strText(t, code));
  }
}

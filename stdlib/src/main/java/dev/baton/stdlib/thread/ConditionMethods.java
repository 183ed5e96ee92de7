package dev.baton.stdlib.thread;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Attributes;

/**
 * The {@code with} statement of {@code threading.Condition}, whose lock is its attribute {@code
 * _lock}.
 *
 * <p>Invariant: with a lock of the engine there is no safepoint between the entry of the statement
 * and the lock being taken, nor between its end and the lock being free. A function in Python would
 * begin with one, and an interrupt that came there would leave the lock taken for ever.
 */
@Intrinsics("Condition")
final class ConditionMethods {
  private ConditionMethods() {}

  @Builtin("__enter__(self, /)")
  static Object enter(ThreadContext t, Object self) {
    return t.call(Attributes.get(t, Attributes.get(t, self, "_lock"), "__enter__"));
  }

  @Builtin("__exit__(self, /, *exc)")
  static Object exit(ThreadContext t, Object self, Object[] exc) {
    return t.callArray(Attributes.get(t, Attributes.get(t, self, "_lock"), "__exit__"), exc);
  }
}

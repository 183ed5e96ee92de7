package dev.baton.stdlib.thread;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.lock.BlockKind;
import dev.baton.lock.Deadlock;
import dev.baton.lock.Histogram;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.LockTrait;
import java.util.Locale;
import java.util.TreeSet;

/** Module {@code _lock}: the global lock as {@code baton.lock} shows it to programs. */
@Intrinsics("_lock")
final class LockModule {
  private static final double NANOS_PER_SECOND = 1e9;

  private LockModule() {}

  @Builtin(value = "name()", doc = "The name of the global lock in force, such as 'gil'.")
  static Object name(ThreadContext t) {
    return Strings.fromJava(t.globalLock().strategy().name());
  }

  @Builtin(value = "traits()", doc = "What the lock in force promises: a tuple of names, sorted.")
  static Object traits(ThreadContext t) {
    TreeSet<String> names = new TreeSet<>();
    for (LockTrait trait : t.globalLock().strategy().traits()) {
      names.add(trait.name().toLowerCase(Locale.ROOT));
    }
    return TupleObject.of(names.toArray());
  }

  @Builtin(
      value = "is_timed()",
      doc = "Are hold times and switches measured?  The host decides when it makes the engine.")
  static boolean isTimed(ThreadContext t) {
    return t.globalLock().config().timed();
  }

  @Builtin(
      value = "statistics()",
      doc =
          """
          The figures of all threads that ever ran here, added up: a new dict.

          Times are in seconds.  A histogram is a list; its item i counts what took at least
          2**i and less than 2**(i+1) nanoseconds.\
          """)
  static DictObject statistics(ThreadContext t) {
    return dict(t.globalLock().statistics());
  }

  @Builtin(
      value = "thread_statistics()",
      doc = "The figures of the calling thread since it last came in: a new dict.")
  static DictObject threadStatistics(ThreadContext t) {
    return dict(t.counters().statistics());
  }

  @Builtin(
      value = "deadlocks()",
      doc = "Say in a sentence each which threads wait for each other in a circle: a list.")
  static ListObject deadlocks(ThreadContext t) {
    ListObject found = new ListObject();
    for (Deadlock deadlock : t.globalLock().deadlocks()) {
      found.append(t, Strings.fromJava(deadlock.toString()));
    }
    return found;
  }

  @Builtin(
      value = "options()",
      doc = "The options of the lock in force, defaults included: a new dict of texts.")
  static DictObject options(ThreadContext t) {
    DictObject options = new DictObject();
    t.globalLock()
        .strategy()
        .options()
        .forEach((name, value) -> options.putText(name, Strings.fromJava(value)));
    return options;
  }

  @Builtin(
      value = "kernel_threshold()",
      doc = "How long a function must compute, in seconds, to be worth leaving the lock for.")
  static double kernelThreshold(ThreadContext t) {
    return t.globalLock().config().kernelThresholdNanos() / NANOS_PER_SECOND;
  }

  @Builtin(
      value = "open_events(limit)",
      doc = "Begin to keep lock events, at most limit of them; return the number of the log.")
  static long openEvents(ThreadContext t, long limit) {
    return EventLogs.of(t).open(t.globalLock(), limit);
  }

  @Builtin(
      value = "take_events(number)",
      doc =
          "Take what a log has: a tuple of a list of (time, kind, thread, detail) and how many were"
              + " lost.")
  static TupleObject takeEvents(ThreadContext t, long number) {
    return EventLogs.of(t).take(number);
  }

  @Builtin(value = "close_events(number)", doc = "End a log.")
  static void closeEvents(ThreadContext t, long number) {
    EventLogs.of(t).close(t.globalLock(), number);
  }

  private static DictObject dict(LockStatistics s) {
    DictObject d = new DictObject();
    d.putText("acquisitions", s.entered());
    d.putText("releases", s.exited());
    d.putText("contended", s.waits());
    d.putText("wait_time", s.waitNanos() / NANOS_PER_SECOND);
    d.putText("hold_time", s.holdNanos() / NANOS_PER_SECOND);
    d.putText("switches", s.switches());
    d.putText("forced", s.yields());
    DictObject blocking = new DictObject();
    for (BlockKind kind : BlockKind.values()) {
      blocking.putText(kind.name().toLowerCase(Locale.ROOT), s.blocking().of(kind));
    }
    d.putText("blocking", blocking);
    d.putText("elided", s.elided());
    d.putText("wait_histogram", list(s.waitTimes()));
    d.putText("hold_histogram", list(s.holdTimes()));
    return d;
  }

  private static ListObject list(Histogram histogram) {
    Object[] counts = new Object[Histogram.CLASSES];
    long[] values = histogram.counts();
    for (int i = 0; i < counts.length; i++) {
      counts[i] = values[i];
    }
    return new ListObject(counts);
  }
}

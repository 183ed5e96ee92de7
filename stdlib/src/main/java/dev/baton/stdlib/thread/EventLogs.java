package dev.baton.stdlib.thread;

import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What programs of one interpreter listen to: logs of lock events, by number. A listener must not
 * run guest code, so events are kept until the program takes them. Thread safe.
 */
final class EventLogs {
  /** So many logs at a time, so that a program cannot burden its threads without end. */
  private static final int MOST_LOGS = 16;

  private static final int MOST_EVENTS = 1_000_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<Long, Log> logs = new ConcurrentHashMap<>();
  private final AtomicLong lastNumber = new AtomicLong();

  EventLogs() {}

  /** The logs of the interpreter that {@code t} runs in. */
  static EventLogs of(ThreadContext t) {
    return t.interpreter().attached(EventLogs.class, EventLogs::new);
  }

  /** Events of which at most a number are kept; what comes when it is full is only counted. */
  private static final class Log implements LockListener {
    final int limit;
    final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();
    final AtomicInteger kept = new AtomicInteger();
    final AtomicLong lost = new AtomicLong();

    Log(int limit) {
      this.limit = limit;
    }

    @Override
    public void onEvent(LockEvent event) {
      if (kept.incrementAndGet() > limit) {
        kept.decrementAndGet();
        lost.incrementAndGet();
        return;
      }
      GuestThread t = event.thread();
      entries.add(new Entry(event, t == null ? null : t.name()));
    }
  }

  /** An event with the name its thread had then. */
  private record Entry(LockEvent event, String thread) {}

  /** Begins to listen; the number of the log. ValueError for a limit that is not 1 to a million. */
  long open(GlobalLock lock, long limit) {
    if (limit < 1 || limit > MOST_EVENTS) {
      throw Raise.valueError("limit must be from 1 to " + MOST_EVENTS);
    }
    Log log = new Log((int) limit);
    long number = lastNumber.incrementAndGet();
    logs.put(number, log);
    if (logs.size() > MOST_LOGS) {
      logs.remove(number);
      throw Raise.runtimeError("too many logs of lock events are open");
    }
    lock.events().add(log);
    return number;
  }

  /** Takes what has come: a tuple of a list of tuples and the number of events lost. */
  TupleObject take(long number) {
    Log log = logs.get(number);
    List<Object> taken = new ArrayList<>();
    if (log == null) {
      return TupleObject.of(new ListObject(taken.toArray()), 0L);
    }
    // At most what is there now: threads may add as fast as this one takes.
    for (int left = log.kept.get(); left > 0; left--) {
      Entry entry = log.entries.poll();
      if (entry == null) {
        break;
      }
      log.kept.decrementAndGet();
      taken.add(tuple(entry));
    }
    return TupleObject.of(new ListObject(taken.toArray()), log.lost.getAndSet(0));
  }

  /** Ends listening; harmless if it has ended. What had come is dropped. */
  void close(GlobalLock lock, long number) {
    Log log = logs.remove(number);
    if (log != null) {
      lock.events().remove(log);
    }
  }

  private static TupleObject tuple(Entry entry) {
    LockEvent event = entry.event;
    Object detail = event.detail();
    return TupleObject.of(
        event.nanos() / NANOS_PER_SECOND,
        event.kind().name().toLowerCase(Locale.ROOT),
        entry.thread == null ? Singleton.NONE : Strings.fromJava(entry.thread),
        detail == null
            ? Singleton.NONE
            : Strings.fromJava(
                detail instanceof Enum<?> e
                    ? e.name().toLowerCase(Locale.ROOT)
                    : String.valueOf(detail)));
  }
}

package dev.baton.stdlib.isolation;

import dev.baton.core.object.IsolatedInterpreter;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The interpreters that the programs of one interpreter have made. They end with it. */
final class InterpreterRegistry implements AutoCloseable {
  private final ConcurrentHashMap<Long, IsolatedInterpreter> made = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();

  static InterpreterRegistry of(ThreadContext t) {
    return t.interpreter().attached(InterpreterRegistry.class, InterpreterRegistry::new);
  }

  long add(ThreadContext t) {
    IsolatedInterpreter interpreter = t.interpreter().newIsolated(t);
    long number = last.incrementAndGet();
    made.put(number, interpreter);
    return number;
  }

  IsolatedInterpreter require(long number) {
    IsolatedInterpreter found = made.get(number);
    if (found == null) {
      throw Raise.runtimeError("unrecognized interpreter ID " + number);
    }
    return found;
  }

  /** Closing waits for the threads inside, so the caller's lock is free meanwhile. */
  void remove(ThreadContext t, long number) {
    IsolatedInterpreter found = made.remove(number);
    if (found != null) {
      t.globalLock()
          .detached(
              () -> {
                found.close();
                return null;
              });
    }
  }

  @Override
  public void close() {
    for (Long number : made.keySet()) {
      IsolatedInterpreter found = made.remove(number);
      if (found != null) {
        found.close();
      }
    }
  }
}

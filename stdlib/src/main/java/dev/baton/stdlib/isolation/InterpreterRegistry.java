package dev.baton.stdlib.isolation;

import dev.baton.core.object.Family;
import dev.baton.core.object.IsolatedInterpreter;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The interpreters that the programs of one family have made, other than the first, which has the
 * number 0. They end with that.
 */
final class InterpreterRegistry implements AutoCloseable {
  private final ConcurrentHashMap<Long, IsolatedInterpreter> made = new ConcurrentHashMap<>();
  private final Set<Long> busy = ConcurrentHashMap.newKeySet();
  private final AtomicLong last = new AtomicLong();

  static InterpreterRegistry of(ThreadContext t) {
    return t.interpreter().family().attached(InterpreterRegistry.class, InterpreterRegistry::new);
  }

  long add(ThreadContext t) {
    Family family = t.interpreter().family();
    long number = last.incrementAndGet();
    made.put(number, t.interpreter().newIsolated(t, family, number));
    return number;
  }

  /** One that is a family of its own, with a number among processes. */
  long addSeparate(ThreadContext t) {
    Family family = t.interpreter().family().newFamily();
    long pid = Workers.of(t).nextPid();
    long number = last.incrementAndGet();
    IsolatedInterpreter interpreter = t.interpreter().newIsolated(t, family, 0);
    Seat.give(family, new Seat(pid, IsolationModule.pid(t), null, interpreter::end));
    made.put(number, interpreter);
    return number;
  }

  /** The numbers of those that belong to the family. */
  List<Long> numbers() {
    return made.entrySet().stream()
        .filter(e -> e.getValue().state().number() == e.getKey())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Whether there is one of that number that has not begun to end. */
  boolean isAlive(long number) {
    IsolatedInterpreter found = made.get(number);
    return found != null && !found.isEnding();
  }

  boolean has(long number) {
    return number == 0 || made.containsKey(number);
  }

  IsolatedInterpreter require(long number) {
    IsolatedInterpreter found = made.get(number);
    if (found == null) {
      throw Raise.runtimeError("unrecognized interpreter ID " + number);
    }
    return found;
  }

  /** Takes the main module of an interpreter for the caller; false if another one has it. */
  boolean begin(long number) {
    return number != 0 && busy.add(number);
  }

  /** Gives it back. */
  void end(long number) {
    busy.remove(number);
  }

  /** Whether somebody has its main module; that of the first interpreter runs always. */
  boolean isBusy(long number) {
    return number == 0 || busy.contains(number);
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

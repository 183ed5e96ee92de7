package dev.baton.stdlib.isolation;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.IsolatedInterpreter;
import dev.baton.core.object.Parcel;
import dev.baton.core.object.Shared;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.ThreadKilledException;
import dev.baton.lock.WaitQueue;
import dev.baton.stdlib.sharing.Waitable;
import dev.baton.stdlib.sharing.Watchers;
import dev.baton.stdlib.signal.Signals;
import dev.baton.stdlib.thread.ThreadModule;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is a process elsewhere: an interpreter and the Java thread that runs its main program.
 *
 * <p>Whoever wants it to end stores the exit code first; the first one wins over the code with
 * which the program ends. It has ended, for all who look, only after its interpreter was closed.
 * Thread safe.
 */
final class Worker extends GuestObject implements Shared, Waitable {
  private static final int KILL = 9;

  private final long pid;
  private final AtomicReference<@Nullable Integer> verdict = new AtomicReference<>();
  private final WaitQueue joiners = new WaitQueue();
  private final Watchers watchers = new Watchers();

  /** Null once it has ended, so that nobody who knows the worker keeps the interpreter. */
  private volatile @Nullable IsolatedInterpreter interpreter;

  /** Null until its program begins. */
  private volatile @Nullable Signals signals;

  private volatile boolean ended;

  Worker(long pid, long parent, IsolatedInterpreter interpreter) {
    super(WorkerTypes.WORKER);
    this.pid = pid;
    this.interpreter = interpreter;
    Seat.give(interpreter.state().family(), new Seat(pid, parent, this, interpreter::end));
  }

  long pid() {
    return pid;
  }

  /** The exit code; null as long as it runs. */
  @Nullable Integer code() {
    return ended ? verdict.get() : null;
  }

  @Override
  public boolean isReady() {
    return ended;
  }

  @Override
  public Watchers watchers() {
    return watchers;
  }

  /** Waits for the end; false if that did not come in time. */
  boolean join(ThreadContext t, long timeoutNanos) {
    return ended || timeoutNanos != 0 && joiners.await(t, () -> ended, timeoutNanos);
  }

  private void begin(ThreadContext t) {
    ThreadModule.setMain(t);
    signals = Signals.of(t);
  }

  /** Has a signal handled there; it ends the worker if that has no handler for it. */
  void signal(int number) {
    Signals known = signals;
    if (number == KILL || known == null || ended || !known.send(number)) {
      end(-number);
    }
  }

  /** Ends it from outside. Returns before that is done. */
  void end(int code) {
    verdict.compareAndSet(null, code);
    IsolatedInterpreter running = interpreter;
    if (running != null) {
      running.end();
    }
  }

  /** The life of the worker, on its thread. */
  void run(String module, String function, Parcel argument, Runnable gone) {
    IsolatedInterpreter running = interpreter;
    int code = 1;
    try {
      if (running != null) {
        code = running.run(module, function, argument, this::begin);
      }
    } catch (InterpreterClosedException | ThreadKilledException e) {
      // Whoever ended it has said with which code.
    } finally {
      verdict.compareAndSet(null, code);
      close();
      gone.run();
    }
  }

  /** Closes the interpreter and tells those who wait. */
  void close() {
    IsolatedInterpreter running = interpreter;
    if (running != null) {
      running.close();
    }
    interpreter = null;
    signals = null;
    ended = true;
    joiners.wakeAll();
    watchers.wakeAll();
  }
}

package dev.baton.stdlib.isolation;

import dev.baton.core.object.Family;
import dev.baton.core.object.IsolatedInterpreter;
import dev.baton.core.object.Parcel;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.LockTrait;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The workers that descend from one program. They end with it, if not before. Thread safe. */
final class Workers implements AutoCloseable {
  /** Above all numbers that Linux gives to processes, so that nobody takes one for the other. */
  private static final long FIRST_PID = 1L << 22;

  /** The Java stack of a worker's thread, in bytes. */
  private static final long STACK = 256L << 20;

  /** The exit code of those that end with the program. */
  private static final int KILLED = -9;

  private final ConcurrentHashMap<Long, Worker> running = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong(FIRST_PID);
  private volatile boolean closed;

  static Workers of(ThreadContext t) {
    return t.interpreter().family().origin().attached(Workers.class, Workers::new);
  }

  /** The one with a number; null if there is none, or not any more. */
  @Nullable Worker find(long pid) {
    return running.get(pid);
  }

  long nextPid() {
    return last.incrementAndGet();
  }

  Worker start(ThreadContext t, String module, String function, Parcel argument) {
    if (!t.interpreter().permissions().mayStartThreads()
        || t.globalLock().strategy().traits().contains(LockTrait.CONFINED)) {
      throw Raise.runtimeError("can't start new process");
    }
    Family family = t.interpreter().family().newFamily();
    IsolatedInterpreter interpreter = t.interpreter().newIsolated(t, family, 0);
    long pid = nextPid();
    Worker worker = new Worker(pid, IsolationModule.pid(t), interpreter);
    running.put(pid, worker);
    Runnable life = () -> worker.run(module, function, argument, () -> running.remove(pid));
    Thread thread = new Thread(null, life, "baton-worker-" + pid, STACK);
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      running.remove(pid);
      worker.close();
      throw Raise.runtimeError("can't start new process");
    }
    if (closed) {
      worker.end(KILLED);
    }
    return worker;
  }

  /** Ends all. Who starts one sees that or is seen here: it is entered before the look. */
  @Override
  public void close() {
    closed = true;
    for (Worker worker : running.values()) {
      worker.end(KILLED);
    }
  }
}

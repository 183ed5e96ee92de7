package dev.baton.core.interp;

import dev.baton.core.object.Raise;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.Pending;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One call from the host together with all guest threads it started: what they may use in all, and
 * how they are ended. It lasts until the last of its threads is gone. Thread safe.
 *
 * <p>An end has two steps. First each thread gets an exception that no {@code except} clause
 * matches, so that {@code finally} and {@code with} blocks run; one that such a block swallows is
 * raised again at the next safepoint. When the grace is over, each thread is taken out at its next
 * safepoint, or out of the wait it is in, and its frames are abandoned.
 *
 * <p>Invariant: a thread joins before it looks whether the call has ended, and who ends the call
 * says so before looking at the threads; one of them sees the other, so no thread is left out.
 */
public final class CallScope {
  private static final long STEPS_AT_ONCE = 4096;

  /** Smaller pieces of memory are seen soon enough by who watches the call. */
  private static final long LEAST_RESERVED = 1 << 20;

  private final Allowance allowance;
  private final Alarms alarms;
  private final Set<ThreadState> threads = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
  private final AtomicLong stepsLeft;
  private final AtomicLong outputLeft;
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicBoolean interruptWanted = new AtomicBoolean();
  private final @Nullable Watch watch;
  private volatile boolean graceOver;
  private volatile @Nullable Main main;
  private volatile @Nullable Future<?> alarm;

  /** The host's own thread and the interrupt scope it has for this call. */
  private record Main(ThreadState thread, long epoch) {}

  /** A call that has not begun. */
  public CallScope(Allowance allowance, Alarms alarms) {
    this.allowance = allowance;
    this.alarms = alarms;
    this.stepsLeft = new AtomicLong(allowance.steps());
    this.outputLeft = new AtomicLong(allowance.outputBytes());
    boolean watched = allowance.cpuNanos() > 0 || allowance.bytes() > 0;
    this.watch = watched ? new Watch(this, allowance, alarms) : null;
  }

  // The threads

  /** Begins the call on the calling thread, which is attached. Once. */
  public void enter(ThreadState t) {
    join(t, false);
    main = new Main(t, t.openScope());
    if (ending.get() != null) {
      t.globalLock().request(t, Pending.LIMIT);
    } else {
      if (allowance.wallNanos() > 0) {
        alarm = alarms.after(allowance.wallNanos(), this::timeIsOver);
      }
      if (watch != null) {
        watch.begin();
      }
    }
    sendInterrupt();
  }

  /** Ends the call on its own thread; interrupts and ends that come later do not reach it. */
  public void leave(ThreadState t) {
    Main own = main;
    main = null;
    if (own != null) {
      t.closeScope(own.epoch);
    }
    remove(t);
  }

  /**
   * Takes in a thread that one of its threads starts.
   *
   * @throws dev.baton.core.object.GuestError RuntimeError if there may be no further thread
   */
  void add(ThreadState fresh) {
    int most = allowance.threads();
    if (started.incrementAndGet() > most && most > 0 || ending.get() != null) {
      started.decrementAndGet();
      throw Raise.runtimeError("can't start new thread");
    }
    join(fresh, true);
    if (ending.get() != null) {
      fresh.globalLock().request(fresh, Pending.LIMIT);
    }
  }

  private void join(ThreadState t, boolean isNew) {
    if (watch != null) {
      watch.consumption().join(t, isNew);
    }
    threads.add(t);
    t.join(this);
  }

  /** Lets a thread go that {@link #add} took in. */
  void removeStarted(ThreadState t) {
    started.decrementAndGet();
    remove(t);
  }

  /** Only threads of the call bring in more, so when the last is gone it is over. */
  private void remove(ThreadState t) {
    giveBackSteps(t.leave());
    if (watch != null) {
      watch.consumption().leave(t);
    }
    threads.remove(t);
    if (threads.isEmpty()) {
      Future<?> planned = alarm;
      if (planned != null) {
        planned.cancel(false);
      }
      if (watch != null) {
        watch.end();
      }
    }
  }

  // The end

  /** Why the call is being ended; null while it is not. */
  public @Nullable Ending ending() {
    return ending.get();
  }

  /** Whether the threads are to go without running anything more. */
  boolean isGraceOver() {
    return graceOver;
  }

  /** Ends the call, from any thread; false, without effect, if it is being ended already. */
  public boolean end(Ending why) {
    if (!ending.compareAndSet(null, why)) {
      return false;
    }
    Future<?> planned = alarm;
    if (planned != null) {
      planned.cancel(false);
    }
    // The oldest first: who waits for the end of a thread mostly came before it, and must not go on
    // as if that one had ended by itself.
    threads.stream()
        .sorted(Comparator.comparingLong(ThreadState::registration))
        .forEach(t -> t.globalLock().request(t, Pending.LIMIT));
    alarm = alarms.after(allowance.graceNanos(), this::graceIsOver);
    return true;
  }

  private void timeIsOver() {
    double seconds = allowance.wallNanos() / 1e9;
    end(new Ending(Ending.Cause.WALL_TIME, "time limit of " + seconds + " s reached"));
  }

  void endCpuTime() {
    double seconds = allowance.cpuNanos() / 1e9;
    end(new Ending(Ending.Cause.CPU_TIME, "limit of " + seconds + " s of processor time reached"));
  }

  void endBytes() {
    end(
        new Ending(
            Ending.Cause.BYTES, "limit of " + allowance.bytes() + " allocated bytes reached"));
  }

  private void graceIsOver() {
    graceOver = true;
    for (ThreadState t : threads) {
      Main own = main;
      boolean isMain = own != null && own.thread == t;
      t.globalLock().interruptScope(t, InterruptKind.KILL, this, isMain ? own.epoch : 0);
    }
  }

  // Interrupts

  /** Raises KeyboardInterrupt once in the call's own thread, as soon as that has begun. */
  public void interrupt() {
    interruptWanted.set(true);
    sendInterrupt();
  }

  /**
   * The wish is set before {@code main} is read here, and {@code main} is set before the wish is
   * read by {@link #enter}: somebody sends it, and the exchange lets only one.
   */
  private void sendInterrupt() {
    Main own = main;
    if (own != null && interruptWanted.getAndSet(false)) {
      own.thread.globalLock().interruptScope(own.thread, InterruptKind.KEYBOARD, null, own.epoch);
    }
  }

  // What may be used

  /**
   * Steps for one thread to use up on its own.
   *
   * @param overdrawn how many it has used beyond what it had
   */
  long takeSteps(long overdrawn) {
    if (allowance.steps() == 0 || ending.get() != null) {
      return Long.MAX_VALUE;
    }
    long portion = Math.min(STEPS_AT_ONCE, allowance.steps() / 16 + 1);
    long left = stepsLeft.addAndGet(-portion - overdrawn);
    if (left + portion > 0) {
      return left < 0 ? left + portion : portion;
    }
    end(new Ending(Ending.Cause.STEPS, "limit of " + allowance.steps() + " steps reached"));
    return Long.MAX_VALUE;
  }

  private void giveBackSteps(long unused) {
    if (allowance.steps() > 0 && unused < Long.MAX_VALUE / 2) {
      stepsLeft.addAndGet(unused);
    }
  }

  /** See {@link dev.baton.core.object.ThreadContext#reserve}. */
  static void reserve(ThreadState t, long bytes) {
    if (bytes < LEAST_RESERVED) {
      return;
    }
    CallScope call = t.scope();
    boolean ended = call != null && call.ending.get() != null;
    boolean within = call == null || call.watch == null || call.watch.hasBytes(bytes);
    if (!within) {
      call.endBytes();
    }
    t.poll();
    if (bytes > Runtime.getRuntime().maxMemory() || ended && !within) {
      throw Raise.memoryError("");
    }
  }

  /** How many of {@code count} bytes may be written; the call is ended if that is not all. */
  public int takeOutput(int count) {
    if (allowance.outputBytes() == 0) {
      return count;
    }
    long left = outputLeft.addAndGet(-count);
    if (left >= 0) {
      return count;
    }
    end(
        new Ending(
            Ending.Cause.OUTPUT, "output limit of " + allowance.outputBytes() + " bytes reached"));
    return (int) Math.max(0, count + left);
  }
}

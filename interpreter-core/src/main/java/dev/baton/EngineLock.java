package dev.baton;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.lock.Deadlock;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockListener;
import dev.baton.lock.LockScope;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import dev.baton.lock.StopTimeoutException;
import dev.baton.lock.ThreadStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The global lock of an engine, to look at and to exchange. Every method may be called from any
 * thread, inside the engine or not, also after the engine was closed unless it says otherwise, and
 * none but {@link #dump} and {@link #use(String)} holds up guest code.
 */
public final class EngineLock {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final GlobalLock lock;

  EngineLock(GlobalLock lock) {
    this.lock = lock;
  }

  /** The name of the strategy in force. */
  public String name() {
    return lock.strategy().name();
  }

  /** Which engines go by this lock. */
  public LockScope scope() {
    return lock.scope();
  }

  /** The options of the strategy in force by name, defaults included; unmodifiable. */
  public Map<String, String> options() {
    return lock.strategy().options();
  }

  /**
   * Puts another lock in force while guest code runs: {@link #use(LockStrategy, Duration)} with two
   * seconds.
   *
   * @param text a name, or a name and options, as in {@code latency,budget=0.2}
   * @throws IllegalArgumentException if there is no such lock, or it does not take the options
   */
  public void use(String text) {
    use(LockStrategies.find(text), PATIENCE);
  }

  /**
   * Puts another lock in force while guest code runs. All threads are stopped for that moment; each
   * goes on where it was, under the new lock, which has the switch interval that was in force
   * unless its options say otherwise. {@code confined} admits the calling thread alone from then
   * on. Whatever this method throws, the old lock stays in force. Listeners are told. Under a
   * shared {@link LockScope} all this is for the threads of all engines in it.
   *
   * @param limit how long to wait until all threads have stopped
   * @throws StopTimeoutException if they have not by then; it names those that still ran
   * @throws IllegalStateException if the calling thread is in a blocking region, as a function of
   *     the host that guest code calls is; or the new lock refuses a thread that is in the engine
   * @throws InterpreterClosedException if the engine is closed
   */
  public void use(LockStrategy strategy, Duration limit) {
    lock.setMode(strategy, limit);
  }

  /** What the strategy in force promises; unmodifiable. */
  public Set<LockTrait> traits() {
    return Set.copyOf(lock.strategy().traits());
  }

  /** Who holds the lock, who waits, what the threads do and have done; without the lock. */
  public LockSnapshot snapshot() {
    return lock.snapshot();
  }

  /**
   * The figures of all threads that ever were in the engine, added up. How long threads were inside
   * and how often the lock changed hands is measured only with {@link
   * Baton.Builder#lockStatistics}.
   */
  public LockStatistics statistics() {
    return lock.statistics();
  }

  /**
   * The figures by host thread: of those in the engine, and, with {@link
   * Baton.Builder#lockStatistics}, of those that have gone, the first thousand each by itself.
   */
  public List<ThreadStatistics> threadStatistics() {
    return lock.threadStatistics();
  }

  /**
   * Tells a listener from now on what happens. It is called on the thread to which it happens,
   * while that waits for it, by several threads at once, in the order of events of each thread, and
   * outside every internal lock; an event that happens while it is being added may be missed. It
   * must be quick, must not run guest code nor come into the engine; what it throws, other than an
   * {@link Error}, is dropped. Added twice, it is told twice.
   */
  public void addListener(LockListener listener) {
    lock.events().add(listener);
  }

  /** Ends what {@link #addListener} began, once; events under way may still arrive. */
  public void removeListener(LockListener listener) {
    lock.events().remove(listener);
  }

  /**
   * Raises KeyboardInterrupt in one guest thread: at its next safepoint, at once if it waits. It
   * reaches that thread only, whose number never comes again.
   *
   * @param thread the thread's {@link GuestThread#id}, as {@link #snapshot} gives it
   * @return false if there is no such thread any more
   */
  public boolean interrupt(long thread) {
    return send(thread, InterruptKind.KEYBOARD, null);
  }

  /**
   * As {@link #interrupt}, with an exception of the guest.
   *
   * @param exception an exception that guest code has made, not a class
   * @throws IllegalArgumentException if it is something else
   */
  public boolean raise(long thread, GuestValue exception) {
    if (!(exception.value() instanceof ExceptionObject e)) {
      throw new IllegalArgumentException("not an exception of the guest: " + exception);
    }
    return send(thread, InterruptKind.EXCEPTION, new GuestError(e));
  }

  private boolean send(long thread, InterruptKind kind, @Nullable Object payload) {
    return lock.interrupt(thread, kind, payload);
  }

  /**
   * The deadlocks there are now: threads that wait for each other in a circle, without a timeout.
   * Only certain ones, see {@link Deadlock}. Reads the threads in passing.
   */
  public List<Deadlock> deadlocks() {
    return lock.deadlocks();
  }

  /**
   * The calls that every guest thread is in, innermost first, with the locks it holds and wants, as
   * text for people. Guest code is stopped meanwhile; what a thread is at that does not come to a
   * safepoint within two seconds is read in passing, and the text says so.
   */
  public String dump() {
    return LockDump.of(lock, PATIENCE);
  }
}

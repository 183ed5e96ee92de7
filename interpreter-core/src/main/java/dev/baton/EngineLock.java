package dev.baton;

import dev.baton.lock.GlobalLock;
import dev.baton.lock.LockListener;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.LockTrait;
import dev.baton.lock.ThreadStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The global lock of an engine, to look at. Every method may be called from any thread, inside the
 * engine or not, also after the engine was closed, and none but {@link #dump} holds up guest code.
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
   * The calls that every guest thread is in, innermost first, with the locks it holds and wants, as
   * text for people. Guest code is stopped meanwhile; what a thread is at that does not come to a
   * safepoint within two seconds is read in passing, and the text says so.
   */
  public String dump() {
    return LockDump.of(lock, PATIENCE);
  }
}

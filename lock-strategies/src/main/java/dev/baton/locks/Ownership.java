package dev.baton.locks;

import dev.baton.lock.GuestThread;
import dev.baton.lock.LockHost;
import dev.baton.lock.Pending;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an exclusive lock: a word that is 0, or the number of one of the registered threads.
 *
 * <p>Invariant, mutual exclusion: the word goes from 0 to a number by compare-and-set only. From a
 * number only the thread of that number moves it on, or whoever found that this thread has died.
 * Both have at least acquire and release semantics, so what was done under the lock happens-before
 * the next entry. What is said to be for the holder is ordered by that.
 */
final class Ownership {
  private static final int LOOKS = 500;
  private static final int LOOKS_AT_A_FREE_LOCK = 20;
  private static final long NOBODY = 0;
  private static final VarHandle OWNER;
  private static final VarHandle SWITCHES;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      OWNER = lookup.findVarHandle(Ownership.class, "owner", long.class);
      SWITCHES = lookup.findVarHandle(Ownership.class, "switches", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LockHost host;
  private final ConcurrentHashMap<Long, GuestThread> members = new ConcurrentHashMap<>();
  private volatile long owner = NOBODY;
  private volatile long switches;

  /** For the holder. A host thread, so that one that attaches again and again counts as one. */
  private @Nullable Thread lastHolder;

  Ownership(LockHost host) {
    this.host = host;
  }

  void register(GuestThread t) {
    members.put(t.registration(), t);
  }

  /** Forgets a thread; whether it died with the lock, which is for the caller to pass on. */
  boolean unregister(GuestThread t) {
    members.remove(t.registration());
    return owner == t.registration();
  }

  /** Takes a free lock. */
  boolean take(GuestThread t) {
    return OWNER.compareAndSet(this, NOBODY, t.registration());
  }

  /** Sets the lock free; what the caller reads afterwards is read after that. */
  void free() {
    OWNER.setVolatile(this, NOBODY);
  }

  /**
   * Sets the lock free without a fence, which would cost as much as all the rest: the caller may
   * miss a thread that began to wait in the instant before this store became visible.
   */
  void freeUnfenced() {
    OWNER.setRelease(this, NOBODY);
  }

  /** The holder names the next one. */
  void handTo(GuestThread next) {
    OWNER.setVolatile(this, next.registration());
  }

  boolean isFree() {
    return owner == NOBODY;
  }

  boolean isHeldBy(GuestThread t) {
    return (long) OWNER.getOpaque(this) == t.registration();
  }

  /** Waits for the word of who names {@code t}, which comes in the next instant. */
  void awaitHandOver(GuestThread t) {
    while (owner != t.registration()) {
      Thread.yield();
    }
  }

  void requireHeldBy(GuestThread t) {
    if (!isHeldBy(t)) {
      throw new IllegalStateException(t.name() + " does not hold the interpreter lock");
    }
  }

  @Nullable GuestThread holder() {
    return members.get(owner);
  }

  /** How often the lock came to another host thread. */
  long switches() {
    return switches;
  }

  /** The new holder counts itself; whether it is another host thread than the one before. */
  boolean countHolder(GuestThread t) {
    Thread carrier = t.carrier();
    if (lastHolder == carrier) {
      return false;
    }
    lastHolder = carrier;
    SWITCHES.setVolatile(this, switches + 1);
    return true;
  }

  /** The holder drops a request to give way that was meant for whoever held the lock before. */
  void dropRequest(GuestThread t) {
    if ((t.pending() & Pending.SWITCH) != 0) {
      host.clear(t, Pending.SWITCH);
    }
  }

  void askHolder() {
    GuestThread holder = holder();
    if (holder != null) {
      host.request(holder, Pending.SWITCH);
    }
  }

  /**
   * Whether the lock is free for about a microsecond: then its last holder has left for longer than
   * from one call to the next. To take it in between would make it change hands all the time.
   */
  boolean staysFree() {
    for (int i = 0; i < LOOKS_AT_A_FREE_LOCK; i++) {
      if (!isFree()) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  /**
   * Looks for a free lock for some microseconds after a request: a holder that polls gives way
   * before a waiter, which is awake now, could fall asleep and be woken.
   */
  boolean comesSoon() {
    for (int i = 0; i < LOOKS; i++) {
      if (isFree()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }
}

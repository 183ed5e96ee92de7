package dev.baton.stdlib.sharing;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Parcel;
import dev.baton.core.object.Shared;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.WaitQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Parcels that wait for whoever takes them, first come, first served.
 *
 * <p>A place is reserved by counting up before a parcel is put in, and given back after one was
 * taken; so there are never more parcels than places, and the count may exceed what can be taken by
 * those that are just being put in. Thread safe.
 */
final class Mailbox extends GuestObject implements Shared, Waitable {
  /** What lies in the box. */
  record Item(Parcel parcel, long from) {}

  private final ConcurrentLinkedDeque<Item> items = new ConcurrentLinkedDeque<>();
  private final AtomicInteger count = new AtomicInteger();
  private final int capacity;
  private final WaitQueue takers = new WaitQueue();
  private final WaitQueue givers = new WaitQueue();
  private final Watchers watchers = new Watchers();

  /** Nobody will put anything in any more. */
  private volatile boolean ended;

  /** Nobody will take anything out any more. */
  private volatile boolean abandoned;

  /**
   * An empty one.
   *
   * @param capacity how many parcels it holds; not positive for as many as there are
   */
  Mailbox(int capacity) {
    super(SharingTypes.MAILBOX);
    this.capacity = capacity;
  }

  int capacity() {
    return capacity;
  }

  /** How many parcels there are. */
  int size() {
    return count.get();
  }

  boolean isEnded() {
    return ended;
  }

  boolean isAbandoned() {
    return abandoned;
  }

  @Override
  public boolean isReady() {
    return !items.isEmpty() || ended;
  }

  @Override
  public Watchers watchers() {
    return watchers;
  }

  /**
   * Puts a parcel in, waiting for a place.
   *
   * @param timeoutNanos negative for as long as it takes, 0 not to wait
   * @return false if there was none in time
   */
  boolean put(ThreadContext t, Parcel parcel, long timeoutNanos) {
    Item item = new Item(parcel, t.interpreter().number());
    return tryPut(item) || timeoutNanos != 0 && givers.await(t, () -> tryPut(item), timeoutNanos);
  }

  private boolean tryPut(Item item) {
    if (abandoned) {
      return true;
    }
    for (int n = count.get(); capacity <= 0 || n < capacity; n = count.get()) {
      if (count.compareAndSet(n, n + 1)) {
        items.addLast(item);
        takers.wakeOne();
        watchers.wakeAll();
        return true;
      }
    }
    return false;
  }

  /**
   * Takes the first one out, waiting for it.
   *
   * @return null if there was none in time, or there will be none any more
   */
  @Nullable Item take(ThreadContext t, long timeoutNanos) {
    Item first = tryTake();
    if (first != null || timeoutNanos == 0) {
      return first;
    }
    Taking taking = new Taking();
    takers.await(t, taking, timeoutNanos);
    return taking.taken;
  }

  private @Nullable Item tryTake() {
    Item first = items.pollFirst();
    if (first != null) {
      count.decrementAndGet();
      givers.wakeOne();
    }
    return first;
  }

  private final class Taking implements WaitQueue.Condition {
    private @Nullable Item taken;

    @Override
    public boolean tryPass() {
      boolean last = ended;
      taken = tryTake();
      return taken != null || last;
    }

    /** Back to the front: an interpreter that was ended has not taken it. */
    @Override
    public void undo() {
      Item item = taken;
      if (item != null) {
        count.incrementAndGet();
        items.addFirst(item);
        takers.wakeOne();
        watchers.wakeAll();
      }
    }
  }

  /** Says that nobody will put anything in any more. */
  void end() {
    ended = true;
    takers.wakeAll();
    watchers.wakeAll();
  }

  /** Says that nobody will take anything out any more. */
  void abandon() {
    abandoned = true;
    items.clear();
    givers.wakeAll();
  }
}

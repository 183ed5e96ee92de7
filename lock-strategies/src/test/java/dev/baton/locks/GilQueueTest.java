package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.GlobalLock;
import org.junit.jupiter.api.Test;

/** Whose turn it is among those who wait for the GIL, and who is woken. */
class GilQueueTest {
  private final GlobalLock lock = Guest.lock("free");
  private final GilQueue queue = new GilQueue();

  private GilQueue.Place add(boolean comes) {
    GilQueue.Place place = new GilQueue.Place(new Guest(lock), 0, comes);
    queue.add(place);
    return place;
  }

  private void serve(GilQueue.Place place) {
    assertSame(place, queue.next());
    queue.remove(place, true);
  }

  @Test
  void thoseWhoComeAndThoseWhoGaveWayTakeTurns() {
    GilQueue.Place gave1 = add(false);
    GilQueue.Place gave2 = add(false);
    GilQueue.Place came1 = add(true);
    GilQueue.Place came2 = add(true);
    GilQueue.Place came3 = add(true);
    serve(came1);
    serve(gave1);
    serve(came2);
    serve(gave2);
    serve(came3);
    assertTrue(queue.isEmpty());
    assertNull(queue.next());
  }

  @Test
  void aLineWithoutTheOtherGoesOn() {
    GilQueue.Place gave1 = add(false);
    GilQueue.Place gave2 = add(false);
    serve(gave1);
    serve(gave2);
    GilQueue.Place came1 = add(true);
    GilQueue.Place came2 = add(true);
    serve(came1);
    serve(came2);
  }

  @Test
  void whoLeavesWithoutTheLockLeavesTheTurnAsItIs() {
    GilQueue.Place gave = add(false);
    GilQueue.Place came1 = add(true);
    GilQueue.Place came2 = add(true);
    queue.remove(came1, false);
    serve(came2);
    serve(gave);
  }

  /** Who barges in from the line whose turn it is not does not take that turn away. */
  @Test
  void whoIsQuickerThanItsTurnCostsTheOtherLineNothing() {
    GilQueue.Place gave1 = add(false);
    GilQueue.Place gave2 = add(false);
    GilQueue.Place came = add(true);
    queue.remove(gave1, true);
    serve(came);
    serve(gave2);
  }

  @Test
  void aReleaseWakesWhoSleepsAndOnlyOnce() {
    queue.wakeNext();
    queue.wakeNextOnce();
    GilQueue.Place first = add(false);
    GilQueue.Place second = add(false);
    queue.wakeNextOnce();
    assertTrue(first.wasWoken());
    assertFalse(second.wasWoken());
    first.sleeps();
    assertFalse(first.wasWoken());
    queue.wakeNextOnce();
    assertTrue(first.wasWoken());
    queue.remove(first, true);
    queue.wakeNext();
    assertTrue(second.wasWoken());
    assertEquals(1, queue.shown().size());
  }
}

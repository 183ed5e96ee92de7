package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.Phase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Host threads that die without leaving the interpreter. */
@Timeout(300)
class DeadOwnerTest {
  private static Guest dieInside(GlobalLock lock, boolean inRegion) throws InterruptedException {
    AtomicReference<Guest> dead = new AtomicReference<>();
    Await.end(
        Guest.startHost(
            () -> {
              Guest guest = new Guest(lock, "careless");
              lock.attach(guest);
              if (inRegion) {
                lock.beginBlocking(guest, BlockKind.IO, null);
              }
              dead.set(guest);
            }));
    return dead.get();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000_000L, 3_600_000_000_000L})
  void theLockIsReclaimedWhenSomebodyWaits(long interval) throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT.withSwitchInterval(interval));
    List<LockEvent> events = new CopyOnWriteArrayList<>();
    lock.events().add(events::add);
    Guest dead = dieInside(lock, false);
    assertEquals(dead, lock.snapshot().owner());
    assertFalse(lock.isSuspect());
    lock.attach().close();
    assertTrue(lock.isSuspect());
    assertEquals(Phase.DEAD, dead.phase());
    assertTrue(
        events.stream().anyMatch(e -> e.kind() == LockEventKind.RECLAIMED && e.thread() == dead));
    assertTrue(events.stream().anyMatch(e -> e.kind() == LockEventKind.STARVED));
    assertTrue(lock.threads().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aDeadThreadDoesNotKeepTheWorldFromStopping(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    dieInside(lock, false);
    lock.stopTheWorld(Duration.ofSeconds(120)).close();
    assertTrue(lock.isSuspect());
    assertTrue(lock.threads().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aDeadThreadDoesNotDelayClosing(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    dieInside(lock, true);
    dieInside(lock, Strategies.isParallel(strategy));
    assertEquals(List.of(), lock.close(Duration.ofHours(1)));
    assertTrue(lock.threads().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void whoDiesOutsideLeavesNoDoubt(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    dieInside(lock, true);
    lock.attach().close();
    assertEquals(List.of(), lock.close(Duration.ofSeconds(120)));
    assertFalse(lock.isSuspect());
  }
}

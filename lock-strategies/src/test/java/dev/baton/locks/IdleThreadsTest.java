package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockScope;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.Phase;
import dev.baton.lock.WorldStop;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States that stay for the next call of their host thread: nobody notices but by the clock. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IdleThreadsTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private static GlobalLock lock(String strategy) {
    return new GlobalLock(LockStrategies.find(strategy), LockConfig.DEFAULT, Guest.Lasting::new);
  }

  private static Guest visit(GlobalLock lock) {
    try (Attachment a = lock.attach()) {
      assertTrue(a.isFirst());
      assertEquals(1, a.thread().attachDepth());
      assertEquals(Phase.ATTACHED, a.thread().phase());
      assertSame(a.thread(), lock.current());
      return (Guest) a.thread();
    }
  }

  static Stream<String> keeping() {
    return Strategies.all().stream().filter(s -> !List.of("adaptive", "stress").contains(s));
  }

  @ParameterizedTest
  @MethodSource("keeping")
  void whoComesAgainHasTheStateItHad(String strategy) {
    GlobalLock lock = lock(strategy);
    Guest first = visit(lock);
    Set<Long> numbers = new HashSet<>(Set.of(first.id()));
    for (int i = 2; i < 3000; i++) {
      assertSame(first, visit(lock));
      assertTrue(numbers.add(first.id()), "a number came again");
      assertEquals(i, lock.statistics().entered());
      assertEquals(i, lock.statistics().exited());
    }
  }

  @ParameterizedTest
  @MethodSource("keeping")
  void betweenVisitsItIsGoneForAllWhoLook(String strategy) {
    GlobalLock lock = lock(strategy);
    Guest t = visit(lock);
    assertEquals(Phase.IDLE, t.phase());
    assertNull(lock.current());
    assertTrue(lock.threads().isEmpty());
    assertFalse(lock.isShared());
    assertTrue(lock.snapshot().members().isEmpty());
    assertNull(lock.snapshot().owner());
    assertTrue(lock.threadStatistics().isEmpty());
    assertEquals(1, lock.snapshot().statistics().entered());
    assertFalse(lock.submit(t, () -> {}));
    for (InterruptKind kind : InterruptKind.values()) {
      assertFalse(lock.interrupt(t, kind));
    }
    assertThrows(IllegalStateException.class, () -> lock.beginBlocking(t, BlockKind.IO, null));
    assertThrows(IllegalStateException.class, () -> lock.onPoll(t));
    assertSame(t, visit(lock));
    assertTrue(t.delivered.isEmpty());
  }

  /** What was sent during a visit ends with it, as the state would have. */
  @ParameterizedTest
  @MethodSource("keeping")
  void whatWasSentToOneVisitDoesNotReachTheNext(String strategy) {
    GlobalLock lock = lock(strategy);
    Guest t;
    try (Attachment a = lock.attach()) {
      t = (Guest) a.thread();
      assertTrue(lock.interrupt(t, InterruptKind.KEYBOARD));
    }
    assertEquals(Phase.DEAD, t.phase());
    try (Attachment a = lock.attach()) {
      assertNotSame(t, a.thread());
      lock.poll(a.thread());
      assertTrue(((Guest) a.thread()).delivered.isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("keeping")
  void aNumberIsThatOfOneVisit(String strategy) {
    GlobalLock lock = lock(strategy);
    long before = visit(lock).id();
    try (Attachment a = lock.attach()) {
      Guest t = (Guest) a.thread();
      assertFalse(lock.interrupt(before, InterruptKind.KEYBOARD, null));
      lock.poll(t);
      assertTrue(lock.interrupt(t.id(), InterruptKind.KEYBOARD, null));
      assertThrows(Guest.Interrupted.class, () -> lock.poll(t));
    }
  }

  @ParameterizedTest
  @MethodSource("keeping")
  void openScopesAndShieldsAreNotInherited(String strategy) {
    GlobalLock lock = lock(strategy);
    Guest scoped;
    try (Attachment a = lock.attach()) {
      scoped = (Guest) a.thread();
      scoped.openScope();
    }
    Guest shielded;
    try (Attachment a = lock.attach()) {
      shielded = (Guest) a.thread();
      assertNotSame(scoped, shielded);
      shielded.shield();
    }
    assertNotSame(shielded, visit(lock));
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void whoComesBackWhileTheWorldIsStoppedWaits(String strategy) throws InterruptedException {
    GlobalLock lock = lock(strategy);
    AtomicReference<@Nullable Guest> first = new AtomicReference<>();
    AtomicReference<@Nullable Guest> second = new AtomicReference<>();
    CountDownLatch again = new CountDownLatch(1);
    Thread thread =
        Guest.startHost(
            () -> {
              first.set(visit(lock));
              Await.open(again);
              second.set(visit(lock));
            });
    Await.until("the first visit", () -> first.get() != null);
    try (WorldStop stop = lock.stopTheWorld(LIMIT)) {
      assertNotNull(stop);
      assertNotSame(Phase.ATTACHED, first.get().phase());
      assertTrue(lock.threads().isEmpty());
      again.countDown();
      Await.until("it wants in", () -> !lock.threads().isEmpty());
      // It cannot come in before this block ends.
      assertNull(second.get());
      assertEquals(Phase.SUSPENDED, lock.threads().get(0).phase());
    }
    Await.end(thread);
    assertTrue(lock.threads().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("keeping")
  void aStopOfItsOwnDoesNotKeepAThreadOut(String strategy) {
    GlobalLock lock = lock(strategy);
    Guest t = visit(lock);
    try (WorldStop stop = lock.stopTheWorld(LIMIT)) {
      assertNotNull(stop);
      assertSame(t, visit(lock));
    }
    assertSame(t, visit(lock));
  }

  @Test
  void aNewLockKnowsOnlyWhoIsThere() {
    GlobalLock lock = lock("gil");
    Guest t = visit(lock);
    lock.setMode(LockStrategies.find("free"), LIMIT);
    assertEquals(Phase.DEAD, t.phase());
    Guest next = visit(lock);
    assertNotSame(t, next);
    lock.setMode(LockStrategies.find("adaptive"), LIMIT);
    assertEquals(Phase.DEAD, next.phase());
    assertEquals("adaptive", lock.strategy().name());
    assertEquals(Phase.DEAD, visit(lock).phase());
    assertEquals("adaptive", lock.strategy().name());
    assertEquals(3, lock.statistics().entered());
    assertEquals(3, lock.statistics().exited());
  }

  @ParameterizedTest
  @MethodSource("keeping")
  void theEndWaitsForNobodyWhoIsIdle(String strategy) {
    GlobalLock lock = lock(strategy);
    Guest t = visit(lock);
    assertTrue(lock.close(LIMIT).isEmpty());
    assertEquals(Phase.DEAD, t.phase());
    assertTrue(t.delivered.isEmpty());
    assertThrows(InterpreterClosedException.class, lock::attach);
  }

  /** A host thread that dies between its calls leaves nothing that would stay for ever. */
  @Test
  void theStatesOfDeadHostThreadsGoInTheEnd() throws InterruptedException {
    GlobalLock lock = lock("free");
    AtomicReference<@Nullable Guest> first = new AtomicReference<>();
    Await.end(Guest.startHost(() -> first.set(visit(lock))));
    int comers = 0;
    while (first.get().phase() != Phase.DEAD) {
      assertTrue(++comers < 2000, "never dropped");
      Await.end(Guest.startHost(() -> visit(lock)));
    }
    assertEquals(comers + 1, lock.statistics().entered());
  }

  @Test
  void aStateMadeByHandTakesThePlaceOfTheIdleOne() {
    GlobalLock lock = lock("gil");
    Guest idle = visit(lock);
    Guest fresh = new Guest(lock);
    try (Attachment a = lock.attach(fresh)) {
      assertSame(a.thread(), lock.current());
      assertEquals(Phase.DEAD, idle.phase());
      assertEquals(List.of(fresh), lock.threads());
    }
    assertEquals(Phase.DEAD, fresh.phase());
  }

  /** Two interpreters under one lock, and back. */
  @Test
  void aHostThreadIsIdleInOneInterpreterAndInsideAnother() {
    LockScope scope = LockScope.shared("idle");
    GlobalLock one = shared(scope);
    GlobalLock other = shared(scope);
    Guest inOne = visit(one);
    Guest inOther = visit(other);
    for (int i = 0; i < 3; i++) {
      try (Attachment a = one.attach()) {
        assertSame(inOne, a.thread());
        assertSame(inOther, visit(other));
        assertEquals(Phase.ATTACHED, inOne.phase());
      }
    }
    assertTrue(one.close(LIMIT).isEmpty());
    assertSame(inOther, visit(other));
    assertTrue(other.close(LIMIT).isEmpty());
  }

  private static GlobalLock shared(LockScope scope) {
    return GlobalLock.in(
        scope, LockStrategies.find("gil"), true, LockConfig.DEFAULT, Guest.Lasting::new);
  }
}

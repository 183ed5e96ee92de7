package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestSleep;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.Pending;
import dev.baton.lock.Phase;
import dev.baton.lock.ThreadKilledException;
import dev.baton.lock.WorldStop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Things sent to threads: interrupts, tasks, bits of the interpreter. */
@Timeout(300)
class InterruptTest {
  private static final long AN_HOUR = TimeUnit.HOURS.toNanos(1);

  private static Guest attached(GlobalLock lock) {
    Guest guest = new Guest(lock);
    lock.attach(guest);
    return guest;
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void isRaisedAtTheNextPollOnce(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    Guest t = attached(lock);
    assertTrue(lock.interrupt(t, InterruptKind.KEYBOARD));
    assertThrows(Guest.Interrupted.class, () -> lock.poll(t));
    lock.poll(t);
    assertEquals(List.of(InterruptKind.KEYBOARD), t.delivered);
    assertTrue(lock.interrupt(t, InterruptKind.EXCEPTION, "payload"));
    assertTrue(lock.interrupt(t, InterruptKind.KEYBOARD));
    assertThrows(Guest.Interrupted.class, () -> lock.poll(t));
    assertThrows(Guest.Interrupted.class, () -> lock.poll(t));
    lock.poll(t);
    assertEquals(3, t.delivered.size());
    assertTrue(t.payloads.contains("payload"));
    assertTrue(lock.interrupt(t, InterruptKind.EXCEPTION, "never"));
    assertTrue(lock.retractInterrupt(t, InterruptKind.EXCEPTION));
    lock.poll(t);
    assertEquals(3, t.delivered.size());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void aLateInterruptOfAScopeIsDropped(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    Guest t = attached(lock);
    long epoch = t.openScope();
    assertTrue(lock.interruptScope(t, InterruptKind.KEYBOARD, null, epoch));
    t.closeScope(epoch);
    lock.poll(t);
    lock.interruptScope(t, InterruptKind.KEYBOARD, null, epoch);
    lock.poll(t);
    assertTrue(t.delivered.isEmpty());
    assertEquals(0, t.pending());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void aShieldDelaysAndKillPassesThrough(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    Guest t = attached(lock);
    t.shield();
    lock.interrupt(t, InterruptKind.KEYBOARD);
    lock.poll(t);
    assertEquals(0, t.pending(), "a shielded interrupt must not keep polls slow");
    assertTrue(t.delivered.isEmpty());
    lock.interrupt(t, InterruptKind.KILL);
    ThreadKilledException killed = assertThrows(ThreadKilledException.class, () -> lock.poll(t));
    assertEquals("guest thread 'guest' was killed", killed.getMessage());
    lock.poll(t);
    t.unshield();
    assertThrows(Guest.Interrupted.class, () -> lock.poll(t));
    assertEquals(List.of(InterruptKind.KILL, InterruptKind.KEYBOARD), t.delivered);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void wakesASleeper(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicReference<Phase> phase = new AtomicReference<>();
    Thread sleeper =
        Guest.start(
            lock,
            self -> {
              assertThrows(Guest.Interrupted.class, () -> GuestSleep.sleep(self, AN_HOUR));
              phase.set(self.phase());
            });
    Await.until("sleep", () -> isBlocked(lock));
    lock.interrupt(lock.threads().get(0), InterruptKind.KEYBOARD);
    Await.end(sleeper);
    assertEquals(Phase.ATTACHED, phase.get());
  }

  private static boolean isBlocked(GlobalLock lock) {
    return !lock.threads().isEmpty() && lock.threads().get(0).blockingDepth() > 0;
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void whatRaisesNothingDoesNotEndTheSleep(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicInteger ran = new AtomicInteger();
    AtomicReference<Guest> guest = new AtomicReference<>();
    Thread sleeper =
        Guest.start(
            lock,
            self -> {
              guest.set(self);
              assertThrows(Guest.Interrupted.class, () -> GuestSleep.sleep(self, AN_HOUR));
            });
    Await.until("sleep", () -> isBlocked(lock));
    assertTrue(lock.submit(guest.get(), ran::incrementAndGet));
    Await.until("the task", () -> ran.get() == 1);
    lock.request(guest.get(), Pending.SIGNAL);
    Await.until("the signal", () -> guest.get().handledBits.get() == Pending.SIGNAL);
    sleeper.interrupt();
    assertTrue(lock.interrupt(guest.get(), InterruptKind.KEYBOARD));
    Await.end(sleeper);
    assertFalse(lock.submit(guest.get(), ran::incrementAndGet));
    assertFalse(lock.interrupt(guest.get(), InterruptKind.KEYBOARD));
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aRegionWithoutUnblockerDeliversAtItsEnd(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicReference<Guest> guest = new AtomicReference<>();
    Thread thread =
        Guest.start(
            lock,
            self -> {
              guest.set(self);
              lock.beginBlocking(self, BlockKind.KERNEL, null);
              Await.until("the interrupt", () -> self.pending() != 0);
              lock.endBlocking(self);
              assertTrue(self.delivered.isEmpty());
              assertThrows(Guest.Interrupted.class, () -> lock.poll(self));
            });
    Await.until("the region", () -> isBlocked(lock));
    lock.interrupt(guest.get(), InterruptKind.KEYBOARD);
    Await.end(thread);
  }

  /** Regions that begin and end while interrupts rain: each region that blocks is woken. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void noInterruptIsLostBetweenRegions(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicBoolean last = new AtomicBoolean();
    AtomicInteger raised = new AtomicInteger();
    AtomicReference<Guest> guest = new AtomicReference<>();
    Thread thread =
        Guest.start(
            lock,
            self -> {
              guest.set(self);
              while (!last.get()) {
                try {
                  GuestSleep.sleep(self, AN_HOUR);
                } catch (Guest.Interrupted e) {
                  raised.incrementAndGet();
                }
              }
            });
    Await.until("the guest", () -> guest.get() != null);
    Rounds rounds = new Rounds(3_000);
    while (rounds.next()) {
      lock.interrupt(guest.get(), InterruptKind.KEYBOARD);
      Await.until("delivery of " + rounds.done(), () -> raised.get() == rounds.done());
    }
    last.set(true);
    lock.interrupt(guest.get(), InterruptKind.KEYBOARD);
    Await.end(thread);
    assertEquals(raised.get(), guest.get().delivered.size());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void pollsHandleThingsInCPythonsOrder(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    List<String> order = new ArrayList<>();
    Guest t =
        new Guest(lock) {
          @Override
          protected void handlePending(int bit) {
            order.add("bit " + bit);
          }
        };
    try (Attachment attachment = lock.attach(t)) {
      lock.interrupt(t, InterruptKind.KEYBOARD);
      lock.request(t, Pending.INSTRUMENT);
      lock.request(t, Pending.LIMIT);
      lock.submit(t, () -> order.add("task"));
      lock.request(t, Pending.SIGNAL);
      lock.request(t, Pending.SWITCH);
      assertThrows(Guest.Interrupted.class, () -> lock.poll(t));
      assertEquals(
          List.of(
              "bit " + Pending.SIGNAL, "task", "bit " + Pending.LIMIT, "bit " + Pending.INSTRUMENT),
          order);
      assertEquals(List.of(InterruptKind.KEYBOARD), t.delivered);
      assertEquals(0, t.pending());
      assertTrue(attachment.isFirst());
    }
  }

  /** Waiting to be let in is not ended by an interrupt of the host thread. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aHostInterruptIsRememberedWhileTheWorldIsStopped(String strategy)
      throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    WorldStop stop = lock.stopTheWorld(Duration.ofSeconds(120));
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread other = Guest.start(lock, self -> flag.set(Thread.interrupted()));
    Await.until("a suspended thread", () -> !lock.threads().isEmpty());
    other.interrupt();
    assertStaysNull(flag);
    stop.close();
    Await.end(other);
    assertEquals(true, flag.get());
  }

  @Test
  void aHostInterruptIsRememberedWhileWaitingForTheGil() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil");
    Attachment mine = lock.attach();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread other = Guest.start(lock, self -> flag.set(Thread.interrupted()));
    Await.until("a waiter", () -> !lock.snapshot().waiters().isEmpty());
    other.interrupt();
    assertStaysNull(flag);
    mine.close();
    Await.end(other);
    assertEquals(true, flag.get());
  }

  private static void assertStaysNull(AtomicReference<Boolean> flag) {
    long began = System.nanoTime();
    while (System.nanoTime() - began < 20_000_000L) {
      LockSupport.parkNanos(1_000_000L);
    }
    assertNull(flag.get());
  }
}

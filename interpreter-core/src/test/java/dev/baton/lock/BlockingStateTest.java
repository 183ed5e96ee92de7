package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class BlockingStateTest {
  private final OpenStrategy.Idle owner = new OpenStrategy.Idle(OpenStrategy.lock());
  private final BlockingState state = owner.blocking();

  @Test
  void theInnermostUnblockerIsTheOneThatIsCalled() {
    AtomicInteger outer = new AtomicInteger();
    AtomicInteger inner = new AtomicInteger();
    state.wake();
    state.push(owner, BlockKind.IO, outer::incrementAndGet);
    state.wake();
    state.reserve();
    state.push(owner, BlockKind.IO, inner::incrementAndGet);
    state.wake();
    state.push(owner, BlockKind.IO, null);
    state.wake();
    state.pop(owner);
    state.pop(owner);
    state.wake();
    state.pop(owner);
    state.wake();
    assertEquals(2, outer.get());
    assertEquals(1, inner.get());
    assertThrows(IllegalStateException.class, () -> state.pop(owner));
  }

  @Test
  void anInterruptThatIsPendingAlreadyWakesAtOnce() {
    AtomicInteger woken = new AtomicInteger();
    owner.addPending(Pending.ASYNC_EXC);
    state.push(owner, BlockKind.IO, woken::incrementAndGet);
    assertEquals(1, woken.get());
    state.push(owner, BlockKind.IO, null);
    state.pop(owner);
    assertEquals(2, woken.get());
  }

  @Test
  void aSwitchRequestDoesNotWake() {
    AtomicInteger woken = new AtomicInteger();
    state.push(owner, BlockKind.IO, woken::incrementAndGet);
    owner.request(Pending.SWITCH | Pending.STOP);
    assertEquals(0, woken.get());
    owner.request(Pending.LIMIT);
    assertEquals(1, woken.get());
  }

  @Test
  void aCallbackPutsTheRegionsAside() {
    AtomicInteger woken = new AtomicInteger();
    state.push(owner, BlockKind.IO, woken::incrementAndGet);
    int saved = state.suspend(owner);
    assertEquals(1, saved);
    assertEquals(0, state.depth());
    state.wake();
    assertEquals(0, woken.get());
    for (int i = 0; i < 20; i++) {
      state.reserve();
      state.push(owner, BlockKind.IO, null);
    }
    state.restore(owner, saved);
    assertEquals(1, state.depth());
    state.wake();
    assertEquals(1, woken.get());
  }

  @Test
  void othersSeeTheKindOfTheInnermostRegion() {
    assertNull(state.kind());
    state.push(owner, BlockKind.IO, null);
    state.push(owner, BlockKind.SLEEP, () -> {});
    assertEquals(BlockKind.SLEEP, state.kind());
    state.pop(owner);
    assertEquals(BlockKind.IO, state.kind());
    int saved = state.suspend(owner);
    assertNull(state.kind());
    state.push(owner, BlockKind.KERNEL, null);
    assertEquals(BlockKind.KERNEL, state.kind());
    state.restore(owner, saved);
    assertEquals(BlockKind.IO, state.kind());
    state.pop(owner);
    assertNull(state.kind());
  }

  /** The race that the slot protocol is about: no unblocker after the end of its region. */
  @Test
  void noUnblockerRunsAfterItsRegion() throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger late = new AtomicInteger();
    Thread[] senders = new Thread[2];
    for (int i = 0; i < senders.length; i++) {
      senders[i] =
          new Thread(
              () -> {
                while (!stop.get()) {
                  owner.request(Pending.ASYNC_EXC);
                }
              });
      senders[i].setDaemon(true);
      senders[i].start();
    }
    for (int i = 0; i < 40_000; i++) {
      AtomicBoolean open = new AtomicBoolean(true);
      state.push(
          owner,
          BlockKind.IO,
          () -> {
            if (!open.get()) {
              late.incrementAndGet();
            }
          });
      owner.clearPending(Pending.ASYNC_EXC);
      state.pop(owner);
      open.set(false);
    }
    stop.set(true);
    for (Thread sender : senders) {
      sender.join();
    }
    assertEquals(0, late.get());
  }

  /** And its other half: a region that blocks until it is woken is always woken. */
  @Test
  void noWakeUpIsLost() throws InterruptedException {
    AtomicInteger round = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    Thread sender =
        new Thread(
            () -> {
              for (int i = 1; !over.get(); i++) {
                while (round.get() < i && !over.get()) {
                  Thread.yield();
                }
                owner.request(Pending.ASYNC_EXC);
              }
            });
    sender.setDaemon(true);
    sender.start();
    // Where the two share a processor, a round takes as long as two turns of the scheduler.
    long began = System.nanoTime();
    for (int i = 1; i <= 100 || i <= 50_000 && System.nanoTime() - began < 5_000_000_000L; i++) {
      AtomicBoolean woken = new AtomicBoolean();
      round.set(i);
      state.push(owner, BlockKind.IO, () -> woken.set(true));
      while (!woken.get()) {
        Thread.yield();
      }
      state.pop(owner);
      owner.clearPending(Pending.ASYNC_EXC);
    }
    over.set(true);
    sender.join();
  }
}

package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.BlockingRegion;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.Phase;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attachments and blocking regions as one thread sees them; the same under every strategy. */
@Timeout(300)
class AttachTest {
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void attachmentsCount(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    assertNull(lock.current());
    Attachment outer = lock.attach();
    GuestThread t = outer.thread();
    assertTrue(outer.isFirst());
    assertSame(t, lock.current());
    assertEquals(Phase.ATTACHED, t.phase());
    Attachment inner = lock.attach();
    assertFalse(inner.isFirst());
    assertSame(t, inner.thread());
    assertEquals(2, t.attachDepth());
    inner.close();
    inner.close();
    assertEquals(1, t.attachDepth());
    assertEquals(Phase.ATTACHED, t.phase());
    outer.close();
    assertEquals(Phase.DEAD, t.phase());
    assertNull(lock.current());
    assertTrue(lock.threads().isEmpty());
    try (Attachment again = lock.attach()) {
      assertNotSame(t, again.thread());
    }
    assertEquals(2, lock.statistics().entered());
    assertEquals(2, lock.statistics().exited());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void attachmentsAreClosedByTheirThread(String strategy) throws Exception {
    GlobalLock lock = Guest.lock(strategy);
    Attachment outer = lock.attach();
    Attachment inner = lock.attach();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Await.end(
        Guest.startHost(() -> thrown.set(assertThrows(IllegalStateException.class, inner::close))));
    assertEquals("an attachment belongs to the thread that made it", thrown.get().getMessage());
    inner.close();
    outer.close();
    assertTrue(lock.threads().isEmpty());
  }

  /** An error may have kept the inner ones from being closed: that the stack was full. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void anAttachmentClosesThoseInsideItThatAreOpen(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    Attachment outer = lock.attach();
    GuestThread t = outer.thread();
    Attachment nested = lock.attach();
    lock.beginBlocking(t, BlockKind.IO, null);
    Attachment callback = lock.attach();
    lock.beginBlocking(t, BlockKind.SLEEP, null);
    Attachment inner = lock.attach();
    assertEquals(4, t.attachDepth());
    callback.close();
    assertEquals(2, t.attachDepth());
    assertEquals(1, t.blockingDepth());
    inner.close();
    assertEquals(2, t.attachDepth());
    outer.close();
    assertEquals(0, t.attachDepth());
    nested.close();
    assertTrue(lock.threads().isEmpty());
    try (Attachment again = lock.attach()) {
      assertEquals(1, again.thread().attachDepth());
      assertEquals(0, again.thread().blockingDepth());
      assertEquals(Phase.ATTACHED, again.thread().phase());
    }
    assertEquals(lock.statistics().entered(), lock.statistics().exited());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void regionsNestAndOnlyTheOutermostLeaves(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      lock.beginBlocking(t, BlockKind.IO, null);
      assertEquals(Phase.DETACHED, t.phase());
      BlockingRegion inner = lock.blocking(BlockKind.KERNEL, () -> {});
      assertEquals(2, t.blockingDepth());
      inner.close();
      inner.close();
      assertEquals(1, t.blockingDepth());
      assertEquals(Phase.DETACHED, t.phase());
      lock.endBlocking(t);
      assertEquals(Phase.ATTACHED, t.phase());
      assertEquals(1, t.counters().regions());
      assertThrows(IllegalStateException.class, () -> lock.endBlocking(t));
      assertEquals("result", lock.detached(() -> "result:" + t.phase()).split(":")[0]);
      assertEquals("DETACHED", lock.detached(() -> t.phase().name()));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void aCallbackFromARegionComesInAndGoesBack(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      lock.beginBlocking(t, BlockKind.HOST_CALL, null);
      lock.beginBlocking(t, BlockKind.HOST_CALL, null);
      Attachment callback = lock.attach();
      assertFalse(callback.isFirst());
      assertSame(t, callback.thread());
      assertEquals(Phase.ATTACHED, t.phase());
      assertEquals(0, t.blockingDepth());
      lock.beginBlocking(t, BlockKind.IO, null);
      assertEquals(1, t.blockingDepth());
      lock.endBlocking(t);
      callback.close();
      assertEquals(2, t.blockingDepth());
      assertEquals(Phase.DETACHED, t.phase());
      lock.endBlocking(t);
      lock.endBlocking(t);
      assertEquals(Phase.ATTACHED, t.phase());
    }
    assertEquals(lock.statistics().entered(), lock.statistics().exited());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void anExceptionInARegionPassesOnlyAfterTheReturn(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  lock.detached(
                      () -> {
                        throw new IllegalStateException("inside");
                      }));
      assertEquals("inside", thrown.getMessage());
      assertEquals(Phase.ATTACHED, t.phase());
      assertEquals(0, t.blockingDepth());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void aCallbackThatLeavesARegionOpenDoesNoHarm(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    Attachment attachment = lock.attach();
    GuestThread t = attachment.thread();
    lock.beginBlocking(t, BlockKind.HOST_CALL, null);
    Attachment callback = lock.attach();
    lock.beginBlocking(t, BlockKind.IO, null);
    callback.close();
    assertEquals(1, t.blockingDepth());
    lock.endBlocking(t);
    assertEquals(Phase.ATTACHED, t.phase());
    lock.beginBlocking(t, BlockKind.IO, null);
    attachment.close();
    assertEquals(Phase.DEAD, t.phase());
    assertTrue(lock.threads().isEmpty());
    try (Attachment again = lock.attach()) {
      assertEquals(Phase.ATTACHED, again.thread().phase());
    }
  }

  /** What the loop does when it catches a StackOverflowError. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void whatAnErrorCutShortIsMadeWhole(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      lock.ensureAttached(t);
      lock.beginBlocking(t, BlockKind.IO, () -> {});
      lock.beginBlocking(t, BlockKind.IO, null);
      lock.ensureAttached(t);
      assertEquals(Phase.ATTACHED, t.phase());
      assertEquals(0, t.blockingDepth());
      for (int i = 0; i < 200; i++) {
        assertThrows(StackOverflowError.class, () -> recurse(lock, t, 0));
        lock.ensureAttached(t);
        assertEquals(Phase.ATTACHED, t.phase());
        assertEquals(0, t.blockingDepth());
      }
    }
    assertTrue(lock.threads().isEmpty());
    assertNull(lock.snapshot().owner());
  }

  private static int recurse(GlobalLock lock, GuestThread t, int depth) {
    lock.beginBlocking(t, BlockKind.KERNEL, null);
    lock.endBlocking(t);
    return 1 + recurse(lock, t, depth + 1);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void whoIsNotInsideCannotLeave(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    assertThrows(IllegalStateException.class, () -> lock.blocking(BlockKind.IO, null));
    Guest fresh = new Guest(lock);
    assertThrows(IllegalStateException.class, () -> lock.beginBlocking(fresh, BlockKind.IO, null));
    assertThrows(IllegalStateException.class, () -> lock.onPoll(fresh));
    try (Attachment attachment = lock.attach(fresh)) {
      assertSame(fresh, attachment.thread());
      assertThrows(IllegalStateException.class, () -> lock.attach(fresh));
      assertThrows(IllegalStateException.class, () -> lock.attach(new Guest(lock)));
      assertEquals(Phase.ATTACHED, fresh.phase());
    }
    assertThrows(IllegalStateException.class, () -> lock.attach(fresh));
  }
}

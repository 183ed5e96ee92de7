package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockTrait;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ConfinedTest {
  private final GlobalLock lock = Guest.lock("confined");

  private IllegalStateException refusal(Runnable attempt) throws InterruptedException {
    AtomicReference<IllegalStateException> refusal = new AtomicReference<>();
    Thread other =
        new Guest.Host(() -> refusal.set(assertThrows(IllegalStateException.class, attempt::run)));
    other.setName("intruder");
    other.start();
    Await.end(other);
    return refusal.get();
  }

  @Test
  void anotherThreadIsAlwaysRejectedAndNothingChanges() throws InterruptedException {
    String message =
        "the interpreter is confined to thread '"
            + Thread.currentThread().getName()
            + "'; thread 'intruder' may not enter (choose another lock than 'confined')";
    assertEquals(message, refusal(lock::attach).getMessage());
    assertTrue(lock.threads().isEmpty());
    try (Attachment attachment = lock.attach()) {
      assertEquals(message, refusal(lock::attach).getMessage());
      assertEquals(message, refusal(() -> lock.attach(new Guest(lock))).getMessage());
      assertEquals(attachment.thread(), lock.snapshot().owner());
      assertEquals(1, lock.threads().size());
    }
    assertEquals(message, refusal(lock::attach).getMessage());
    lock.attach().close();
  }

  @Test
  void itTellsThatGuestsCannotStartThreads() {
    assertTrue(lock.strategy().traits().contains(LockTrait.CONFINED));
  }

  @Test
  void itIsExchangedForOneThatAdmitsOthers() throws InterruptedException {
    lock.setMode(LockStrategies.find("gil"), Duration.ofSeconds(120));
    Await.end(Guest.start(lock, lock::poll));
    lock.setMode(LockStrategies.find("confined"), Duration.ofSeconds(120));
    lock.attach().close();
  }

  @Test
  void itIsNotPutInForceWhileAnotherThreadIsInside() throws InterruptedException {
    lock.setMode(LockStrategies.find("gil"), Duration.ofSeconds(120));
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      Thread other =
          Guest.startHost(
              () ->
                  assertThrows(
                      IllegalStateException.class,
                      () ->
                          lock.setMode(LockStrategies.find("confined"), Duration.ofSeconds(120))));
      while (other.isAlive()) {
        lock.poll(t);
      }
      Await.end(other);
      assertEquals("gil", lock.strategy().name());
    }
  }
}

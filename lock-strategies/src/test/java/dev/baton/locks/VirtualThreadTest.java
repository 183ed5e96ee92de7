package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestMutex;
import dev.baton.lock.GuestSleep;
import dev.baton.lock.LockConfig;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many virtual threads as host threads: none is pinned for ever, none is left behind. */
@Timeout(300)
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadTest {
  private static Thread startVirtual(Runnable body) throws Throwable {
    MethodHandle start =
        MethodHandles.publicLookup()
            .findStatic(
                Thread.class,
                "startVirtualThread",
                MethodType.methodType(Thread.class, Runnable.class));
    return (Thread) start.invoke(body);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void virtualThreadsDoEverythingThatPlatformThreadsDo(String strategy) throws Throwable {
    GlobalLock lock = Guest.lock(strategy, LockConfig.DEFAULT.withSwitchInterval(50_000));
    GuestMutex mutex = new GuestMutex();
    AtomicInteger finished = new AtomicInteger();
    AtomicInteger counter = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    int count = 200;
    for (int n = 0; n < count; n++) {
      threads.add(
          startVirtual(
              () ->
                  Guest.run(
                      lock,
                      self -> {
                        for (int i = 0; i < 20; i++) {
                          assertTrue(mutex.acquire(self, -1));
                          GuestSleep.sleep(self, 1_000);
                          counter.incrementAndGet();
                          mutex.release();
                          lock.beginBlocking(self, BlockKind.IO, null);
                          Thread.yield();
                          lock.endBlocking(self);
                          lock.poll(self);
                        }
                        finished.incrementAndGet();
                      })));
    }
    Await.end(threads.toArray(new Thread[0]));
    assertEquals(count, finished.get());
    assertEquals(count * 20, counter.get());
    assertTrue(lock.threads().isEmpty());
  }
}

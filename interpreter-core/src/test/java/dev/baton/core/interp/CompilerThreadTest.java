package dev.baton.core.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CompilerThreadTest {
  private final List<Integer> done = new CopyOnWriteArrayList<>();
  private final CompilerThread compiler = new CompilerThread();

  @Test
  void tasksAreDoneInOrder() throws InterruptedException {
    CountDownLatch last = new CountDownLatch(1);
    for (int i = 0; i < 100; i++) {
      int number = i;
      compiler.execute(() -> done.add(number));
    }
    compiler.execute(last::countDown);
    last.await();
    compiler.close();
    assertEquals(100, done.size());
    assertEquals(done.stream().sorted().toList(), done);
  }

  @Test
  void closingDropsWhatHasNotBegunAndWhatComesLater() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<Thread> thread = new AtomicReference<>();
    compiler.execute(
        () -> {
          thread.set(Thread.currentThread());
          begun.countDown();
          while (closed.getCount() > 0) {
            Thread.yield();
          }
          done.add(1);
        });
    compiler.execute(() -> done.add(2));
    begun.await();
    compiler.close();
    compiler.execute(() -> done.add(3));
    closed.countDown();
    thread.get().join();
    assertEquals(List.of(1), done);
  }
}

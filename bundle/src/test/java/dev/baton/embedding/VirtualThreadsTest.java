package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.HostAccess;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many virtual threads call guest code that blocks in every way; all come back. */
@Timeout(120)
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {
  private static Thread start(Runnable body) throws Throwable {
    MethodHandle start =
        MethodHandles.publicLookup()
            .findStatic(
                Thread.class,
                "startVirtualThread",
                MethodType.methodType(Thread.class, Runnable.class));
    return (Thread) start.invoke(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "fair", "latency", "free", "adaptive"})
  void callsThatBlock(String lock) throws Throwable {
    HostAccess access = HostAccess.builder().sockets(true).build();
    try (Baton baton = Baton.builder().lock(lock).hostAccess(access).build()) {
      baton.exec(
          """
          import queue, socket, threading, time
          lock = threading.Lock()
          total = 0
          def visit(n):
              global total
              left, right = socket.socketpair()
              with left, right:
                  q = queue.Queue()
                  def answer():
                      right.sendall(right.recv(10) * 2)
                      q.put(n)
                  t = threading.Thread(target=answer)
                  t.start()
                  time.sleep(0.001)
                  left.sendall(b"x")
                  assert left.recv(2, socket.MSG_WAITALL) == b"xx"
                  assert q.get() == n
                  t.join()
              with lock:
                  total += 1
          """);
      Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int n = i;
        threads.add(
            start(
                () -> {
                  try {
                    baton.function("visit").call(n);
                  } catch (RuntimeException | Error e) {
                    failures.add(e);
                  }
                }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertTrue(failures.isEmpty(), failures::toString);
      assertEquals(30, baton.get("total").as(int.class));
      assertEquals(List.of(), baton.lock().snapshot().members());
    }
  }
}

package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.HostAccess;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interpreters that were made and closed leave nothing behind: no threads, and no objects. */
@Timeout(900)
class ManyInterpretersTest {
  private static final HostAccess ALLOWED = HostAccess.builder().interpreters(true).build();

  /** What the tests beside this one, and caches of the last use, may have; far below a leak. */
  private static final long OTHERS = 20;

  @Test
  void aThousandInterpretersLeaveNothing() {
    check(
        """
        from concurrent import interpreters
        q = interpreters.create_queue()

        def use(n):
            made = interpreters.create()
            made.prepare_main(q=q, n=n)
            if n % 10 == 0:
                made.exec("import threading; t = threading.Thread(target=q.put, args=(n,)); t.start()")
                assert q.get() == n
            assert made.call(divmod, n, 7) == divmod(n, 7)
            made.close()
        """,
        1000);
  }

  private static void check(String setup, int times) {
    try (Baton baton = Baton.builder().hostAccess(ALLOWED).build()) {
      baton.exec(setup + "for n in range(3): use(n)\n");
      long engines = engines();
      long threads = threads();
      baton.exec("for n in range(" + times + "): use(n)\n");
      await("threads", () -> threads() <= threads + OTHERS);
      await("interpreters", () -> engines() <= engines + OTHERS);
      baton.exec("use(1)");
      assertEquals(2L, baton.eval("1 + 1").as(long.class));
    }
  }

  /** Threads that have ended may be seen a moment longer. The limit of time of the test holds. */
  private static void await(String what, BooleanSupplier gone) {
    while (!gone.getAsBoolean()) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(what + " are left", e);
      }
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("baton-"))
        .count();
  }

  /** How many engines can be reached in this JVM. */
  private static long engines() {
    String histogram;
    try {
      histogram =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName("com.sun.management:type=DiagnosticCommand"),
                      "gcClassHistogram",
                      new Object[] {null},
                      new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new AssertionError(e);
    }
    String row =
        histogram
            .lines()
            .filter(line -> line.contains(" dev.baton.core.engine.Engine"))
            .filter(line -> line.matches(".*\\.Engine( .*)?"))
            .findFirst()
            .orElseThrow();
    long count = Long.parseLong(row.strip().split("\\s+")[1]);
    assertTrue(count > 0, row);
    return count;
  }
}

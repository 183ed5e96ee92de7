import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestMutex;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockStrategies;

/**
 * What one thread pays that nobody competes with: leaving and entering the interpreter around
 * blocking work, a poll with nothing to do, a guest lock taken and released. Nanoseconds, the best
 * of several runs.
 *
 * <pre>java -cp "cli/target/lib/*" benchmarks/locks/LockCost.java</pre>
 */
public final class LockCost {
  private static final int OPERATIONS = 20_000_000;
  private static final int RUNS = 7;

  private LockCost() {}

  private static final class Guest extends GuestThread {
    Guest(GlobalLock lock) {
      super(lock, "measured");
    }

    @Override
    protected void handlePending(int bit) {}

    @Override
    protected void deliver(InterruptKind kind, Object payload) {}
  }

  private interface Step {
    void run(GlobalLock lock, GuestThread t);
  }

  public static void main(String[] args) {
    GuestMutex mutex = new GuestMutex();
    System.out.printf("%-9s %22s %8s %18s%n", "lock", "leave and enter", "poll", "Lock, uncontended");
    for (String name : new String[] {"gil", "free", "confined"}) {
      double region = measure(name, (lock, t) -> {
        lock.beginBlocking(t, BlockKind.KERNEL, null);
        lock.endBlocking(t);
      });
      double poll = measure(name, GlobalLock::poll);
      double guestLock = measure(name, (lock, t) -> {
        mutex.acquire(t, -1);
        mutex.release();
      });
      System.out.printf("%-9s %19.1f ns %5.1f ns %15.1f ns%n", name, region, poll, guestLock);
    }
  }

  private static double measure(String strategy, Step step) {
    GlobalLock lock = new GlobalLock(LockStrategies.find(strategy), LockConfig.DEFAULT, Guest::new);
    double best = Double.MAX_VALUE;
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      for (int run = 0; run < RUNS; run++) {
        long began = System.nanoTime();
        for (int i = 0; i < OPERATIONS; i++) {
          step.run(lock, t);
        }
        best = Math.min(best, (System.nanoTime() - began) / (double) OPERATIONS);
      }
    }
    return best;
  }
}

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockClock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockStrategies;
import java.util.Arrays;

/**
 * What it costs to leave the interpreter and to come back while nobody wants the lock: the lock
 * alone, and a whole blocking region.
 *
 * <p>{@code java -cp 'cli/target/baton-cli-0.1.0-SNAPSHOT.jar' benchmarks/locks/Reacquire.java}
 */
public final class Reacquire {
  private static final int ROUNDS = 11;
  private static final int PER_ROUND = 2_000_000;

  private Reacquire() {}

  private static final class Guest extends GuestThread {
    Guest(GlobalLock lock) {
      super(lock, "benchmark");
    }

    @Override
    protected void handlePending(int bit) {}

    @Override
    protected void deliver(InterruptKind kind, Object payload) {}
  }

  /** The core's side of a lock that is measured alone. */
  private record Host(GlobalLock core) implements LockHost {
    @Override
    public void request(GuestThread t, int pendingBits) {
      core.request(t, pendingBits);
    }

    @Override
    public void clear(GuestThread t, int pendingBits) {
      core.clear(t, pendingBits);
    }

    @Override
    public LockClock clock() {
      return LockClock.system();
    }

    @Override
    public void reconsider(GuestThread t) {}

    @Override
    public void starved(GuestThread waiter, long waitedNanos) {}

    @Override
    public void checkAdmission(GuestThread t) {}

    @Override
    public void checkAlive(GuestThread holder) {}
  }

  public static void main(String[] args) {
    for (String name : args.length > 0 ? Arrays.asList(args) : LockStrategies.names()) {
      System.out.printf("%-10s lock %5.1f ns, region %5.1f ns%n", name, lock(name), region(name));
    }
  }

  private static double lock(String name) {
    GlobalLock core = new GlobalLock(LockStrategies.find("free"), LockConfig.DEFAULT, Guest::new);
    InterpreterLock lock = LockStrategies.find(name).create(new Host(core), LockConfig.DEFAULT);
    try (Attachment attachment = core.attach()) {
      GuestThread t = attachment.thread();
      lock.register(t);
      lock.enter(t, EnterReason.START);
      return median(
          () -> {
            for (int i = 0; i < PER_ROUND; i++) {
              lock.exit(t, ExitReason.BLOCK);
              if (!lock.tryEnter(t, 0)) {
                lock.enter(t, EnterReason.UNBLOCK);
              }
            }
          });
    }
  }

  private static double region(String name) {
    GlobalLock lock = new GlobalLock(LockStrategies.find(name), LockConfig.DEFAULT, Guest::new);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      return median(
          () -> {
            for (int i = 0; i < PER_ROUND; i++) {
              lock.beginBlocking(t, BlockKind.KERNEL, null);
              lock.endBlocking(t);
            }
          });
    }
  }

  private static double median(Runnable round) {
    double[] nanos = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long began = System.nanoTime();
      round.run();
      nanos[i] = (System.nanoTime() - began) / (double) PER_ROUND;
    }
    Arrays.sort(nanos);
    return nanos[ROUNDS / 2];
  }
}

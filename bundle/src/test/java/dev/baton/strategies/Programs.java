package dev.baton.strategies;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestFunction;
import dev.baton.Limits;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStatistics;
import dev.baton.testing.Resources;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An engine with the random programs, and a look at what they left behind. */
final class Programs implements AutoCloseable {
  /** Only a hang takes longer, also on a machine that is busy with other things. */
  static final Duration LIMIT = Duration.ofSeconds(300);

  private final Baton baton;
  private final GuestFunction program;
  private final AtomicBoolean done = new AtomicBoolean();

  Programs(String lock) {
    baton =
        Baton.builder()
            .lock(lock)
            .lockStatistics(true)
            .limits(Limits.NONE.withGrace(LIMIT))
            .errorOutput(OutputStream.nullOutputStream())
            .function("host", this::host)
            .build();
    baton.run(baton.compile(Resources.text("/strategies/programs.py"), "programs.py"));
    program = baton.function("program");
  }

  private @Nullable Object host(List<@Nullable Object> arguments) {
    Object n = arguments.get(1);
    return switch ((String) arguments.get(0)) {
      case "double" -> 2 * (Long) n;
      case "back" -> baton.function("called_back").call(n);
      case "done" -> done.get();
      default -> throw new IllegalStateException("on purpose");
    };
  }

  Baton baton() {
    return baton;
  }

  /** The result of a program, on the calling thread. */
  String result(int seed, int threads) {
    return program.call(seed, threads).as(String.class);
  }

  /** A program on a thread of its own. */
  Execution start(int seed, int threads) {
    return program.start(seed, threads);
  }

  /** Starts to count interrupts, until {@link #stopCounting}. */
  Execution startCounting() {
    done.set(false);
    return baton.function("caught").start("done");
  }

  void stopCounting() {
    done.set(true);
  }

  /** Waits until no thread is inside any more. */
  void awaitEmpty() {
    long began = System.nanoTime();
    while (!baton.lock().snapshot().members().isEmpty()) {
      if (System.nanoTime() - began > LIMIT.toNanos()) {
        throw new AssertionError("threads are left:\n" + baton.lock().dump());
      }
      Thread.yield();
    }
  }

  /**
   * Waits until no thread is inside and everything is in balance. A thread that a program started
   * and did not wait for may come in, find that its call has ended, and go again meanwhile.
   */
  void assertNothingIsLeft() {
    long began = System.nanoTime();
    for (awaitEmpty(); !isBalanced(); awaitEmpty()) {
      if (System.nanoTime() - began > LIMIT.toNanos()) {
        throw new AssertionError(
            "out of balance: " + baton.lock().snapshot() + baton.lock().statistics());
      }
      Thread.yield();
    }
    long answer = baton.eval("6 * 7").as(long.class);
    if (answer != 42) {
      throw new AssertionError("6 * 7 is " + answer);
    }
  }

  private boolean isBalanced() {
    LockSnapshot snapshot = baton.lock().snapshot();
    LockStatistics s = snapshot.statistics();
    return snapshot.members().isEmpty()
        && snapshot.owner() == null
        && snapshot.waiters().isEmpty()
        && s.entered() == s.exited()
        && s.waits() == s.waitTimes().total()
        && s.switches() <= s.entered();
  }

  @Override
  public void close() {
    List<String> left = baton.close(LIMIT);
    if (!left.isEmpty()) {
      throw new AssertionError("threads do not end: " + left);
    }
  }
}

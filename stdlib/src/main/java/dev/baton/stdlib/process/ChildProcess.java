package dev.baton.stdlib.process;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.BlockKind;
import dev.baton.lock.WaitQueue;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Another program that this one has started. It has ended, for all who look, when what it wrote has
 * arrived where it was to go. Thread safe.
 */
final class ChildProcess extends GuestObject {
  /** The host gives the number of the signal that ended a process plus this. */
  private static final int SIGNALLED = 128;

  /** The signals that end a process which does not handle them, as bits. */
  private static final int DEADLY =
      1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 8 | 1 << 9 | 1 << 10
          | 1 << 11 | 1 << 12 | 1 << 13 | 1 << 14 | 1 << 15;

  private static final int TERM = 15;
  private static final int KILL = 9;

  private final Process process;
  private final WaitQueue waiting = new WaitQueue(BlockKind.IO);
  private final CompletableFuture<?> ended;

  /**
   * For a process that runs.
   *
   * @param streams what has to be done, besides, before it counts as ended
   */
  ChildProcess(Process process, CompletableFuture<?> streams) {
    super(ProcessModule.CHILD);
    this.process = process;
    this.ended = CompletableFuture.allOf(process.onExit(), streams);
    // Those who wait look at the future, which is done before this runs.
    ended.whenComplete((r, e) -> waiting.wakeAll());
  }

  long pid() {
    return process.pid();
  }

  /** Waits for the end; false if that did not come in time. */
  boolean await(ThreadContext t, long timeoutNanos) {
    return ended.isDone() || timeoutNanos != 0 && waiting.await(t, ended::isDone, timeoutNanos);
  }

  /**
   * The exit code, below zero for a signal; null while it runs. A program that itself ends with 128
   * and the number of a signal cannot be told from one that the signal ended.
   */
  @Nullable Integer code() {
    if (!ended.isDone()) {
      return null;
    }
    int code = process.exitValue();
    int signal = code - SIGNALLED;
    return signal > 0 && signal <= TERM && (DEADLY & 1 << signal) != 0 ? -signal : code;
  }

  /** Sends a signal; to be called in a blocking region. */
  @Nullable Void signal(int number) throws IOException {
    if (!process.isAlive()) {
      return null;
    }
    if (number == TERM) {
      process.destroy();
    } else if (number == KILL) {
      process.destroyForcibly();
    } else {
      send(number);
    }
    return null;
  }

  /** The host knows two signals; a program of the system sends the others. */
  private void send(int number) throws IOException {
    Process kill =
        new ProcessBuilder("kill", "-" + number, Long.toString(process.pid()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    kill.onExit().join();
  }
}

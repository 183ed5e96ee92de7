package dev.baton;

import dev.baton.core.interp.CallScope;
import dev.baton.core.interp.Ending;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Guest code that runs on a thread of its own: a future that can be interrupted. Made by the {@code
 * start} methods of {@link Baton}, {@link Namespace} and {@link GuestFunction}. All methods may be
 * called from any thread.
 *
 * <p>The methods that wait give the result, or throw what a direct call would have thrown: {@link
 * GuestException}, {@link ExitException}, {@link LimitException}, {@link IllegalStateException} if
 * the engine was closed; and {@link CancellationException} after {@link #cancel}.
 *
 * <p>Requests reach guest code at its next safepoint, and end a wait in {@code time.sleep}, on a
 * lock, a queue or another thread. A function of the host is let run to its end first. They reach
 * this execution only, never what runs later.
 */
public final class Execution {
  /** Java stack of the thread, in bytes; memory is taken only as far as guest code recurses. */
  static final long STACK = 256L << 20;

  private final CallScope scope;
  private final CompletableFuture<GuestValue> result = new CompletableFuture<>();

  Execution(CallScope scope) {
    this.scope = scope;
  }

  void begin(Supplier<GuestValue> call) {
    Thread thread = new Thread(null, () -> run(call), "baton-execution", STACK);
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Supplier<GuestValue> call) {
    try {
      result.complete(call.get());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  /**
   * Raises {@code KeyboardInterrupt} in the guest's code, once for each call at most; guest code
   * may catch it. One that was not yet raised when the next is asked for is not raised twice.
   *
   * @return false, without effect, if the execution is done
   */
  public boolean interrupt() {
    if (isDone()) {
      return false;
    }
    scope.interrupt();
    return true;
  }

  /**
   * Ends the guest's code and the guest threads it started. Guest code cannot catch that; its
   * {@code finally} and {@code with} blocks run, no longer than {@link Limits#grace}. Does not wait
   * for the end.
   *
   * @return false if the execution is done; threads it left behind are ended nevertheless
   */
  public boolean cancel() {
    boolean running = !isDone();
    scope.end(new Ending(Ending.Cause.CANCELLED, "cancelled by the host"));
    return running;
  }

  /** Whether the guest's code has ended, in whatever way; nothing of it runs any more then. */
  public boolean isDone() {
    return result.isDone();
  }

  /** Whether the guest's code has ended because of {@link #cancel}. */
  public boolean isCancelled() {
    return result.isCancelled();
  }

  /**
   * Waits for the result.
   *
   * @throws InterruptedException if the calling thread is interrupted; the guest's code runs on
   */
  public GuestValue get() throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /**
   * Waits for the result for some time.
   *
   * @throws TimeoutException if there was none in time; the guest's code runs on
   * @throws InterruptedException if the calling thread is interrupted; the guest's code runs on
   */
  public GuestValue get(Duration timeout) throws InterruptedException, TimeoutException {
    try {
      return result.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /** Waits for the result, also if the calling thread is interrupted, whose flag stays set. */
  public GuestValue join() {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw failure(e.getCause());
    }
  }

  /**
   * The result or failure for code that composes stages. Stages without an executor run on the
   * execution's thread, after the guest's code has ended.
   */
  public CompletionStage<GuestValue> completion() {
    return result.minimalCompletionStage();
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    if (cause instanceof Error e) {
      throw e;
    }
    return (RuntimeException) cause;
  }

  @Override
  public String toString() {
    return "Execution[" + (isCancelled() ? "cancelled" : isDone() ? "done" : "running") + "]";
  }
}

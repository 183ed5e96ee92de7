package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.BlockKind;
import dev.baton.lock.WaitQueue;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the host that nothing can end early, such as reading standard input. A thread of
 * its own does it, so that the guest thread that waits for it can be woken; the operation goes on
 * then, and its result waits for whoever asks again. Thread safe.
 *
 * @param <T> the result
 */
public final class Errand<T> {
  private final WaitQueue waiting = new WaitQueue(BlockKind.IO);
  private final FutureTask<T> task;
  private final WaitQueue.Condition done;
  private final AtomicBoolean disposed = new AtomicBoolean();
  private volatile @Nullable Disposal<T> unwanted;

  /** Begins. The operation must not touch guest objects. */
  public Errand(String name, Callable<T> operation) {
    task =
        new FutureTask<>(operation) {
          @Override
          protected void done() {
            waiting.wakeAll();
            dispose();
          }
        };
    done = task::isDone;
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** What is done with a result that nobody wants. */
  @FunctionalInterface
  interface Disposal<T> {
    /** Gets rid of it. */
    void dispose(T result) throws IOException;
  }

  /** Says that nobody will ask for the result: it is disposed of when it comes. */
  void drop(Disposal<T> disposal) {
    unwanted = disposal;
    if (task.isDone()) {
      dispose();
    }
  }

  /** Once, though both the thread that drops and the one that works may come here. */
  private void dispose() {
    Disposal<T> disposal = unwanted;
    if (disposal != null && disposed.compareAndSet(false, true)) {
      try {
        disposal.dispose(task.get());
      } catch (InterruptedException | ExecutionException | IOException e) {
        // There is no result, or it could not be closed: nobody asked for it.
      }
    }
  }

  /** Whether the operation is over. */
  boolean isDone() {
    return task.isDone();
  }

  /**
   * Waits for the result outside the interpreter. What is sent to the thread meanwhile is delivered
   * at once.
   *
   * @throws IOException if the operation failed
   */
  public T await(ThreadContext t) throws IOException {
    waiting.await(t, done, WaitQueue.FOREVER);
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("what is done needs no waiting", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }
}

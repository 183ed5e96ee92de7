package dev.baton.python;

import dev.baton.python.source.Doubts;
import dev.baton.python.source.Nesting;
import dev.baton.python.source.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Some stages for one text. They run on the caller's thread; only for what is nested too deeply for
 * its stack they run again on a thread with a large one.
 */
final class Compilation<T> implements Runnable {
  /** What is done; may be done twice. */
  interface Stages<T> {
    T run(int maxDepth, Doubts doubts);
  }

  private final Stages<T> stages;
  private @Nullable T result;
  private @Nullable RuntimeException failure;
  private Doubts doubts = new Doubts();

  Compilation(Stages<T> stages) {
    this.stages = stages;
  }

  /**
   * What the stages make.
   *
   * @throws Rejection if the text is not well formed
   */
  T result() {
    try {
      return stages.run(Nesting.MODEST, doubts);
    } catch (Rejection e) {
      if (!Nesting.isTooDeep(e)) {
        throw e;
      }
    }
    Thread thread = new Thread(null, this, "front end", Nesting.STACK_SIZE);
    thread.setDaemon(true);
    thread.start();
    await(thread);
    if (failure != null) {
      throw failure;
    }
    if (result == null) {
      throw new IllegalStateException("compilation ended without a result");
    }
    return result;
  }

  /** What is doubtful in the text, once there is a result. */
  Doubts doubts() {
    return doubts;
  }

  @Override
  public void run() {
    doubts = new Doubts();
    try {
      result = stages.run(Nesting.GREATEST, doubts);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  /** Waits; an interrupt meanwhile is kept for the caller. */
  private static void await(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.BlockKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Runs operations of the system outside the interpreter, and raises what goes wrong inside it. */
public final class Blocking {
  private Blocking() {}

  /** An operation that may wait and touches no guest objects. */
  @FunctionalInterface
  public interface Action<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /**
   * The result of an operation; OSError if it fails.
   *
   * @param fileName what the error names, as the guest gave it; null for nothing
   */
  public static <T> T call(ThreadContext t, @Nullable Object fileName, Action<T> action) {
    IOException failure;
    t.globalLock().beginBlocking(t, BlockKind.IO, null);
    try {
      return action.run();
    } catch (IOException e) {
      failure = e;
    } finally {
      t.globalLock().endBlocking(t);
    }
    throw SystemErrors.of(t, failure, fileName);
  }

  /** The result of an operation on two files; OSError if it fails. */
  public static <T> T call(ThreadContext t, Object fileName, Object second, Action<T> action) {
    IOException failure;
    t.globalLock().beginBlocking(t, BlockKind.IO, null);
    try {
      return action.run();
    } catch (IOException e) {
      failure = e;
    } finally {
      t.globalLock().endBlocking(t);
    }
    throw SystemErrors.of(t, SystemErrors.number(failure), fileName, second);
  }
}

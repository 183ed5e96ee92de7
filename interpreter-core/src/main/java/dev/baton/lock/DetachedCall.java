package dev.baton.lock;

/**
 * Work that is done outside the interpreter; see {@link GlobalLock#detached}.
 *
 * @param <T> the result
 * @param <E> what the work may throw
 */
@FunctionalInterface
public interface DetachedCall<T, E extends Exception> {
  /** Does the work. Must not touch guest objects. */
  T call() throws E;
}

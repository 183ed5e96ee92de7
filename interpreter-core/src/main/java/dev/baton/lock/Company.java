package dev.baton.lock;

/**
 * Whether a guest thread can have others beside it, so that what guest objects are made of needs
 * guards of its own.
 *
 * <p>Invariant. It changes only under the registry lock and while the world is stopped; each thread
 * looks when it comes in, so an attached thread and all that are attached beside it have seen the
 * same. What a thread did alone, without guards, happened before it stopped, and so before whatever
 * the second one does: that one is registered after the stop. At a safepoint no operation on an
 * object is half done, so none goes on without a guard that began so.
 */
enum Company {
  /** The strategy keeps threads apart. */
  EXCLUSIVE,
  /** The strategy does not, but at most one thread is registered; none is idle. */
  ALONE,
  /** Several threads may be inside at the same time. */
  PARALLEL;

  /** What there is under a strategy with so many threads registered. */
  static Company of(LockStrategy strategy, int threads) {
    if (!strategy.traits().contains(LockTrait.PARALLEL)) {
      return EXCLUSIVE;
    }
    return threads > 1 ? PARALLEL : ALONE;
  }
}

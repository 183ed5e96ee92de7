package dev.baton.lock;

/**
 * The figures of one host thread, for all its stays in the interpreter.
 *
 * @param hostId {@link Thread#getId} of the host thread; 0 for several that were put together
 * @param name the guest thread's name when it was last there
 * @param figures its figures
 */
public record ThreadStatistics(long hostId, String name, LockStatistics figures) {
  ThreadStatistics plus(ThreadStatistics later) {
    return new ThreadStatistics(hostId, later.name, figures.plus(later.figures));
  }
}

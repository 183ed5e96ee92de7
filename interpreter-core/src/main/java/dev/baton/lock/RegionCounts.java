package dev.baton.lock;

/**
 * How many outermost blocking regions began, by kind.
 *
 * @param io of {@link BlockKind#IO}
 * @param sleep of {@link BlockKind#SLEEP}
 * @param lockWait of {@link BlockKind#LOCK_WAIT}
 * @param kernel of {@link BlockKind#KERNEL}
 * @param hostCall of {@link BlockKind#HOST_CALL}
 */
public record RegionCounts(long io, long sleep, long lockWait, long kernel, long hostCall) {
  /** All zero. */
  public static final RegionCounts NONE = new RegionCounts(0, 0, 0, 0, 0);

  /** How many of one kind. */
  public long of(BlockKind kind) {
    return switch (kind) {
      case IO -> io;
      case SLEEP -> sleep;
      case LOCK_WAIT -> lockWait;
      case KERNEL -> kernel;
      case HOST_CALL -> hostCall;
    };
  }

  /** How many in all. */
  public long total() {
    return io + sleep + lockWait + kernel + hostCall;
  }

  RegionCounts plus(RegionCounts other) {
    return new RegionCounts(
        io + other.io,
        sleep + other.sleep,
        lockWait + other.lockWait,
        kernel + other.kernel,
        hostCall + other.hostCall);
  }
}

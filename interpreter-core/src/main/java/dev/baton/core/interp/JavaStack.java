package dev.baton.core.interp;

/**
 * How much of a thread's Java stack guest code has taken, by estimate: a loop nested in Java with
 * the built-in functions around it, or a frame in compiled code. Used by its own thread.
 */
final class JavaStack {
  private static final long BYTES_PER_UNIT = 2048;
  private static final int UNITS_PER_LOOP = 4;

  /** Loops that a stack of one MiB holds with room to spare. */
  private static final int DEFAULT_LOOPS = 220;

  private int taken;
  private int limit = DEFAULT_LOOPS * UNITS_PER_LOOP;

  void setLoops(int loops) {
    limit = (int) Math.min((long) loops * UNITS_PER_LOOP, Integer.MAX_VALUE);
  }

  void setBytes(long bytes) {
    limit = (int) Math.min(bytes / BYTES_PER_UNIT, Integer.MAX_VALUE);
  }

  boolean isEmpty() {
    return taken == 0;
  }

  boolean hasRoomForLoop() {
    return taken + UNITS_PER_LOOP <= limit;
  }

  void enterLoop() {
    taken += UNITS_PER_LOOP;
  }

  void leaveLoop() {
    taken -= UNITS_PER_LOOP;
  }

  /** A quarter is kept for loops, which take over from compiled code beyond that. */
  boolean hasRoomFor(Frame f) {
    return taken + f.code.nestingUnits() <= limit - (limit >> 2);
  }

  /** As {@link #hasRoomFor}, for a number of activations without frames. */
  boolean hasRoomForDirect(int activations) {
    return taken + activations <= limit - (limit >> 2);
  }

  void enter(Frame f) {
    taken += f.code.nestingUnits();
  }

  void leave(Frame f) {
    taken -= f.code.nestingUnits();
  }
}

package dev.baton.locks;

import java.util.concurrent.TimeUnit;

/**
 * How often a race is repeated: as often as wanted, but no longer than some seconds on a machine
 * that is busy with other things. For one thread.
 */
final class Rounds {
  private static final int LEAST = 20;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final long began = System.nanoTime();
  private final int most;
  private int done;

  /** So many rounds if time allows. */
  Rounds(int most) {
    this.most = most;
  }

  /** Whether there is to be one more; counts it. */
  boolean next() {
    boolean more = done < most && (done < LEAST || System.nanoTime() - began < LONGEST_NANOS);
    done += more ? 1 : 0;
    return more;
  }

  /** How many rounds there were. */
  int done() {
    return done;
  }
}

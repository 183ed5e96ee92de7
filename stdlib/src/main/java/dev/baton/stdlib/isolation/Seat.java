package dev.baton.stdlib.isolation;

import dev.baton.core.object.Family;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/**
 * What a family of interpreters is among all that descend from one program: what is a process
 * elsewhere.
 *
 * @param pid its number; 0 for the program itself, which has that of the JVM
 * @param parent the number of the one that made it
 * @param worker the worker that it is, if it is one
 * @param end ends it
 */
record Seat(long pid, long parent, @Nullable Worker worker, Runnable end) {
  private static final Seat FIRST = new Seat(0, 0, null, () -> {});

  /** That of the calling thread. */
  static Seat of(ThreadContext t) {
    return t.interpreter().family().attached(Seat.class, () -> FIRST);
  }

  /** Says what a new family is. */
  static void give(Family family, Seat seat) {
    family.attached(Seat.class, () -> seat);
  }
}

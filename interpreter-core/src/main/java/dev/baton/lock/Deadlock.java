package dev.baton.lock;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait for each other in a circle, each for something that only the next one can give.
 * Without an interrupt none of them will ever go on.
 *
 * <p>What only one thread can give: an {@code RLock}, which its owner alone may release; a {@code
 * Lock} taken by a {@code with} statement, whose end releases it; the end of a thread; the end of
 * an import; the global lock; a lock of Java. A {@code Lock} taken by {@code acquire()} does not
 * count, for any thread may release it; nor does a wait with a timeout. So there is no false alarm,
 * and not every deadlock is seen.
 *
 * @param circle the waits, each for the thread of the next, the last for that of the first
 */
public record Deadlock(List<Wait> circle) {
  /** Copies the list. */
  public Deadlock {
    circle = List.copyOf(circle);
  }

  /**
   * A thread of the circle.
   *
   * @param thread the thread's name
   * @param id its {@link GuestThread#id}
   * @param wants what of the next thread it waits for, such as {@code a lock}
   * @param at where it stands in guest code; null if it is in none
   */
  public record Wait(String thread, long id, String wants, @Nullable GuestLocation at) {}

  /** One sentence: who waits where for what of whom. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < circle.size(); i++) {
      Wait wait = circle.get(i);
      Wait next = circle.get((i + 1) % circle.size());
      String place = wait.at == null ? "" : " (" + wait.at + ")";
      parts.add(
          "'%s' waits for %s of '%s'%s".formatted(wait.thread, wait.wants, next.thread, place));
    }
    return "deadlock: " + String.join("; ", parts);
  }
}

package dev.baton.core.object;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What guest code says about the equality of stored keys with one wanted key. It is asked while no
 * guard is held and remembered, so that the operation can then be done under the guard; only a key
 * that is new since then has to be asked about again. So an {@code __eq__} that changes the
 * container cannot keep an operation from coming to its end.
 */
final class Answers {
  private final ThreadContext t;
  private final Object wanted;
  private final Map<Object, Boolean> known = new IdentityHashMap<>(4);
  private boolean asking;

  private Answers(ThreadContext t, Object wanted) {
    this.t = t;
    this.wanted = wanted;
  }

  /** For a search that may run guest code: goes on from earlier answers if there are any. */
  static Answers asking(ThreadContext t, Object wanted, @Nullable Answers earlier) {
    Answers answers = earlier == null ? new Answers(t, wanted) : earlier;
    answers.asking = true;
    return answers;
  }

  /** The same answers for a search under a guard. */
  Answers remembered() {
    asking = false;
    return this;
  }

  /**
   * Whether a stored key equals the wanted one: {@link Keys#EQUAL}, {@link Keys#DIFFERENT}, or
   * {@link Keys#UNKNOWN} if it was not asked.
   */
  int about(Object stored) {
    Boolean answer = known.get(stored);
    if (answer == null) {
      if (!asking) {
        return Keys.UNKNOWN;
      }
      answer = t.equal(stored, wanted);
      known.put(stored, answer);
    }
    return answer ? Keys.EQUAL : Keys.DIFFERENT;
  }
}

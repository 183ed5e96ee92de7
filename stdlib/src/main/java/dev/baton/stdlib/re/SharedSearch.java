package dev.baton.stdlib.re;

import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A search that guest code keeps and goes on with, perhaps from several threads.
 *
 * <p>One step is taken at a time: whoever sets the flag owns the search until the flag is cleared,
 * which also publishes what the step has changed. Others get an error instead of waiting, for the
 * owner may give the global lock away in the middle of a step.
 */
final class SharedSearch {
  private final Search search;
  private final AtomicBoolean executing = new AtomicBoolean();

  SharedSearch(Search search) {
    this.search = search;
  }

  PatternObject pattern() {
    return search.pattern();
  }

  /** Returns the next match after the last one, or null. */
  @Nullable MatchObject searchNext(ThreadContext t) {
    begin();
    try {
      return search.searchNext(t) ? search.result() : null;
    } finally {
      executing.set(false);
    }
  }

  /** Returns the match that begins where the last one ended, or null. */
  @Nullable MatchObject matchNext(ThreadContext t) {
    begin();
    try {
      return search.matchNext(t) ? search.result() : null;
    } finally {
      executing.set(false);
    }
  }

  private void begin() {
    if (!executing.compareAndSet(false, true)) {
      throw Raise.valueError("regular expression scanner already executing");
    }
  }
}

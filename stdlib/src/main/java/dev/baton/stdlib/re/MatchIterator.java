package dev.baton.stdlib.re;

import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/**
 * What {@code finditer} returns.
 *
 * <p>Two threads that share one take turns: a match must be found and recorded as a whole.
 */
final class MatchIterator extends IteratorObject {
  private final Search search;

  MatchIterator(Search search) {
    super(RegexTypes.MATCH_ITERATOR);
    this.search = search;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    return search.searchNext(t) ? search.result() : null;
  }
}

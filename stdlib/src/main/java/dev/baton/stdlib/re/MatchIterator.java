package dev.baton.stdlib.re;

import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** What {@code finditer} returns. */
final class MatchIterator extends IteratorObject {
  private final SharedSearch search;

  MatchIterator(Search search) {
    super(RegexTypes.MATCH_ITERATOR);
    this.search = new SharedSearch(search);
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    return search.searchNext(t);
  }
}

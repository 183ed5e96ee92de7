package dev.baton.stdlib.itertools;

import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Iteration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One of several iterators over the same source. Items already taken are in a linked list, of which
 * each branch holds the place it has come to; so what no branch needs any more is garbage.
 */
final class Tee extends LazyIterator {
  /** The source; whoever sets {@code busy} may ask it for an item and add it to the list. */
  private static final class Source {
    final Object iterator;
    final AtomicBoolean busy = new AtomicBoolean();

    Source(Object iterator) {
      this.iterator = iterator;
    }
  }

  /** A place in the list; its item and successor are written once, the item first. */
  private static final class Place {
    private @Nullable Object item;
    private volatile @Nullable Place next;
  }

  private final Source source;
  private volatile Place place;

  private Tee(TypeObject type, Source source, Place place) {
    super(type);
    this.source = source;
    this.place = place;
  }

  /** A first branch over an iterable, or one more if it is a branch itself. */
  static Tee over(ThreadContext t, TypeObject type, Object iterable) {
    Object iterator = Iteration.iter(t, iterable);
    return iterator instanceof Tee other
        ? other.branch()
        : new Tee(type, new Source(iterator), new Place());
  }

  /** One more iterator at the same place. */
  Tee branch() {
    return new Tee(type(), source, place);
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    Place here = place;
    Place following = here.next;
    if (following == null) {
      following = take(t, here);
      if (following == null) {
        return null;
      }
    }
    place = following;
    return here.item;
  }

  /** A copy has a source of its own: what is waiting for this branch, and a copy of the rest. */
  @Override
  Object reduce(ThreadContext t) {
    ListObject waiting = new ListObject();
    for (Place p = place; p.next != null; p = p.next) {
      waiting.append(t, p.item);
    }
    TypeObject chain = ItertoolsModule.type(Kind.CHAIN);
    Object[] parts = {Iteration.iter(t, waiting), source.iterator};
    return made(new JoiningIterators.Chain(chain, parts));
  }

  private @Nullable Place take(ThreadContext t, Place here) {
    if (!source.busy.compareAndSet(false, true)) {
      throw Raise.runtimeError("cannot re-enter the tee iterator");
    }
    try {
      Place following = here.next;
      if (following == null) {
        Object item = Iteration.next(t, source.iterator);
        if (item == null) {
          return null;
        }
        following = new Place();
        here.item = item;
        here.next = following;
      }
      return following;
    } finally {
      source.busy.set(false);
    }
  }
}

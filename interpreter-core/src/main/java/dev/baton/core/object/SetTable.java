package dev.baton.core.object;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a set: open addressing with runs of ten places, then a jump by {@code 5 i + 1 +
 * perturb} as in CPython, so that sets of small ints come out in the order its users know.
 *
 * <p>Readers take no lock. Within one table a place goes from null to an element, from there to
 * {@link #REMOVED}, and perhaps to another element, but never back to null; an element stays at its
 * place until it is removed. So the places that a search passes to reach an element never end
 * before it, and an element that is present throughout is always found. The hash is there before
 * the element is stored by a release store; a reader that takes an element together with the hash
 * of its successor passes it by, but then it was removed meanwhile. A table that gets full is
 * copied to a new one, published as a whole; the old one is never written again.
 */
final class SetTable {
  /**
   * Result of {@link #find}: there is an element with the same hash that only guest code can
   * compare.
   */
  static final int UNSURE = Integer.MIN_VALUE;

  /** Marks the place of an element that was removed. */
  static final Object REMOVED = new Object();

  /** The table of an empty set; never written. */
  static final SetTable EMPTY = new SetTable(8);

  private static final int RUN = 9;
  private static final int PERTURB_SHIFT = 5;
  private static final int SMALLEST = 8;
  private static final int LARGE = 50_000;

  private final Object[] elements;
  private final long[] hashes;

  /** Places that are not null. */
  private int filled;

  private int live;

  private SetTable(int places) {
    elements = new Object[places];
    hashes = new long[places];
  }

  /** An empty table with more than so many places. */
  static SetTable withMoreThan(int count) {
    if (count >= 1 << 30) {
      throw Raise.memoryError("");
    }
    int places = SMALLEST;
    while (places <= count) {
      places <<= 1;
    }
    return new SetTable(places);
  }

  /** Number of places. */
  int places() {
    return elements.length;
  }

  /** Number of elements. */
  int live() {
    int loaded = live;
    VarHandle.acquireFence();
    return loaded;
  }

  /** The element at a place; null if there is none. */
  @Nullable Object element(int place) {
    Object o = Slots.get(elements, place);
    return o == REMOVED ? null : o;
  }

  /** The hash of the element at a place. */
  long hash(int place) {
    return hashes[place];
  }

  /** {@link #find(Object, long, Answers)} without answers. */
  int find(Object wanted, long hash) {
    return search(wanted, hash, null, false);
  }

  /**
   * Looks for an element.
   *
   * @param answers what guest code says about elements that only it can compare
   * @return its place; the complement of the place for it if it is absent; {@link #UNSURE} if
   *     answers are missing
   */
  int find(Object wanted, long hash, @Nullable Answers answers) {
    return search(wanted, hash, answers, false);
  }

  /** As {@link #find}, but what only guest code can tell is taken to differ. */
  int findPlain(Object wanted, long hash) {
    return search(wanted, hash, null, true);
  }

  private int search(Object wanted, long hash, @Nullable Answers answers, boolean plain) {
    Object[] array = elements;
    int mask = array.length - 1;
    long perturb = hash;
    int place = (int) hash & mask;
    int reusable = -1;
    while (true) {
      int end = place + RUN <= mask ? place + RUN : place;
      for (int p = place; p <= end; p++) {
        Object o = Slots.get(array, p);
        if (o == null) {
          return reusable >= 0 ? ~reusable : ~p;
        }
        if (o == wanted) {
          return p;
        }
        if (o == REMOVED) {
          reusable = p;
        } else if (hashes[p] == hash) {
          int result = compare(o, wanted, answers, plain);
          if (result != Keys.DIFFERENT) {
            return result == Keys.EQUAL ? p : UNSURE;
          }
        }
      }
      perturb >>>= PERTURB_SHIFT;
      place = (int) (place * 5L + 1 + perturb) & mask;
    }
  }

  private static int compare(Object o, Object wanted, @Nullable Answers answers, boolean plain) {
    int result = Keys.compare(o, wanted);
    if (result != Keys.UNKNOWN) {
      return result;
    }
    return answers != null ? answers.about(o) : plain ? Keys.DIFFERENT : Keys.UNKNOWN;
  }

  /** The place for an element with a hash in a table from which nothing was removed. */
  private int freePlace(long hash) {
    Object[] elements = this.elements;
    int mask = elements.length - 1;
    int place = (int) hash & mask;
    return elements[place] == null ? place : freePlace(elements, hash, place);
  }

  private static int freePlace(Object[] elements, long hash, int first) {
    int mask = elements.length - 1;
    long perturb = hash;
    int place = first;
    while (true) {
      int end = place + RUN <= mask ? place + RUN : place;
      for (int p = place; p <= end; p++) {
        if (elements[p] == null) {
          return p;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      place = (int) (place * 5L + 1 + perturb) & mask;
    }
  }

  /**
   * Stores an absent element at its free place; writers only. The table to use from now on: this
   * one or a larger copy.
   */
  SetTable add(int place, Object element, long hash) {
    if (this == EMPTY) {
      SetTable table = new SetTable(SMALLEST);
      table.store(table.freePlace(hash), element, hash);
      return table;
    }
    boolean fresh = elements[place] == null;
    store(place, element, hash);
    return !fresh || filled * 5L < (elements.length - 1) * 3L ? this : resized();
  }

  /**
   * Adds an absent element to a table that no other thread can see yet, and from which nothing was
   * removed. The table to use from now on.
   */
  SetTable addFresh(Object element, long hash) {
    SetTable table = this == EMPTY ? new SetTable(SMALLEST) : this;
    table.place(element, hash);
    table.live = table.filled;
    return table.filled * 5L < (table.elements.length - 1) * 3L ? table : table.resized();
  }

  /** Puts an element in without a fence and without counting it as live. */
  private void place(Object element, long hash) {
    int place = freePlace(hash);
    hashes[place] = hash;
    elements[place] = element;
    filled++;
  }

  private void store(int place, Object element, long hash) {
    if (elements[place] == null) {
      filled++;
    }
    hashes[place] = hash;
    Slots.set(elements, place, element);
    VarHandle.releaseFence();
    live = live + 1;
  }

  /** Removes the element at a place; writers only. */
  void remove(int place) {
    Slots.set(elements, place, REMOVED);
    VarHandle.releaseFence();
    live = live - 1;
  }

  /** A copy without removed places, with room to grow; writers only. */
  SetTable resized() {
    return copy(live > LARGE ? live * 2 : live * 4);
  }

  /** Whether more than a quarter of the places were given up. */
  boolean isWorn() {
    return filled - live > (elements.length - 1) / 4;
  }

  /** A table with room for so many more elements: this one if it has it. */
  SetTable withRoomFor(int more) {
    return (filled + (long) more) * 5 < (elements.length - 1) * 3L ? this : copy((live + more) * 2);
  }

  /** A copy with more than so many places; writers only. */
  SetTable copy(int count) {
    SetTable result = withMoreThan(Math.max(count, live));
    Object[] array = elements;
    for (int p = 0; p < array.length; p++) {
      Object o = array[p];
      if (o != null && o != REMOVED) {
        result.place(o, hashes[p]);
      }
    }
    result.live = result.filled;
    return result;
  }

  /** An exact copy; writers only. */
  SetTable frozenCopy() {
    if (live == 0) {
      return EMPTY;
    }
    SetTable result = new SetTable(elements.length);
    System.arraycopy(elements, 0, result.elements, 0, elements.length);
    System.arraycopy(hashes, 0, result.hashes, 0, hashes.length);
    result.filled = filled;
    result.live = live;
    return result;
  }

  /**
   * A copy as the elements of an empty set that is updated from this one; the same places where
   * nothing was removed.
   */
  SetTable copy() {
    if (live == 0) {
      return EMPTY;
    }
    int places = EMPTY.withRoomFor(live).elements.length;
    if (places != elements.length || filled != live) {
      return copy(places - 1);
    }
    return frozenCopy();
  }

  /**
   * The guest hash of a frozenset with these elements: each hash is scattered, all are joined by
   * exclusive or, which no order and no empty place disturbs, and the result is scattered again.
   * The numbers are those of CPython, so that nested sets come out in its order. Never 0 or -1.
   */
  long combinedHash() {
    long h = 0;
    for (int p = 0; p < elements.length; p++) {
      Object o = elements[p];
      if (o != null && o != REMOVED) {
        h ^= scatter(hashes[p]);
      }
    }
    h ^= (live + 1L) * 1927868237L;
    h ^= (h >>> 11) ^ (h >>> 25);
    h = h * 69069L + 907133923L;
    return h == -1 || h == 0 ? 590923713L : h;
  }

  private static long scatter(long h) {
    return (h ^ 89869747L ^ (h << 16)) * 3644798167L;
  }

  /** The elements from a place on, in the order of places; writers only. */
  Object[] toArray(int from) {
    Object[] result = new Object[live];
    int n = 0;
    for (int p = from; p < elements.length; p++) {
      Object o = elements[p];
      if (o != null && o != REMOVED) {
        result[n++] = o;
      }
    }
    return n == live ? result : Arrays.copyOf(result, n);
  }
}

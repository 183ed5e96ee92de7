package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * Set operations on tables that nobody changes meanwhile. They never change their operands;
 * elements come out in the order that CPython's choice of the operand to walk over gives. Where the
 * thread is null, no guest code is run, and the result is null (or {@link #UNSURE}) if only guest
 * code could tell.
 */
final class SetAlgebra {
  /** Result of a test: no. */
  static final int NO = 0;

  /** Result of a test: yes. */
  static final int YES = 1;

  /** Result of a test: only guest code can tell. */
  static final int UNSURE = 2;

  /** What makes a table of two. */
  interface Operation {
    /** Null if only guest code could tell. */
    @Nullable SetTable apply(@Nullable ThreadContext t, SetTable a, SetTable b);
  }

  /** What is asked about two tables. */
  interface Test {
    /** {@link #NO}, {@link #YES} or {@link #UNSURE}. */
    int apply(@Nullable ThreadContext t, SetTable a, SetTable b);
  }

  private SetAlgebra() {}

  private static int find(@Nullable ThreadContext t, SetTable table, Object element, long hash) {
    int place = table.find(element, hash);
    return place == SetTable.UNSURE && t != null
        ? table.find(element, hash, Answers.asking(t, element, null))
        : place;
  }

  /** Elements in both: those of the smaller one, of the second one if they are equally many. */
  static @Nullable SetTable intersection(@Nullable ThreadContext t, SetTable a, SetTable b) {
    boolean swap = b.live() > a.live();
    SetTable walked = swap ? a : b;
    SetTable other = swap ? b : a;
    SetTable result = SetTable.EMPTY;
    for (int p = 0; p < walked.places(); p++) {
      Object element = walked.element(p);
      if (element == null) {
        continue;
      }
      long hash = walked.hash(p);
      int place = find(t, other, element, hash);
      if (place == SetTable.UNSURE) {
        return null;
      }
      if (place >= 0) {
        result = result.addFresh(element, hash);
      }
    }
    return result;
  }

  /** Elements in the first only. */
  static @Nullable SetTable difference(@Nullable ThreadContext t, SetTable a, SetTable b) {
    if (a.live() >> 2 > b.live()) {
      SetTable copy = a.copy();
      return removeAll(t, copy, b) ? (copy.isWorn() ? copy.resized() : copy) : null;
    }
    SetTable result = SetTable.EMPTY;
    for (int p = 0; p < a.places(); p++) {
      Object element = a.element(p);
      if (element == null) {
        continue;
      }
      long hash = a.hash(p);
      int place = find(t, b, element, hash);
      if (place == SetTable.UNSURE) {
        return null;
      }
      if (place < 0) {
        result = result.addFresh(element, hash);
      }
    }
    return result;
  }

  private static boolean removeAll(@Nullable ThreadContext t, SetTable from, SetTable elements) {
    for (int p = 0; p < elements.places(); p++) {
      Object element = elements.element(p);
      if (element == null) {
        continue;
      }
      int place = find(t, from, element, elements.hash(p));
      if (place == SetTable.UNSURE) {
        return false;
      }
      if (place >= 0) {
        from.remove(place);
      }
    }
    return true;
  }

  /** Elements in either. */
  static @Nullable SetTable union(@Nullable ThreadContext t, SetTable a, SetTable b) {
    if (a.live() == 0) {
      return b.copy();
    }
    SetTable result = a.copy().withRoomFor(b.live());
    for (int p = 0; p < b.places(); p++) {
      Object element = b.element(p);
      if (element == null) {
        continue;
      }
      long hash = b.hash(p);
      int place = find(t, result, element, hash);
      if (place == SetTable.UNSURE) {
        return null;
      }
      if (place < 0) {
        result = result.add(~place, element, hash);
      }
    }
    return result;
  }

  /** Elements in one but not in both. */
  static @Nullable SetTable symmetricDifference(@Nullable ThreadContext t, SetTable a, SetTable b) {
    SetTable result = b.copy();
    for (int p = 0; p < a.places(); p++) {
      Object element = a.element(p);
      if (element == null) {
        continue;
      }
      long hash = a.hash(p);
      int place = find(t, result, element, hash);
      if (place == SetTable.UNSURE) {
        return null;
      }
      if (place >= 0) {
        result.remove(place);
      } else {
        result = result.add(~place, element, hash);
      }
    }
    return result;
  }

  /** Whether all elements of the first are in the second. */
  static int isSubset(@Nullable ThreadContext t, SetTable a, SetTable b) {
    if (a.live() > b.live()) {
      return NO;
    }
    for (int p = 0; p < a.places(); p++) {
      Object element = a.element(p);
      if (element == null) {
        continue;
      }
      int place = find(t, b, element, a.hash(p));
      if (place == SetTable.UNSURE) {
        return UNSURE;
      }
      if (place < 0) {
        return NO;
      }
    }
    return YES;
  }

  /** Whether all elements of the first are in the second, which has more. */
  static int isProperSubset(@Nullable ThreadContext t, SetTable a, SetTable b) {
    return a.live() < b.live() ? isSubset(t, a, b) : NO;
  }

  /** Whether both have the same elements. */
  static int isEqual(@Nullable ThreadContext t, SetTable a, SetTable b) {
    return a.live() == b.live() ? isSubset(t, a, b) : NO;
  }

  /** Whether no element is in both. */
  static int isDisjoint(@Nullable ThreadContext t, SetTable a, SetTable b) {
    SetTable walked = a.live() < b.live() ? a : b;
    SetTable other = walked == a ? b : a;
    for (int p = 0; p < walked.places(); p++) {
      Object element = walked.element(p);
      if (element == null) {
        continue;
      }
      int place = find(t, other, element, walked.hash(p));
      if (place == SetTable.UNSURE) {
        return UNSURE;
      }
      if (place >= 0) {
        return NO;
      }
    }
    return YES;
  }
}

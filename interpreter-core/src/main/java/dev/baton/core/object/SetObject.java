package dev.baton.core.object;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A set or frozenset. Reads take no lock in any mode, see {@link SetTable}; writers hold the guard
 * if other guest threads run at the same time, and both guards for an operation on two sets.
 *
 * <p>Elements that only guest code can compare are compared while no guard is held, see {@link
 * Answers}. An in-place operation on two sets that meets such an element goes on from there element
 * by element.
 *
 * <p>A frozenset is filled by its maker before anybody else sees it and not written after that.
 */
public final class SetObject extends HostSet {

  private SetTable table = SetTable.EMPTY;

  /** Where {@link #pop} looks next. */
  private int finger;

  /**
   * The guest hash of a frozenset; 0 if not yet known. Threads that compute it at once get the
   * same.
   */
  private volatile long hash;

  private final @Nullable Instance attributes;

  /** An empty set. */
  public SetObject() {
    this(Types.SET);
  }

  /** An empty instance of set, of frozenset or of a subclass of them. */
  public SetObject(TypeObject type) {
    super(type);
    attributes = type == Types.SET || type == Types.FROZENSET ? null : new Instance(type);
  }

  private SetObject(TypeObject type, SetTable table) {
    this(type);
    this.table = table;
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** Whether this is a frozenset. */
  public boolean isFrozen() {
    return type.layout() == Types.FROZENSET;
  }

  /** The current table. */
  SetTable table() {
    SetTable loaded = table;
    VarHandle.acquireFence();
    return loaded;
  }

  /**
   * {@code len(s)}; waits for a writer at work, for the reason given at {@link DictObject#size}.
   */
  @Override
  public int size() {
    awaitUnlocked();
    return table().live();
  }

  /** Whether an element is there. */
  public boolean contains(ThreadContext t, Object element) {
    long h = Keys.guestHash(t, element);
    Answers answers = null;
    while (true) {
      int place = table().find(element, h, answers);
      if (place != SetTable.UNSURE) {
        return place >= 0;
      }
      answers = ask(t, element, h, answers);
    }
  }

  /** 1 if an element is there, 0 if it is not, -1 if only guest code can tell. */
  public int containsPlain(Object element) {
    if (!Keys.isPlain(element)) {
      return -1;
    }
    int place = table().find(element, Keys.plainGuestHash(element));
    return place >= 0 ? 1 : place == SetTable.UNSURE ? -1 : 0;
  }

  /**
   * Adds an element.
   *
   * @return whether it was absent
   */
  public boolean add(ThreadContext t, Object element) {
    return add(t, element, Keys.guestHash(t, element));
  }

  private boolean add(ThreadContext t, Object element, long h) {
    Answers answers = null;
    while (true) {
      boolean guarded = enter(t);
      try {
        int place = table.find(element, h, answers);
        if (place != SetTable.UNSURE) {
          return place < 0 && store(~place, element, h);
        }
      } finally {
        leave(guarded);
      }
      answers = ask(t, element, h, answers);
    }
  }

  /**
   * Removes an element.
   *
   * @return whether it was there
   */
  public boolean remove(ThreadContext t, Object element) {
    return remove(t, element, Keys.guestHash(t, element));
  }

  private boolean remove(ThreadContext t, Object element, long h) {
    Answers answers = null;
    while (true) {
      boolean guarded = enter(t);
      try {
        int place = table.find(element, h, answers);
        if (place != SetTable.UNSURE) {
          return take(place);
        }
      } finally {
        leave(guarded);
      }
      answers = ask(t, element, h, answers);
    }
  }

  /** Removes any element and returns it; null if the set is empty. */
  public @Nullable Object pop(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      SetTable tab = table;
      if (tab.live() == 0) {
        return null;
      }
      int mask = tab.places() - 1;
      int place = finger & mask;
      Object element = tab.element(place);
      while (element == null) {
        place = place + 1 & mask;
        element = tab.element(place);
      }
      tab.remove(place);
      finger = place + 1;
      return element;
    } finally {
      leave(guarded);
    }
  }

  /** Removes all elements. */
  public void clear(ThreadContext t) {
    boolean guarded = enter(t);
    publish(SetTable.EMPTY);
    leave(guarded);
  }

  /** A set of a given type with the elements of this one at one moment. */
  public SetObject copy(ThreadContext t, TypeObject resultType) {
    boolean guarded = enter(t);
    try {
      return new SetObject(resultType, table.copy());
    } finally {
      leave(guarded);
    }
  }

  /** Elements in either set, as the sets are at one moment. */
  public SetObject union(ThreadContext t, SetObject other, TypeObject resultType) {
    return combined(t, other, resultType, SetAlgebra::union);
  }

  /** Elements in both sets, as the sets are at one moment. */
  public SetObject intersection(ThreadContext t, SetObject other, TypeObject resultType) {
    return combined(t, other, resultType, SetAlgebra::intersection);
  }

  /** Elements in this set only, as the sets are at one moment. */
  public SetObject difference(ThreadContext t, SetObject other, TypeObject resultType) {
    return combined(t, other, resultType, SetAlgebra::difference);
  }

  /** Elements in one of the sets only, as the sets are at one moment. */
  public SetObject symmetricDifference(ThreadContext t, SetObject other, TypeObject resultType) {
    return combined(t, other, resultType, SetAlgebra::symmetricDifference);
  }

  /** Whether all elements are in another set, as the sets are at one moment. */
  public boolean isSubset(ThreadContext t, SetObject other) {
    return holds(t, other, SetAlgebra::isSubset);
  }

  /** Whether all elements are in another set, which has more, as the sets are at one moment. */
  public boolean isProperSubset(ThreadContext t, SetObject other) {
    return holds(t, other, SetAlgebra::isProperSubset);
  }

  /** Whether the sets have no common element, as they are at one moment. */
  public boolean isDisjoint(ThreadContext t, SetObject other) {
    return holds(t, other, SetAlgebra::isDisjoint);
  }

  /** {@code s == other}, as the sets are at one moment. */
  public boolean hasSameElements(ThreadContext t, SetObject other) {
    return this == other || holds(t, other, SetAlgebra::isEqual);
  }

  private SetObject combined(
      ThreadContext t, SetObject other, TypeObject resultType, SetAlgebra.Operation operation) {
    SetTable result;
    boolean guarded = enterBoth(t, other);
    try {
      result = operation.apply(guarded ? null : t, table, other.table);
    } finally {
      leaveBoth(guarded, other);
    }
    if (result == null) {
      SetTable[] both = moment(other);
      result = operation.apply(t, both[0], both[1]);
    }
    return new SetObject(resultType, result);
  }

  private boolean holds(ThreadContext t, SetObject other, SetAlgebra.Test test) {
    int result;
    boolean guarded = enterBoth(t, other);
    try {
      result = test.apply(guarded ? null : t, table, other.table);
    } finally {
      leaveBoth(guarded, other);
    }
    if (result == SetAlgebra.UNSURE) {
      SetTable[] both = moment(other);
      result = test.apply(t, both[0], both[1]);
    }
    return result == SetAlgebra.YES;
  }

  /** Copies of both tables: while guest code is asked about elements, no guard can be kept. */
  private SetTable[] moment(SetObject other) {
    lockBoth(this, other);
    try {
      SetTable mine = isFrozen() ? table : table.frozenCopy();
      SetTable its = other.isFrozen() ? other.table : other.table.frozenCopy();
      return new SetTable[] {mine, its};
    } finally {
      unlockBoth(this, other);
    }
  }

  /** Makes room for so many more elements. */
  public void reserve(ThreadContext t, int more) {
    boolean guarded = enter(t);
    try {
      publish(table.withRoomFor(more));
    } finally {
      leave(guarded);
    }
  }

  /** {@code s |= other}. */
  public void update(ThreadContext t, SetObject other) {
    combine(t, other, Step.ADD);
  }

  /** {@code s -= other}. */
  public void differenceUpdate(ThreadContext t, SetObject other) {
    combine(t, other, Step.REMOVE);
    compact(t);
  }

  /** {@code s ^= other}. */
  public void symmetricDifferenceUpdate(ThreadContext t, SetObject other) {
    combine(t, other, Step.TOGGLE);
  }

  /** {@code s &= other}. */
  public void intersectionUpdate(ThreadContext t, SetObject other) {
    boolean guarded = enterBoth(t, other);
    try {
      SetTable result = SetAlgebra.intersection(null, table, other.table);
      if (result != null) {
        publish(result);
        return;
      }
    } finally {
      leaveBoth(guarded, other);
    }
    for (Object element : toArray()) {
      if (!other.contains(t, element)) {
        remove(t, element);
      }
    }
  }

  /**
   * Gives up the places of removed elements if they are many: after an operation that may have
   * removed many.
   */
  public void compact(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      if (table.isWorn()) {
        publish(table.resized());
      }
    } finally {
      leave(guarded);
    }
  }

  private enum Step {
    ADD,
    REMOVE,
    TOGGLE
  }

  private void combine(ThreadContext t, SetObject other, Step step) {
    if (other == this) {
      if (step != Step.ADD) {
        clear(t);
      }
      return;
    }
    Object[] rest;
    boolean guarded = enterBoth(t, other);
    try {
      rest = combinePlain(other.table, step);
    } finally {
      leaveBoth(guarded, other);
    }
    for (int i = 0; rest != null && i < rest.length; i++) {
      long h = Keys.guestHash(t, rest[i]);
      if (step == Step.ADD || !remove(t, rest[i], h) && step == Step.TOGGLE) {
        add(t, rest[i], h);
      }
    }
  }

  /**
   * Does a step for the elements up to the first one that needs guest code; returns those from
   * there on, or null.
   */
  private Object @Nullable [] combinePlain(SetTable other, Step step) {
    SetTable source = other;
    if (step == Step.REMOVE && other.live() >> 3 > table.live()) {
      source = SetAlgebra.intersection(null, table, other);
      if (source == null) {
        return other.toArray(0);
      }
    }
    if (step == Step.ADD) {
      publish(table.live() == 0 ? source.copy() : table.withRoomFor(source.live()));
    }
    for (int p = 0; p < source.places(); p++) {
      Object element = source.element(p);
      if (element == null) {
        continue;
      }
      long h = source.hash(p);
      int place = table.find(element, h);
      if (place == SetTable.UNSURE) {
        return source.toArray(p);
      }
      if (step != Step.ADD && place >= 0) {
        table.remove(place);
      } else if (step != Step.REMOVE && place < 0) {
        store(~place, element, h);
      }
    }
    return null;
  }

  /** {@code hash(s)} of a frozenset, from the hashes of its elements. */
  public long frozenHash() {
    long h = hash;
    if (h == 0) {
      h = table().combinedHash();
      hash = h;
    }
    return h;
  }

  // The host's side: elements that need no guest code, and the guard always.

  @Override
  public boolean contains(Object o) {
    Object element = Keys.ofHost(o);
    return Keys.hasPlainHash(element)
        && table().findPlain(element, Keys.plainGuestHash(element)) >= 0;
  }

  /**
   * IllegalArgumentException if the element is not a text, an int or a bool;
   * UnsupportedOperationException on a frozenset.
   */
  @Override
  public boolean add(Object o) {
    Object element = hostElement(o);
    if (element == null) {
      throw new IllegalArgumentException("only guest code can hash a " + Types.of(o).name());
    }
    long h = Keys.plainGuestHash(element);
    lock();
    try {
      int place = table.findPlain(element, h);
      return place < 0 && store(~place, element, h);
    } finally {
      unlock();
    }
  }

  @Override
  public boolean remove(Object o) {
    Object element = hostElement(o);
    if (element == null) {
      return false;
    }
    lock();
    try {
      return take(table.findPlain(element, Keys.plainGuestHash(element)));
    } finally {
      unlock();
    }
  }

  @Override
  public void clear() {
    hostElement(0L);
    lock();
    publish(SetTable.EMPTY);
    unlock();
  }

  /** The elements as they are at one moment. */
  @Override
  public Object[] toArray() {
    lock();
    try {
      return table.toArray(0);
    } finally {
      unlock();
    }
  }

  private @Nullable Object hostElement(Object o) {
    if (isFrozen()) {
      throw new UnsupportedOperationException("a frozenset cannot be changed");
    }
    Object element = Keys.ofHost(o);
    return Keys.hasPlainHash(element) ? element : null;
  }

  // Writers' steps, within the guard or under an exclusive lock.

  private void publish(SetTable next) {
    if (next != table) {
      VarHandle.releaseFence();
      table = next;
    }
  }

  private boolean store(int place, Object element, long h) {
    publish(table.add(place, element, h));
    return true;
  }

  private boolean take(int place) {
    if (place < 0) {
      return false;
    }
    table.remove(place);
    return true;
  }

  /** Has guest code compare the element with those it may equal. No guard may be held. */
  private Answers ask(ThreadContext t, Object element, long h, @Nullable Answers earlier) {
    Answers answers = Answers.asking(t, element, earlier);
    table().find(element, h, answers);
    return answers.remembered();
  }
}

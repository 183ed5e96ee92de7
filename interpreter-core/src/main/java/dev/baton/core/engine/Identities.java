package dev.baton.core.engine;

import com.google.common.collect.MapMaker;
import dev.baton.core.object.GuestObject;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for {@code id()}: handed out on request, kept as long as the object lives, never used
 * again. Ints that fit a small range, and equal short texts, count as one object as they do for
 * {@code is}.
 */
final class Identities {
  private static final long FIRST = 0x7f00_0000_1000L;
  private static final long STEP = 16;

  /** Made at the first use: most programs never ask. */
  private volatile @Nullable ConcurrentMap<Object, Long> numbers;

  private final AtomicLong next = new AtomicLong(FIRST);
  private final boolean reproducible;

  /**
   * Hands out numbers from the first one on.
   *
   * @param reproducible whether hashes are to depend on nothing but the program
   */
  Identities(boolean reproducible) {
    this.reproducible = reproducible;
  }

  /**
   * A hash that goes with identity. Java's is in the object itself and costs no entry here, but
   * depends on what else the JVM has done: where a run must be repeated exactly, orders of sets
   * too, it is made of the number.
   */
  long hash(Object o) {
    // Of other values several objects may be one to the guest.
    return o instanceof GuestObject && !reproducible ? System.identityHashCode(o) : of(o) >> 4;
  }

  long of(Object o) {
    if (o instanceof Long l) {
      return (l << 5 ^ 0x5500_0000_0008L) & Long.MAX_VALUE;
    }
    Object key = o instanceof String s && s.length() <= 1 ? s.intern() : o;
    return numbers().computeIfAbsent(key, k -> next.getAndAdd(STEP));
  }

  private ConcurrentMap<Object, Long> numbers() {
    ConcurrentMap<Object, Long> known = numbers;
    return known == null ? first() : known;
  }

  private synchronized ConcurrentMap<Object, Long> first() {
    ConcurrentMap<Object, Long> made = numbers;
    if (made == null) {
      made = new MapMaker().weakKeys().makeMap();
      numbers = made;
    }
    return made;
  }
}

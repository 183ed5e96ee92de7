package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The promises S1 to S3 and X1 of the contract in parallel mode. */
class ConcurrentSetTest {
  private static final int N = 20_000;

  private final StubThread main = StubThread.free();

  private SetObject range(long from, long to) {
    SetObject s = new SetObject();
    for (long i = from; i < to; i++) {
      s.add(main, i);
    }
    return s;
  }

  @Test
  void eachElementIsAddedOnceAndPoppedOnce() {
    SetObject set = new SetObject();
    AtomicInteger added = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    new Race()
        .writers(
            3,
            t -> {
              for (long i = 0; i < N; i++) {
                added.addAndGet(set.add(t, i) ? 1 : 0);
              }
            })
        .watcher(t -> assertTrue(set.size() <= N))
        .run();
    assertEquals(N, added.get());
    assertEquals(N, set.size());
    new Race()
        .writers(
            3,
            t -> {
              for (long i = 0; i < N; i++) {
                taken.addAndGet(((i & 1) == 0 ? set.remove(t, i) : set.pop(t) != null) ? 1 : 0);
              }
            })
        .run();
    assertEquals(N, taken.get() + set.size());
  }

  @Test
  void anElementThatStaysIsFoundDuringResizes() {
    SetObject set = new SetObject();
    set.add(main, "stays");
    set.add(main, 3L);
    new Race()
        .writer(
            t -> {
              for (int round = 0; round < 60; round++) {
                for (long i = 10; i < 500; i++) {
                  set.add(t, i);
                }
                for (long i = 10; i < 500; i++) {
                  assertTrue(set.remove(t, i));
                }
              }
            })
        .watcher(
            t -> {
              assertTrue(set.contains(t, new String("stays")));
              assertTrue(set.contains(t, 3L));
            })
        .run();
    assertEquals(2, set.size());
  }

  @Test
  void copiesSeeOnlyWholeOperations() {
    SetObject set = range(0, 40);
    SetObject other = range(20, 60);
    new Race()
        .writer(
            t -> {
              for (int i = 0; i < 4000; i++) {
                set.symmetricDifferenceUpdate(t, other);
                set.symmetricDifferenceUpdate(t, other);
              }
            })
        .watcher(
            t -> {
              SetObject copy = set.copy(t, Types.SET);
              assertEquals(40, copy.size());
              boolean original = copy.contains(t, 20L);
              for (long i = 20; i < 40; i++) {
                assertEquals(original, copy.contains(t, i));
                assertEquals(!original, copy.contains(t, i + 20));
              }
              assertTrue(
                  set.isDisjoint(t, other) || set.intersection(t, other, Types.SET).size() == 20);
            })
        .run();
  }

  @Test
  void operationsOnEachOtherEnd() {
    SetObject a = range(0, 50);
    SetObject b = range(25, 75);
    new Race().writer(t -> mix(t, a, b)).writer(t -> mix(t, b, a)).writer(t -> mix(t, a, a)).run();
    for (Object o : a.union(main, b, Types.SET).toArray()) {
      assertTrue((Long) o < 100);
    }
  }

  private static void mix(StubThread t, SetObject target, SetObject other) {
    for (long i = 0; i < 2000; i++) {
      target.update(t, other);
      target.differenceUpdate(t, other);
      target.add(t, i % 100);
      target.intersectionUpdate(t, other);
      target.hasSameElements(t, other);
    }
  }

  @Test
  void iterationEndsOrReportsTheChange() {
    SetObject set = range(0, 100);
    new Race()
        .writer(
            t -> {
              for (long i = 0; i < N; i++) {
                set.add(t, 200 + i % 7);
                set.remove(t, 200 + i % 7);
              }
            })
        .watcher(
            t -> {
              IteratorObject iterator = new SetIteratorObject(set);
              try {
                for (Object o = iterator.next(t); o != null; o = iterator.next(t)) {
                  assertTrue((Long) o < 207);
                }
              } catch (GuestError e) {
                assertTrue(e.is(Types.RUNTIME_ERROR));
              }
            })
        .run();
  }
}

package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The promises L1 to L8 of the contract in parallel mode. */
class ConcurrentListTest {
  private static final int N = 20_000;

  private final StubThread main = StubThread.free();

  /** Items say who made them: thread number times N plus a count. */
  private static void assertPerThreadOrder(Object[] items, int threads) {
    long[] last = new long[threads];
    Arrays.fill(last, -1);
    for (Object item : items) {
      int thread = (int) ((Long) item / N);
      assertTrue((Long) item > last[thread], "order of one thread's items");
      last[thread] = (Long) item;
    }
  }

  @Test
  void appendsOfAllThreadsArriveInEachThreadsOrder() {
    ListObject list = new ListObject();
    AtomicInteger number = new AtomicInteger();
    new Race()
        .writers(
            3,
            t -> {
              long first = (long) number.getAndIncrement() * N;
              for (long i = 0; i < N; i++) {
                list.append(t, first + i);
              }
            })
        .watcher(
            t -> {
              int size = list.size();
              assertTrue(size <= 3 * N);
              if (size > 0) {
                assertNotNull(list.getOrNull(size - 1), "an item below the length");
              }
            })
        .run();
    Object[] items = list.toArray();
    assertEquals(3 * N, items.length);
    assertPerThreadOrder(items, 3);
  }

  @Test
  void whatIsPoppedAndWhatRemainsIsWhatWasPushed() {
    ListObject list = new ListObject();
    AtomicLong pushed = new AtomicLong();
    AtomicLong popped = new AtomicLong();
    AtomicInteger number = new AtomicInteger();
    new Race()
        .writers(
            2,
            t -> {
              long base = number.getAndIncrement() + 1;
              for (long i = 0; i < N; i++) {
                list.append(t, i * base);
                pushed.addAndGet(i * base);
              }
            })
        .writers(
            2,
            t -> {
              for (int i = 0; i < N / 2; i++) {
                Object item = (i & 1) == 0 ? list.pop(t) : list.pop(t, 0);
                popped.addAndGet(item == null ? 0 : (Long) item);
              }
            })
        .run();
    long rest = Arrays.stream(list.toArray()).mapToLong(o -> (Long) o).sum();
    assertEquals(pushed.get(), popped.get() + rest);
  }

  @Test
  void readersBesideShiftsSeeOnlyWhatWasStored() {
    ListObject list = new ListObject();
    Set<Object> legal = new HashSet<>();
    for (long i = 0; i < 50; i++) {
      list.append(main, i);
      legal.add(i);
    }
    new Race()
        .writer(
            t -> {
              for (int i = 0; i < N; i++) {
                list.insert(t, i % 40, list.pop(t, i % 45));
                if (i % 16 == 0) {
                  list.reverse(t);
                }
              }
            })
        .watcher(
            t -> {
              int size = list.size();
              assertTrue(size == 49 || size == 50);
              for (int i = 0; i < 49; i++) {
                assertTrue(legal.contains(list.getOrNull(i)), "an item that was stored");
              }
            })
        .run();
    assertEquals(legal, new HashSet<>(Arrays.asList(list.toArray())));
  }

  @Test
  void shrinkingAndGrowingNeverShowsAHole() {
    ListObject list = new ListObject();
    new Race()
        .writer(
            t -> {
              Object[] added = new Object[200];
              Arrays.fill(added, 1L);
              for (int i = 0; i < 3000; i++) {
                list.extend(t, added);
                list.removeRange(t, i % 150, Integer.MAX_VALUE);
              }
            })
        .watcher(
            t -> {
              for (int i = 0; i < 300; i++) {
                Object item = list.getOrNull(i);
                assertTrue(item == null || item.equals(1L));
              }
            })
        .run();
  }

  @Test
  void snapshotsShowAllOrNothingOfAnExtend() {
    ListObject list = new ListObject();
    ListObject tens = new ListObject();
    for (int i = 0; i < 10; i++) {
      tens.append(main, (long) i);
    }
    new Race()
        .writers(
            2,
            t -> {
              for (int i = 0; i < 2000; i++) {
                list.extend(t, tens);
                if (i % 50 == 49) {
                  list.clear(t);
                }
              }
            })
        .watcher(
            t -> {
              Object[] items = list.snapshot(t);
              assertEquals(0, items.length % 10);
              for (int i = 0; i < items.length; i++) {
                assertEquals((long) (i % 10), items[i], "extends do not interleave");
              }
            })
        .run();
  }

  @Test
  void anElementThatStaysIsFoundBesideAppends() {
    ListObject list = new ListObject("first", "here");
    new Race()
        .writer(
            t -> {
              for (int i = 0; i < N; i++) {
                list.append(t, (long) i);
              }
            })
        .watcher(
            t -> {
              boolean found = false;
              for (int i = 0; !found && list.getOrNull(i) != null; i++) {
                found = list.getOrNull(i) == "here";
              }
              assertTrue(found);
            })
        .run();
  }

  @Test
  void extendingEachOtherEnds() {
    ListObject a = new ListObject(1L);
    ListObject b = new ListObject(2L);
    new Race()
        .writer(t -> extendAndCut(t, a, b))
        .writer(t -> extendAndCut(t, b, a))
        .writer(t -> extendAndCut(t, a, a))
        .run();
    assertTrue(a.size() > 0 && b.size() > 0);
  }

  private static void extendAndCut(StubThread t, ListObject target, ListObject source) {
    for (int i = 0; i < 3000; i++) {
      target.extend(t, source);
      target.removeRange(t, 20, Integer.MAX_VALUE);
    }
  }

  @Test
  void aListBeingSortedIsEmptyOrSorted() {
    ListObject list = new ListObject();
    for (long i = 0; i < 100; i++) {
      list.append(main, i);
    }
    new Race()
        .writer(
            t -> {
              for (int i = 0; i < 3000; i++) {
                Object[] marker = new Object[0];
                Object[] items = list.beginSort(t, marker);
                Arrays.sort(items);
                assertTrue(list.endSort(t, marker, items), "nobody changed it");
              }
            })
        .watcher(
            t -> {
              Object[] seen = list.snapshot(t);
              assertTrue(seen.length == 0 || seen.length == 100);
              for (int i = 0; i < seen.length; i++) {
                assertEquals((long) i, seen[i]);
              }
            })
        .run();
    Object[] marker = new Object[0];
    list.beginSort(main, marker);
    list.append(main, 7L);
    assertFalse(list.endSort(main, marker, new Object[0]), "a change is noticed");
  }

  @Test
  void removeTakesEachElementOnce() {
    ListObject list = new ListObject();
    int copies = 4000;
    for (int i = 0; i < copies; i++) {
      list.append(main, 5L);
    }
    AtomicInteger removed = new AtomicInteger();
    new Race()
        .writers(
            3,
            t -> {
              while (list.removeFirst(t, 5L)) {
                removed.incrementAndGet();
              }
            })
        .run();
    assertEquals(copies, removed.get());
    assertEquals(0, list.size());
  }

  @Test
  void storesAreNotLostBesideGrowth() {
    ListObject list = new ListObject(new Object[] {0L, 0L});
    new Race()
        .writer(
            t -> {
              for (int i = 0; i < N; i++) {
                list.append(t, 1L);
              }
            })
        .writer(
            t -> {
              for (long i = 1; i <= N; i++) {
                assertTrue(list.set(t, 0, i));
                assertEquals(i, list.getOrNull(0), "only this thread stores here");
              }
            })
        .run();
    assertEquals((long) N, list.getOrNull(0));
  }
}

package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The promises D1 to D4, I2 and X2 of the contract in parallel mode. */
class ConcurrentDictTest {
  private static final int N = 20_000;

  private final StubThread main = StubThread.free();

  @Test
  void aKeyThatStaysIsFoundWhileTheTableGrowsAndIsCompacted() {
    DictObject dict = new DictObject();
    dict.put(main, "stays", 1L);
    dict.put(main, 77L, 2L);
    new Race()
        .writer(t -> churn(t, dict, 0))
        .writer(t -> churn(t, dict, 1))
        .watcher(
            t -> {
              assertEquals(1L, dict.get(t, new String("stays")));
              assertEquals(1L, dict.getText("stays"));
              assertEquals(2L, dict.get(t, 77L));
            })
        .run();
    assertEquals(2, dict.size());
  }

  private static void churn(StubThread t, DictObject dict, int which) {
    for (int round = 0; round < 40; round++) {
      for (long i = 0; i < 300; i++) {
        dict.put(t, "k" + which + i, i);
        dict.put(t, 1000 + 2 * i + which, i);
      }
      for (long i = 0; i < 300; i++) {
        assertEquals(i, dict.remove(t, "k" + which + i));
        assertEquals(i, dict.remove(t, 1000 + 2 * i + which));
      }
    }
  }

  @Test
  void noKeyShowsTheValueOfAnother() {
    DictObject dict = new DictObject();
    new Race()
        .writers(
            2,
            t -> {
              for (long i = 0; i < 2L * N; i++) {
                long key = i % 13;
                dict.put(t, key, key * 1000 + i % 1000);
                dict.remove(t, (i * 7) % 13);
              }
            })
        .watcher(
            t -> {
              for (long key = 0; key < 13; key++) {
                Object value = dict.get(t, key);
                assertTrue(value == null || (Long) value / 1000 == key);
              }
              IteratorObject items = new DictIteratorObject(dict, DictPart.ITEMS, false);
              try {
                for (Object o = items.next(t); o != null; o = items.next(t)) {
                  TupleObject item = (TupleObject) o;
                  assertEquals(item.get(0), (Long) item.get(1) / 1000);
                }
              } catch (GuestError e) {
                assertTrue(e.is(Types.RUNTIME_ERROR));
              }
            })
        .run();
  }

  @Test
  void setDefaultHasOneWinnerAndPopOneTaker() {
    DictObject dict = new DictObject();
    AtomicInteger stored = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    new Race()
        .writers(
            4,
            t -> {
              for (long i = 0; i < N; i++) {
                if (dict.putIfAbsent(t, i, t) == null) {
                  stored.incrementAndGet();
                }
              }
            })
        .run();
    assertEquals(N, stored.get());
    assertEquals(N, dict.size());
    new Race()
        .writers(
            4,
            t -> {
              for (long i = 0; i < N; i++) {
                if ((i & 1) == 0 ? dict.remove(t, i) != null : dict.popItem(t) != null) {
                  taken.incrementAndGet();
                }
              }
            })
        .run();
    assertEquals(N, taken.get() + dict.size());
  }

  @Test
  void everyKeyOfEveryWriterArrivesInItsOrder() {
    DictObject dict = new DictObject();
    AtomicInteger number = new AtomicInteger();
    new Race()
        .writers(
            3,
            t -> {
              long first = (long) number.getAndIncrement() * N;
              for (long i = 0; i < N; i++) {
                dict.put(t, first + i, i);
                assertEquals(i, dict.get(t, first + i), "own write");
              }
            })
        .watcher(t -> assertTrue(dict.size() <= 3 * N))
        .run();
    assertEquals(3 * N, dict.size());
    long[] last = {-1, -1, -1};
    for (Object key : dict.keysArray()) {
      int writer = (int) ((Long) key / N);
      assertTrue((Long) key > last[writer]);
      last[writer] = (Long) key;
    }
  }

  @Test
  void whoSawAKeySeesItCounted() {
    DictObject dict = new DictObject();
    AtomicLong newest = new AtomicLong(-1);
    new Race()
        .writer(
            t -> {
              for (long i = 0; i < N; i++) {
                dict.put(t, i, i);
                newest.set(i);
              }
            })
        .watcher(
            t -> {
              long probe = newest.get() + 1;
              if (dict.containsKey(t, probe)) {
                assertTrue(dict.size() > probe, "length includes a key that was seen");
              }
            })
        .run();
  }

  @Test
  void copiesShowAllOrNothingOfAnUpdate() {
    DictObject dict = new DictObject();
    DictObject even = new DictObject();
    DictObject odd = new DictObject();
    for (long i = 0; i < 20; i++) {
      even.put(main, i, "even");
      odd.put(main, i, "odd");
    }
    dict.update(main, even);
    new Race()
        .writer(
            t -> {
              for (int i = 0; i < N; i++) {
                dict.update(t, (i & 1) == 0 ? odd : even);
              }
            })
        .watcher(
            t -> {
              Object[] values = dict.copy(t).valuesArray();
              assertEquals(20, values.length);
              for (Object v : values) {
                assertEquals(values[0], v, "one update is one step");
              }
            })
        .run();
  }

  @Test
  void updatingEachOtherEnds() {
    DictObject a = new DictObject();
    DictObject b = new DictObject();
    new Race().writer(t -> updateOften(t, a, b, 1)).writer(t -> updateOften(t, b, a, 2)).run();
    a.update(main, b);
    assertEquals(200, a.size());
  }

  private static void updateOften(StubThread t, DictObject target, DictObject source, long which) {
    for (long i = 0; i < 3000; i++) {
      target.put(t, which * 1000 + i % 100, i);
      target.update(t, source);
    }
  }

  @Test
  void keysThatGuestCodeComparesAreStoredOnce() {
    DictObject dict = new DictObject();
    AtomicInteger winners = new AtomicInteger();
    AtomicInteger compared = new AtomicInteger();
    Runnable sometimesYield =
        () -> {
          if (compared.incrementAndGet() % 8 == 0) {
            Thread.yield();
          }
        };
    new Race()
        .writers(
            3,
            t -> {
              for (long i = 0; i < 800; i++) {
                OpaqueKey key = new OpaqueKey(i, i % 160, sometimesYield);
                if (dict.putIfAbsent(t, key, i) == null) {
                  winners.incrementAndGet();
                }
                assertNotNull(dict.get(t, key));
              }
            })
        .run();
    assertEquals(800, winners.get());
    assertEquals(800, dict.size());
  }

  @Test
  @Timeout(120)
  void equalityMayChangeTheDictItIsAskedFor() {
    DictObject dict = new DictObject();
    Runnable change = () -> dict.put(main, "n" + dict.size(), 1L);
    dict.put(main, new OpaqueKey(1, 5, change), "one");
    for (int i = 0; i < 50; i++) {
      assertEquals("one", dict.get(main, new OpaqueKey(1, 5)));
      dict.put(main, new OpaqueKey(2, 5), "two");
      assertEquals("two", dict.remove(main, new OpaqueKey(2, 5)));
    }
    assertEquals("one", dict.get(main, new OpaqueKey(1, 5)));
  }
}

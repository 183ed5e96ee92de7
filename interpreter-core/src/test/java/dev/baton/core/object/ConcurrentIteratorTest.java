package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The promises I1 and I3 of the contract in parallel mode. */
class ConcurrentIteratorTest {
  private static final int N = 50_000;

  private static Object[] numbers() {
    Object[] items = new Object[N];
    for (int i = 0; i < N; i++) {
      items[i] = (long) i;
    }
    return items;
  }

  private static void assertSharedWithoutDuplicates(IteratorObject iterator) {
    Set<Object> seen = ConcurrentHashMap.newKeySet();
    new Race()
        .writers(
            4,
            t -> {
              for (Object o = iterator.next(t); o != null; o = iterator.next(t)) {
                assertTrue(seen.add(o), "given to one thread only");
              }
              assertNull(iterator.next(t), "exhausted for good");
            })
        .run();
    assertEquals(N, seen.size());
  }

  @Test
  void aSharedListIteratorGivesEachItemOnce() {
    assertSharedWithoutDuplicates(ListIteratorObject.forward(new ListObject(numbers())));
    assertSharedWithoutDuplicates(ListIteratorObject.reverse(new ListObject(numbers())));
  }

  @Test
  void aSharedTupleIteratorGivesEachItemOnce() {
    assertSharedWithoutDuplicates(new TupleIteratorObject(new TupleObject(numbers())));
  }

  @Test
  void iterationBesideChangesGivesOnlyItemsThatWereThere() {
    ListObject list = new ListObject();
    new Race()
        .writer(
            t -> {
              for (long i = 0; i < N; i++) {
                list.append(t, i);
                if (i % 100 == 99) {
                  list.removeRange(t, 10, Integer.MAX_VALUE);
                }
              }
            })
        .watcher(
            t -> {
              IteratorObject iterator = ListIteratorObject.forward(list);
              for (Object o = iterator.next(t); o != null; o = iterator.next(t)) {
                assertTrue((Long) o >= 0 && (Long) o < N);
              }
              assertNull(iterator.next(t));
            })
        .run();
  }

  @Test
  void aSharedDictIteratorEndsAndStaysExhausted() {
    DictObject dict = new DictObject();
    StubThread main = StubThread.free();
    for (long i = 0; i < N; i++) {
      dict.put(main, i, i);
    }
    IteratorObject iterator = new DictIteratorObject(dict, DictPart.KEYS, false);
    Set<Object> seen = ConcurrentHashMap.newKeySet();
    new Race()
        .writers(
            3,
            t -> {
              try {
                for (Object o = iterator.next(t); o != null; o = iterator.next(t)) {
                  seen.add(o);
                }
              } catch (GuestError e) {
                assertTrue(e.is(Types.RUNTIME_ERROR));
              }
            })
        .run();
    assertNull(iterator.next(main));
    assertTrue(seen.size() <= N);
  }
}

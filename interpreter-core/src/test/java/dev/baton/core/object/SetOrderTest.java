package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Orders that CPython 3.12 prints, and what iteration does beside changes by one thread. */
class SetOrderTest {
  private final StubThread t = StubThread.exclusive();

  private SetObject of(long... elements) {
    SetObject s = new SetObject();
    for (long e : elements) {
      s.add(t, e);
    }
    return s;
  }

  private static void assertOrder(SetObject s, Object... expected) {
    assertArrayEquals(expected, s.toArray());
  }

  @Test
  void smallIntsComeInAscendingOrder() {
    assertOrder(of(3, 1, 2), 1L, 2L, 3L);
  }

  @Test
  void collidingElementsTakeTheNextPlaces() {
    assertOrder(of(0, 8, 16, 24, 32), 0L, 32L, 8L, 16L, 24L);
  }

  @Test
  void thePlaceOfARemovedElementIsTakenAgain() {
    SetObject s = of(0, 8);
    s.remove(t, 0L);
    s.add(t, 16L);
    assertOrder(s, 16L, 8L);
    SetObject u = of(0, 8, 24);
    u.remove(t, 8L);
    u.add(t, 16L);
    assertOrder(u, 0L, 16L, 24L);
  }

  @Test
  void operatorsWalkOverTheOperandThatCPythonWalksOver() {
    SetObject s = of(1, 2, 3, 9, 17, 25, 33);
    SetObject o = of(3, 4, 50);
    assertOrder(s, 1L, 2L, 3L, 33L, 9L, 17L, 25L);
    assertOrder(o, 50L, 3L, 4L);
    assertOrder(s.intersection(t, o, Types.SET), 3L);
    assertEquals(9, s.union(t, o, Types.SET).size());
  }

  @Test
  void popGoesOnFromTheLastPlace() {
    SetObject s = of(5, 1, 3);
    assertEquals(1L, s.pop(t));
    assertEquals(3L, s.pop(t));
    s.add(t, 0L);
    assertEquals(5L, s.pop(t));
    assertEquals(0L, s.pop(t));
    assertNull(s.pop(t));
  }

  @Test
  void numbersThatAreEqualAreOneElement() {
    SetObject s = of(1);
    assertEquals(false, s.add(t, true));
    assertEquals(false, s.add(t, 1.0));
    assertEquals(true, s.contains(t, 1.0));
    assertEquals(1, s.size());
  }

  @Test
  void aChangeOfSizeEndsIteration() {
    SetObject s = of(1, 2);
    IteratorObject iterator = new SetIteratorObject(s);
    iterator.next(t);
    s.add(t, 3L);
    GuestError e = assertThrows(GuestError.class, () -> iterator.next(t));
    assertEquals("RuntimeError: Set changed size during iteration", e.getMessage());
    assertThrows(GuestError.class, () -> iterator.next(t), "the error stays");
  }

  @Test
  void theHashOfAFrozensetIsThatOfCPython() {
    SetObject s = new SetObject(Types.FROZENSET);
    assertEquals(133146708735736L, s.frozenHash());
    SetObject three = new SetObject(Types.FROZENSET);
    for (long i = 1; i <= 3; i++) {
      three.add(t, i);
    }
    assertEquals(-272375401224217160L, three.frozenHash());
  }
}

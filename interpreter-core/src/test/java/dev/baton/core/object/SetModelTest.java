package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random histories of two sets against {@link HashSet}. */
class SetModelTest {
  private final SetObject[] sets = {new SetObject(), new SetObject()};
  private final List<Set<Object>> models = List.of(new HashSet<>(), new HashSet<>());

  @Property(tries = 300)
  void behavesAsASet(
      @ForAll boolean parallel,
      @ForAll @Size(max = 400) List<@IntRange(max = 99_999) Integer> history) {
    StubThread t = parallel ? StubThread.free() : StubThread.exclusive();
    sets[0].clear();
    sets[1].clear();
    models.forEach(Set::clear);
    for (int step : history) {
      int which = step & 1;
      int operation = step / 2 / ModelKeys.COUNT % 40;
      apply(t, which, operation, ModelKeys.key(step / 2));
      check(which);
    }
  }

  private void check(int which) {
    assertEquals(models.get(which).size(), sets[which].size());
    assertEquals(models.get(which), elements(sets[which]));
  }

  private void apply(StubThread t, int which, int operation, Object element) {
    SetObject s = sets[which];
    SetObject other = sets[1 - which];
    Set<Object> m = models.get(which);
    Set<Object> n = models.get(1 - which);
    Object e = ModelKeys.model(element);
    if (operation < 16) {
      assertEquals(m.add(e), s.add(t, element));
    } else if (operation < 26) {
      assertEquals(m.remove(e), s.remove(t, element));
    } else if (operation < 30) {
      assertEquals(m.contains(e), s.contains(t, element));
    } else if (operation < 32) {
      Object popped = s.pop(t);
      assertEquals(m.isEmpty(), popped == null);
      assertTrue(popped == null || m.remove(ModelKeys.model(popped)));
    } else {
      combine(t, operation - 32, s, other, m, n);
    }
  }

  private static void combine(
      StubThread t, int operation, SetObject s, SetObject other, Set<Object> m, Set<Object> n) {
    switch (operation) {
      case 0 -> {
        s.update(t, other);
        m.addAll(n);
      }
      case 1 -> {
        s.differenceUpdate(t, other);
        m.removeAll(n);
      }
      case 2 -> {
        s.intersectionUpdate(t, other);
        m.retainAll(n);
      }
      case 3 -> {
        s.symmetricDifferenceUpdate(t, other);
        m.addAll(symmetric(m, n, m));
      }
      case 4 -> {
        Set<Object> union = new HashSet<>(m);
        union.addAll(n);
        assertEquals(union, elements(s.union(t, other, Types.SET)));
      }
      case 5 -> {
        Set<Object> common = new HashSet<>(m);
        common.retainAll(n);
        assertEquals(common, elements(s.intersection(t, other, Types.SET)));
        assertEquals(common.isEmpty(), s.isDisjoint(t, other));
      }
      case 6 -> {
        Set<Object> rest = new HashSet<>(m);
        rest.removeAll(n);
        assertEquals(rest, elements(s.difference(t, other, Types.SET)));
        assertEquals(rest.isEmpty(), s.isSubset(t, other));
      }
      default -> {
        Set<Object> copy = new HashSet<>(m);
        assertEquals(
            symmetric(copy, n, copy), elements(s.symmetricDifference(t, other, Types.SET)));
        assertEquals(m.equals(n), s.hasSameElements(t, other));
      }
    }
  }

  /**
   * Turns {@code into}, equal to {@code m}, into the symmetric difference of {@code m} and {@code
   * n}.
   */
  private static Set<Object> symmetric(Set<Object> m, Set<Object> n, Set<Object> into) {
    Set<Object> added = new HashSet<>(n);
    added.removeAll(m);
    into.removeAll(n);
    into.addAll(added);
    return into;
  }

  private static Set<Object> elements(SetObject s) {
    Set<Object> result = new HashSet<>();
    for (Object o : s.toArray()) {
      assertTrue(result.add(ModelKeys.model(o)));
    }
    return result;
  }
}

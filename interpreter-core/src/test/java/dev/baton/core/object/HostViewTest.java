package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Guest containers as Java collections. */
class HostViewTest {
  private final StubThread t = StubThread.exclusive();

  @Test
  void aDictIsAMap() {
    DictObject dict = new DictObject();
    assertNull(dict.put("b", 2L));
    assertEquals(2L, dict.put("b", 3L));
    dict.putAll(Map.of("c", 4L));
    dict.put(7, "seven");
    assertEquals("seven", dict.get(t, 7L), "a Java int is an int");
    assertEquals("seven", dict.get(7));
    assertEquals(Map.of("b", 3L, "c", 4L, 7L, "seven"), dict);
    assertEquals("{b=3, c=4, 7=seven}", dict.toString());
    assertTrue(dict.containsKey("b") && dict.containsValue(4L) && !dict.containsKey("z"));
    for (Map.Entry<Object, Object> e : dict.entrySet()) {
      e.setValue("new");
    }
    assertEquals("new", dict.getText("b"));
    dict.keySet().remove("b");
    dict.values().removeIf(v -> v.equals("none"));
    assertEquals(List.of("c", 7L), new ArrayList<>(dict.keySet()));
    assertEquals("new", dict.remove("c"));
    assertThrows(IllegalArgumentException.class, () -> dict.put(new OpaqueKey(1, 1), 1L));
    dict.clear();
    assertTrue(dict.isEmpty());
  }

  @Test
  void aListIsAList() {
    ListObject list = ListObject.of(List.of("a", "b"));
    list.add("c");
    list.add(1, "x");
    assertEquals(List.of("a", "x", "b", "c"), new ArrayList<>(list));
    assertEquals("x", list.remove(1));
    assertEquals("b", list.set(1, "B"));
    assertTrue(list.remove("a"));
    assertFalse(list.contains("a"));
    assertEquals(1, list.indexOf("c"));
    assertThrows(IndexOutOfBoundsException.class, () -> list.get(2));
    assertThrows(IndexOutOfBoundsException.class, () -> list.remove(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> list.set(2, "z"));
    assertThrows(IndexOutOfBoundsException.class, () -> list.add(4, "z"));
    list.removeIf(o -> o.equals("c"));
    assertArrayEquals(new Object[] {"B"}, list.toArray());
    list.clear();
    assertTrue(list.isEmpty());
  }

  @Test
  void aListOfAnArrayOfAnotherClassTakesAnyItem() {
    ListObject list = new ListObject((Object[]) new String[] {"a"});
    list.append(t, 1L);
    list.set(t, 0, 2L);
    assertEquals(List.of(2L, 1L), new ArrayList<>(list));
  }

  @Test
  void aSetIsASet() {
    SetObject set = new SetObject();
    assertTrue(set.add("a"));
    assertFalse(set.add("a"));
    assertTrue(set.addAll(List.of(1, 2L)));
    assertEquals(Set.of("a", 1L, 2L), set);
    assertTrue(set.contains(1) && set.containsAll(List.of("a", 2L)));
    Iterator<Object> iterator = set.iterator();
    iterator.next();
    iterator.remove();
    assertEquals(2, set.size());
    assertTrue(set.retainAll(Set.of()));
    assertTrue(set.isEmpty());
  }

  @Test
  void aFrozensetRefusesChanges() {
    SetObject frozen = new SetObject(Types.FROZENSET);
    assertThrows(UnsupportedOperationException.class, () -> frozen.add("a"));
    assertThrows(UnsupportedOperationException.class, () -> frozen.remove("a"));
    assertThrows(UnsupportedOperationException.class, frozen::clear);
  }

  @Test
  void aTupleIsAListThatDoesNotChange() {
    TupleObject tuple = new TupleObject("a", 1L);
    assertEquals(List.of("a", 1L), new ArrayList<>(tuple));
    assertThrows(UnsupportedOperationException.class, () -> tuple.add("b"));
  }
}

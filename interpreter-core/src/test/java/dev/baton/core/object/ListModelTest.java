package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random histories of a list against {@link ArrayList}. */
class ListModelTest {
  private ListObject list = new ListObject();
  private final List<Object> model = new ArrayList<>();
  private long lastValue;

  @Property(tries = 500)
  void behavesAsAList(
      @ForAll boolean parallel,
      @ForAll @Size(max = 300) List<@IntRange(max = 99_999) Integer> history) {
    StubThread t = parallel ? StubThread.free() : StubThread.exclusive();
    list = new ListObject();
    model.clear();
    for (int step : history) {
      apply(t, step % 18, step / 18);
      assertEquals(model.size(), list.size());
    }
    assertEquals(model, Arrays.asList(list.toArray()));
    assertEquals(model, drain(t, ListIteratorObject.forward(list)));
    List<Object> reversed = new ArrayList<>(model);
    Collections.reverse(reversed);
    assertEquals(reversed, drain(t, ListIteratorObject.reverse(list)));
    assertNull(list.getOrNull(model.size()));
    assertNull(list.getOrNull(-1));
  }

  private void apply(StubThread t, int operation, int n) {
    Object value = ++lastValue;
    int size = model.size();
    int index = size == 0 ? 0 : n % size;
    switch (operation) {
      case 0, 1, 2, 3, 4 -> {
        list.append(t, value);
        model.add(value);
      }
      case 5 -> assertEquals(size == 0 ? null : model.remove(size - 1), list.pop(t));
      case 6 -> {
        int i = n % (size + 2);
        assertEquals(i >= size ? null : model.remove(i), list.pop(t, i));
      }
      case 7 -> {
        list.insert(t, n % (size + 1), value);
        model.add(n % (size + 1), value);
      }
      case 8 -> {
        assertEquals(size != 0, list.set(t, index, value));
        if (size != 0) {
          model.set(index, value);
        }
      }
      case 9, 10, 11 -> slice(t, index, Math.min(size, index + n % 7), n / 7 % 9);
      case 12 -> {
        list.extend(t, list);
        model.addAll(new ArrayList<>(model));
        slice(t, size + Math.min(size, 5), list.size(), 0);
      }
      case 13 -> {
        list.reverse(t);
        Collections.reverse(model);
      }
      case 14 -> {
        list.add(index, value);
        model.add(index, value);
      }
      case 15 -> assertEquals(size == 0 ? null : model.get(index), list.getOrNull(index));
      case 16 -> assertEquals(model, Arrays.asList(list.snapshot(t)));
      default -> slice(t, 0, n % 5 == 0 ? size : 0, 0);
    }
  }

  private void slice(StubThread t, int from, int to, int added) {
    Object[] replacement = new Object[added];
    Arrays.setAll(replacement, i -> lastValue + 1000 + i);
    list.setSlice(t, from, to, replacement);
    model.subList(from, Math.max(from, to)).clear();
    model.addAll(from, Arrays.asList(replacement));
  }

  private static List<Object> drain(StubThread t, IteratorObject iterator) {
    List<Object> result = new ArrayList<>();
    for (Object o = iterator.next(t); o != null; o = iterator.next(t)) {
      result.add(o);
    }
    assertNull(iterator.next(t));
    return result;
  }
}

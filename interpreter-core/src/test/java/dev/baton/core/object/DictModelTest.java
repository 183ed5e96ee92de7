package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random histories of a dict against {@link LinkedHashMap}. */
class DictModelTest {
  private final DictObject dict = new DictObject();
  private final Map<Object, Object> model = new LinkedHashMap<>();
  private long lastValue;

  @Property(tries = 300)
  void behavesAsAnOrderedMap(
      @ForAll boolean parallel,
      @ForAll @Size(max = 400) List<@IntRange(max = 9999) Integer> history) {
    StubThread t = parallel ? StubThread.free() : StubThread.exclusive();
    dict.clear();
    model.clear();
    for (int step : history) {
      apply(t, step / ModelKeys.COUNT % 25, ModelKeys.key(step));
      assertEquals(model.size(), dict.size());
    }
    assertEquals(new ArrayList<>(model.keySet()), keys(dict));
    assertEquals(new ArrayList<>(model.values()), List.of(dict.valuesArray()));
    model.forEach((k, v) -> assertEquals(v, dict.get(t, guest(k))));
    assertEquals(keys(dict), keys(dict.copy(t)));
    List<Object> reversed = new ArrayList<>(model.keySet());
    java.util.Collections.reverse(reversed);
    assertEquals(reversed, drain(t, new DictIteratorObject(dict, DictPart.KEYS, true)));
    assertEquals(keys(dict), drain(t, new DictIteratorObject(dict, DictPart.KEYS, false)));
  }

  private void apply(StubThread t, int operation, Object key) {
    Object m = ModelKeys.model(key);
    Object value = ++lastValue;
    if (operation < 10) {
      dict.put(t, key, value);
      model.put(m, value);
    } else if (operation < 16) {
      assertEquals(model.remove(m), dict.remove(t, key));
    } else if (operation < 19) {
      assertEquals(model.putIfAbsent(m, value), dict.putIfAbsent(t, key, value));
    } else if (operation < 22) {
      assertEquals(model.get(m), dict.get(t, key));
      if (key instanceof String s) {
        assertEquals(model.get(m), dict.getText(s));
      }
    } else if (operation < 24) {
      popLast(t);
    } else if (lastValue % 7 == 0) {
      dict.clear(t);
      model.clear();
    }
  }

  private void popLast(StubThread t) {
    TupleObject item = dict.popItem(t);
    if (model.isEmpty()) {
      assertNull(item);
      return;
    }
    List<Object> all = new ArrayList<>(model.keySet());
    Object last = all.get(all.size() - 1);
    assertEquals(last, ModelKeys.model(item.get(0)));
    assertEquals(model.remove(last), item.get(1));
  }

  private static Object guest(Object modelKey) {
    return modelKey instanceof List<?> l ? new TupleObject(l.toArray()) : modelKey;
  }

  private static List<Object> keys(DictObject d) {
    List<Object> result = new ArrayList<>();
    for (Object k : d.keysArray()) {
      result.add(ModelKeys.model(k));
    }
    return result;
  }

  private static List<Object> drain(StubThread t, IteratorObject iterator) {
    List<Object> result = new ArrayList<>();
    for (Object o = iterator.next(t); o != null; o = iterator.next(t)) {
      result.add(ModelKeys.model(o));
    }
    assertNull(iterator.next(t));
    return result;
  }
}

package dev.baton.core.builtins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The sort for orders that only guest code knows. */
class MergeSortTest {
  /** An item that is ordered by its key alone, so that stability can be seen. */
  private record Item(int key, int position) {}

  private static Object[] items(List<Integer> keys) {
    Object[] items = new Object[keys.size()];
    Arrays.setAll(items, i -> new Item(keys.get(i), i));
    return items;
  }

  private static boolean less(Object a, Object b) {
    return ((Item) a).key < ((Item) b).key;
  }

  @Property
  void sortsStably(@ForAll @Size(max = 300) List<@IntRange(max = 40) Integer> keys) {
    Object[] sorted = items(keys);
    Object[] expected = sorted.clone();
    Arrays.sort(expected, Comparator.comparingInt(o -> ((Item) o).key));
    MergeSort.sort(sorted, MergeSortTest::less);
    assertArrayEquals(expected, sorted);
  }

  @Property(tries = 200)
  void anyAnswersLeaveAPermutation(@ForAll long seed, @ForAll @IntRange(max = 500) int size) {
    Random random = new Random(seed);
    Object[] array = new Object[size];
    Arrays.setAll(array, i -> new Item(i, i));
    MergeSort.sort(array, (a, b) -> random.nextBoolean());
    Arrays.sort(array, Comparator.comparingInt(o -> ((Item) o).key));
    for (int i = 0; i < size; i++) {
      assertEquals(i, ((Item) array[i]).key);
    }
  }

  @Example
  void orderedInputNeedsOneComparisonPerNeighbour() {
    for (boolean descending : new boolean[] {false, true}) {
      Object[] array = new Object[1000];
      Arrays.setAll(array, i -> new Item(descending ? 1000 - i : i, i));
      int[] comparisons = {0};
      MergeSort.sort(
          array,
          (a, b) -> {
            comparisons[0]++;
            return less(a, b);
          });
      assertEquals(999, comparisons[0]);
      assertTrue(less(array[0], array[999]));
    }
  }
}

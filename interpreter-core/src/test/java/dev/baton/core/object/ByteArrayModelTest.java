package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random histories of a bytearray against {@link ArrayList}, and several threads on one. */
class ByteArrayModelTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 5_000;

  private ByteArrayObject bytes = new ByteArrayObject(new byte[0]);
  private final List<Byte> model = new ArrayList<>();

  @Property(tries = 300)
  void behavesAsAList(
      @ForAll boolean parallel,
      @ForAll @Size(max = 200) List<@IntRange(max = 99_999) Integer> history) {
    StubThread t = parallel ? StubThread.free() : StubThread.exclusive();
    bytes = new ByteArrayObject(new byte[0]);
    model.clear();
    for (int step : history) {
      apply(t, step % 10, step / 10);
      assertEquals(model.size(), bytes.size(t));
    }
    assertArrayEquals(content(), bytes.snapshot(t));
    for (int i = -model.size(); i < model.size(); i++) {
      int expected = model.get(i < 0 ? i + model.size() : i) & 0xFF;
      assertEquals(expected, bytes.get(t, i));
    }
    assertEquals(-1, bytes.get(t, model.size()));
    assertEquals(-1, bytes.get(t, -model.size() - 1));
  }

  private byte[] content() {
    byte[] result = new byte[model.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = model.get(i);
    }
    return result;
  }

  private void apply(StubThread t, int operation, int n) {
    byte value = (byte) n;
    int size = model.size();
    int index = size == 0 ? 0 : n % size;
    switch (operation) {
      case 0, 1, 2 -> {
        bytes.append(t, value);
        model.add(value);
      }
      case 3 -> {
        byte[] more = {value, 1, 2};
        bytes.splice(t, index, index, more);
        model.addAll(index, List.of(value, (byte) 1, (byte) 2));
      }
      case 4 -> {
        int to = Math.min(size, index + 5);
        bytes.splice(t, index, to, new byte[] {value});
        model.subList(index, to).clear();
        model.add(index, value);
      }
      case 5 -> {
        int removed = bytes.remove(t, index);
        assertEquals(size == 0 ? -1 : model.remove(index) & 0xFF, removed);
      }
      case 6 -> assertEquals(model.remove((Object) value), bytes.removeValue(t, value));
      case 7 -> {
        bytes.reverse(t);
        Collections.reverse(model);
      }
      case 8 -> removeEverySecond(t, index);
      default -> {
        if (size < 1_000) {
          bytes.repeat(t, n % 3);
          List<Byte> once = List.copyOf(model);
          model.clear();
          for (int i = 0; i < n % 3; i++) {
            model.addAll(once);
          }
        }
      }
    }
  }

  private void removeEverySecond(StubThread t, int from) {
    int size = model.size();
    int count = (size - from + 1) / 2;
    assertTrue(bytes.removeAll(t, size, from, 2, count));
    for (int i = count - 1; i >= 0; i--) {
      model.remove(from + 2 * i);
    }
  }

  @Example
  void concurrentAppendsLoseNothing() throws InterruptedException {
    Thread[] threads = new Thread[THREADS];
    for (int k = 0; k < THREADS; k++) {
      byte mine = (byte) k;
      threads[k] =
          new Thread(
              () -> {
                StubThread t = StubThread.free();
                for (int i = 0; i < ROUNDS; i++) {
                  bytes.append(t, mine);
                }
              });
      threads[k].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    int[] counts = new int[THREADS];
    for (byte b : bytes.snapshot(StubThread.free())) {
      counts[b]++;
    }
    assertArrayEquals(new int[] {ROUNDS, ROUNDS, ROUNDS, ROUNDS}, counts);
  }

  @Example
  void aViewForbidsResizingUntilItIsReleased() {
    StubThread t = StubThread.free();
    bytes.append(t, new byte[] {1, 2, 3});
    MemoryViewObject view = MemoryViewObject.of(bytes);
    MemoryViewObject second = view.with(view.layout());
    view.release();
    assertThrows(GuestError.class, () -> bytes.append(t, (byte) 4));
    assertTrue(bytes.set(t, 0, (byte) 9));
    assertEquals(9, second.layout().memory().get(0));
    second.release();
    second.release();
    bytes.append(t, (byte) 4);
    assertEquals("[9, 2, 3, 4]", Arrays.toString(bytes.snapshot(t)));
  }
}

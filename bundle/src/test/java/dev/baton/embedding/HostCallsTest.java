package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.GuestFunction;
import dev.baton.HostFunction;
import dev.baton.lock.GuestThread;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call of a host thread begins anew, whatever the one before has left behind. */
class HostCallsTest {
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free", "latency", "adaptive"})
  void aCallInheritsNothingFromTheOneBefore(String lock) {
    try (Baton baton = Baton.builder().lock(lock).build()) {
      baton.exec(
          """
          import contextvars, sys, threading

          local = threading.local()
          variable = contextvars.ContextVar("variable", default="unset")

          def handle():
              found = [hasattr(local, "x"), variable.get(), sys.exception(), sys.get_asyncgen_hooks()[0]]
              local.x = 1
              variable.set("set")
              sys.set_asyncgen_hooks(firstiter=print)
              return found

          def fail():
              local.x = 2
              raise ValueError("on purpose")

          def recurse():
              recurse()

          depth = 0
          def descend():
              global depth
              depth += 1
              descend()

          def measure():
              global depth
              depth = 0
              try:
                  descend()
              except RecursionError:
                  return depth
          """);
      GuestFunction handle = baton.function("handle");
      List<Object> fresh = new ArrayList<>();
      fresh.add(false);
      fresh.add("unset");
      fresh.add(null);
      fresh.add(null);
      int depth = baton.function("measure").call().as(int.class);
      for (int i = 0; i < 5; i++) {
        assertEquals(fresh, handle.call().as(List.class));
        assertThrows(GuestException.class, () -> baton.function("fail").call());
        assertThrows(GuestException.class, () -> baton.function("recurse").call());
        assertEquals(depth, baton.function("measure").call().as(int.class));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free", "latency", "adaptive"})
  void aCallHasANumberAndANameOfItsOwn(String lock) {
    List<GuestThread> seen = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    String name = Thread.currentThread().getName();
    try (Baton baton = Baton.builder().lock(lock).build()) {
      baton.set(
          "look",
          (HostFunction)
              arguments -> {
                GuestThread t = baton.lock().snapshot().members().get(0).thread();
                seen.add(t);
                numbers.add(t.id());
                names.add(t.name());
                return null;
              });
      GuestFunction look = baton.eval("lambda: look()").asFunction();
      look.call();
      Thread.currentThread().setName("renamed");
      look.call();
      assertNotEquals(numbers.get(0), numbers.get(1));
      assertEquals(List.of(name, "renamed"), names);
      assertTrue(baton.lock().snapshot().members().isEmpty());
      assertNull(baton.lock().snapshot().owner());
      for (long number : numbers) {
        assertFalse(baton.lock().interrupt(number));
      }
      assertEquals(2L, baton.eval("1 + 1").as(long.class));
    } finally {
      Thread.currentThread().setName(name);
    }
  }
}

package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.lock.BlockKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models run outside the lock, are interrupted, and read no files. */
@Timeout(300)
class InferenceTest {
  /** Messages of protocol buffers, and a model that repeats something as often as it is told. */
  private static final String PREPARE =
      """
      import struct
      import numpy as np
      import onnxruntime as ort

      def varint(n):
          out = b""
          while True:
              n, low = n >> 7, n & 127
              out += bytes([low | (128 if n else 0)])
              if not n:
                  return out

      def field(number, data):
          return varint(number << 3 | 2) + varint(len(data)) + data

      def number(field_number, value):
          return varint(field_number << 3) + varint(value)

      def node(operator, inputs, outputs, more=b""):
          return (b"".join(field(1, i.encode()) for i in inputs)
                  + b"".join(field(2, o.encode()) for o in outputs)
                  + field(4, operator.encode()) + more)

      def declared(name, kind, *shape):
          dims = b"".join(field(1, number(1, d)) for d in shape)
          return field(1, name.encode()) + field(2, field(1, number(1, kind) + field(2, dims)))

      def session(graph):
          return ort.InferenceSession(number(1, 8) + field(7, graph) + field(8, number(2, 13)))

      def loop(times):
          body = (field(1, node("Identity", ["c"], ["d"]))
                  + field(1, node("Add", ["v", "v"], ["w"])) + field(2, b"body") + field(11, declared("i", 7)) + field(11, declared("c", 9))
                  + field(11, declared("v", 1, 1)) + field(12, declared("d", 9))
                  + field(12, declared("w", 1, 1)))
          attribute = field(5, field(1, b"body") + field(6, body) + number(20, 5))
          count = number(2, 7) + field(8, b"m") + field(9, struct.pack("<q", times))
          begin = number(2, 9) + field(8, b"b") + field(9, b"\\1")
          return session(field(1, node("Loop", ["m", "b", "x"], ["z"], attribute)) + field(2, b"g")
                         + field(5, count) + field(5, begin) + field(11, declared("x", 1, 1))
                         + field(12, declared("z", 1, 1)))

      x = np.ones(1, dtype=np.float32)
      """;

  /** The main class of a JVM whose threads have little stack. */
  static final class Small {
    public static void main(String[] args) {
      try (Baton baton = Baton.builder().build()) {
        baton.exec("import onnxruntime");
      }
      System.out.println("imported");
    }
  }

  @Test
  void theLibraryIsLoadedWhereThereIsLittleStack() throws Exception {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                Small.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, jvm.waitFor(), printed);
    assertTrue(printed.contains("imported"), printed);
  }

  @Test
  void runsOutsideTheLock() {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      baton.exec(PREPARE);
      baton.exec("four = loop(4)");
      long before = baton.lock().statistics().blocking().kernel();
      baton.exec("result = four.run(None, {'x': x})[0].tolist()");
      assertTrue(baton.lock().statistics().blocking().kernel() > before);
      assertEquals(true, baton.eval("result == [16.0]").as(boolean.class));
    }
  }

  @Test
  void isInterrupted() throws Exception {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      baton.exec(PREPARE);
      baton.exec("endless = loop(1 << 60)");
      Execution running = baton.start("endless.run(None, {'x': x})");
      while (!running.isDone()
          && baton.lock().snapshot().members().stream()
              .noneMatch(m -> m.blockedIn() == BlockKind.KERNEL)) {
        Thread.onSpinWait();
      }
      assertTrue(running.interrupt());
      GuestException e = assertThrows(GuestException.class, running::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      baton.exec("twice = loop(1).run(None, {'x': x})[0].tolist()");
      assertEquals(true, baton.eval("twice == [2.0]").as(boolean.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "/etc/hosts", "../pom.xml"})
  void filesThatAModelNamesAreNotRead(String file) {
    try (Baton baton = Baton.builder().build()) {
      baton.exec(PREPARE);
      baton.set("name", file);
      GuestException e =
          assertThrows(
              GuestException.class,
              () ->
                  baton.exec(
                      """
                      place = (field(13, field(1, b"location") + field(2, name.encode()))
                               + field(13, field(1, b"length") + field(2, b"4")))
                      tensor = number(1, 1) + number(2, 1) + field(8, b"w") + place + number(14, 1)
                      session(field(1, node("Add", ["x", "w"], ["z"])) + field(2, b"g")
                              + field(5, tensor) + field(11, declared("x", 1, 1))
                              + field(12, declared("z", 1, 1)))
                      """));
      assertEquals("Fail", e.typeName(), e.getMessage());
      assertTrue(e.getMessage().contains("xternal data path"), e.getMessage());
    }
  }
}

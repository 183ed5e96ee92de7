package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.baton.Baton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The JVM accepts the code made of handlers, whatever their range leaves in the operands. */
class CompiledHandlersTest {
  @Test
  void operandsOfDifferentKindsMeetAtAHandler() {
    Logger log = (Logger) LoggerFactory.getLogger("dev.baton.core.interp.Tiering");
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    log.addAppender(seen);
    try (Baton baton = Baton.builder().jit("eager").build()) {
      baton.exec(
          """
          def count(f, c):
              n = 0
              for i in range(3000):
                  try:
                      isinstance(f, c[[], None])
                  except TypeError:
                      n += 1
              return n

          counts = [count(1, int) for _ in range(3)]
          """);
      assertEquals(9000, baton.eval("sum(counts)").as(int.class));
    } finally {
      log.detachAppender(seen);
    }
    List<String> errors =
        seen.list.stream()
            .filter(e -> e.getLevel().isGreaterOrEqual(Level.ERROR))
            .map(ILoggingEvent::getFormattedMessage)
            .toList();
    assertEquals(List.of(), errors);
  }
}

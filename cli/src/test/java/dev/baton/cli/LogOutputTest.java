package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the libraries log does not mix with what a program prints. */
class LogOutputTest {
  @Test
  void warningsGoToStandardErrorAndNothingElseIsWritten() {
    LoggerContext context = new LoggerContext();
    new LogOutput().configure(context);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    assertEquals(Level.WARN, root.getLevel());
    ConsoleAppender<?> console = (ConsoleAppender<?>) root.iteratorForAppenders().next();
    assertEquals("System.err", console.getTarget());
    assertTrue(console.isStarted());
  }

  @Test
  void itIsFound() {
    assertTrue(
        ServiceLoader.load(Configurator.class).stream()
            .anyMatch(provider -> provider.type() == LogOutput.class));
  }
}

package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.core.builtins.Compilation;
import dev.baton.core.engine.Engine;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Permissions;
import dev.baton.core.object.StandardStreams;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.lock.Attachment;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockStrategies;
import dev.baton.spi.FrontEnd;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern that backtracks for ages gives way to other threads and can be interrupted. */
@Timeout(60)
class RegexInterruptTest {
  private static final String PROGRAM =
      """
      import _re
      pattern, warnings = _re.compile("(a+)+b", 0, ValueError)
      pattern.match("%s")
      """
          .formatted("a".repeat(60));

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void catastrophicPatternCanBeInterrupted(String lock) throws Exception {
    Engine engine =
        new Engine(
            LockStrategies.find(lock),
            LockConfig.DEFAULT,
            Permissions.NONE,
            new StandardStreams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream()));
    CompletableFuture<ThreadContext> started = new CompletableFuture<>();
    AtomicReference<GuestError> raised = new AtomicReference<>();
    Thread matching = new Thread(() -> run(engine, started, raised), "matching");
    matching.start();
    ThreadContext context = started.get(30, TimeUnit.SECONDS);
    matching.join(500);
    assertTrue(matching.isAlive(), "the pattern must take longer than the test");

    try (Attachment other = engine.lock().attach()) {
      assertNotNull(other.thread(), "the matching thread gave the lock away");
    }
    assertTrue(engine.lock().interrupt(context, InterruptKind.KEYBOARD));
    matching.join(30_000);
    assertFalse(matching.isAlive());
    assertNotNull(raised.get());
    assertTrue(raised.get().is(Types.KEYBOARD_INTERRUPT));
  }

  private static void run(
      Engine engine, CompletableFuture<ThreadContext> started, AtomicReference<GuestError> raised) {
    try (Attachment a = engine.lock().attach()) {
      ThreadContext t = (ThreadContext) a.thread();
      started.complete(t);
      engine.run(
          t,
          Compilation.compile(t, PROGRAM, "test", FrontEnd.Mode.EXEC, 0),
          engine.newMainModule(t).dict());
    } catch (GuestError e) {
      raised.set(e);
    }
  }
}

package dev.baton;

import dev.baton.core.builtins.Compilation;
import dev.baton.core.engine.Engine;
import dev.baton.core.interp.TracebackText;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Permissions;
import dev.baton.core.object.StandardStreams;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.Attachment;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockStrategies;
import dev.baton.spi.FrontEnd;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs one file; the scaffold on which the embedding API and the command line are built. */
public final class Launcher {
  private Launcher() {}

  /** Runs a file and gives the exit code. */
  public static int run(String lock, Path file) throws Exception {
    Permissions all =
        new Permissions() {
          @Override
          public boolean mayRead(Path f) {
            return true;
          }

          @Override
          public boolean mayWrite(Path f) {
            return true;
          }

          @Override
          public boolean mayReadEnvironment() {
            return true;
          }

          @Override
          public boolean mayUseSockets() {
            return true;
          }

          @Override
          public boolean mayStartThreads() {
            return true;
          }
        };
    OutputStream out = new BufferedOutputStream(System.out);
    Engine engine =
        new Engine(
            LockStrategies.find(lock),
            LockConfig.DEFAULT,
            all,
            new StandardStreams(System.in, out, System.err));
    int code = 0;
    try (Attachment a = engine.lock().attach()) {
      ThreadContext t = (ThreadContext) a.thread();
      DictObject globals = engine.newMainModule(t).dict();
      globals.putText("__file__", file.toString());
      try {
        String source = Compilation.decodeSource(Files.readAllBytes(file), file.toString());
        engine.run(
            t, Compilation.compile(t, source, file.toString(), FrontEnd.Mode.EXEC, 0), globals);
      } catch (GuestError e) {
        System.err.print(TracebackText.of(t, e.value()));
        code = 1;
      }
    }
    out.flush();
    return code;
  }
}

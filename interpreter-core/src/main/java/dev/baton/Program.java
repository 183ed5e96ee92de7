package dev.baton;

import dev.baton.core.builtins.Compilation;
import dev.baton.core.builtins.SourceDecoder;
import dev.baton.core.engine.MainCode;
import dev.baton.core.interp.TracebackText;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.lock.InterruptKind;
import dev.baton.spi.FrontEnd;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a whole program as {@code python3} does: {@code sys.argv} and {@code sys.path} set, an
 * uncaught exception printed, guest threads waited for, streams flushed. Used by the command line;
 * one at a time per engine.
 */
public final class Program {
  private static final int FAILURE = 1;

  /** The exit status when the output at the end of a program could not be written. */
  private static final int NOT_WRITTEN = 120;

  /** The exit status after an uncaught KeyboardInterrupt, as shells give it for the signal. */
  private static final int INTERRUPTED = 130;

  private final Baton baton;
  private volatile @Nullable ThreadContext running;

  /** For an engine that has run nothing yet. */
  public Program(Baton baton) {
    this.baton = baton;
  }

  /**
   * Runs source text.
   *
   * @param source the bytes of a file, or of a command
   * @param fileName what tracebacks and {@code __file__} show
   * @param isFile whether {@code __file__} is set
   * @param searchPath first entry of {@code sys.path}, null for none
   * @param arguments {@code sys.argv}, the program's name first
   * @return the exit status
   */
  public int run(
      byte[] source,
      String fileName,
      boolean isFile,
      @Nullable String searchPath,
      List<String> arguments) {
    return inside(
        arguments,
        searchPath,
        (t, globals) -> {
          if (isFile) {
            globals.putText("__file__", Strings.fromJava(fileName));
            globals.putText("__cached__", Singleton.NONE);
          }
          String text = SourceDecoder.decodeFile(source, fileName);
          baton
              .engine()
              .run(t, Compilation.compile(t, text, fileName, FrontEnd.Mode.EXEC, 0), globals);
        });
  }

  /** Runs a module by its name, as {@code python3 -m} does. */
  public int runModule(String module, String searchPath, List<String> arguments) {
    return inside(
        arguments,
        searchPath,
        (t, globals) -> {
          MainCode main = baton.engine().findMain(t, module);
          if (main.code() == null) {
            throw Raise.raised(
                (ExceptionObject)
                    t.call(Types.SYSTEM_EXIT, Strings.fromJava("baton: " + main.problem())));
          }
          DictObject sys = ((ModuleObject) baton.engine().modules().get(t, "sys")).dict();
          if (sys.get(t, "argv") instanceof ListObject argv && argv.size() > 0) {
            argv.set(0, Strings.fromJava(main.file()));
          }
          baton.engine().run(t, main.code(), globals);
        });
  }

  /** Runs a script in the main namespace. */
  public int run(Script script, List<String> arguments) {
    return inside(arguments, "", (t, globals) -> baton.engine().run(t, script.code(), globals));
  }

  /**
   * Raises KeyboardInterrupt in the thread that runs the program, as soon as that gets to it; does
   * nothing if none runs. Safe from any thread.
   */
  public void interrupt() {
    ThreadContext t = running;
    if (t != null) {
      baton.engine().lock().interrupt(t, InterruptKind.KEYBOARD);
    }
  }

  private interface Body {
    void run(ThreadContext t, DictObject globals);
  }

  private int inside(List<String> arguments, @Nullable String searchPath, Body body) {
    return baton.limited(
        t -> {
          running = t;
          try {
            prepare(t, arguments, searchPath);
            int result = guarded(t, () -> body.run(t, baton.main().dict()));
            int finished = guarded(t, () -> baton.engine().finish(t));
            running = null;
            boolean written = writeOut(t);
            return !written ? NOT_WRITTEN : result == 0 ? finished : result;
          } finally {
            running = null;
          }
        });
  }

  private void prepare(ThreadContext t, List<String> arguments, @Nullable String searchPath) {
    DictObject sys = ((ModuleObject) baton.engine().modules().get(t, "sys")).dict();
    ListObject argv = new ListObject();
    arguments.forEach(a -> argv.append(t, Strings.fromJava(a)));
    sys.put(t, "argv", argv);
    if (searchPath != null) {
      ((ListObject) sys.get(t, "path")).insert(t, 0, Strings.fromJava(searchPath));
    }
    String more =
        baton.engine().permissions().mayReadEnvironment() ? System.getenv("PYTHONPATH") : null;
    if (more != null) {
      for (String entry : more.split(File.pathSeparator)) {
        ((ListObject) sys.get(t, "path")).append(t, Strings.fromJava(entry));
      }
    }
  }

  private int guarded(ThreadContext t, Runnable body) {
    try {
      body.run();
      return 0;
    } catch (GuestError e) {
      return e.is(Types.SYSTEM_EXIT) ? exit(t, e) : uncaught(t, e);
    }
  }

  private int exit(ThreadContext t, GuestError e) {
    ExitException exit = (ExitException) Failures.toHost(t, e);
    if (!exit.getMessage().isEmpty()) {
      print(t, exit.getMessage() + "\n");
    }
    return exit.status();
  }

  private int uncaught(ThreadContext t, GuestError e) {
    // What was printed comes before the traceback, also where both go to one file.
    flush(t, "stdout");
    flush(t, "stderr");
    Object hook = null;
    if (baton.engine().modules().get(t, "sys") instanceof ModuleObject sys) {
      hook = sys.dict().get(t, "excepthook");
    }
    try {
      Object traceback = e.value().traceback() == null ? Singleton.NONE : e.value().traceback();
      if (hook == null) {
        print(t, TracebackText.of(t, e.value()));
      } else {
        t.call(hook, e.value().type(), e.value(), traceback);
      }
    } catch (GuestError inHook) {
      print(
          t,
          "Error in sys.excepthook:\n"
              + TracebackText.of(t, inHook.value())
              + "\nOriginal exception was:\n"
              + TracebackText.of(t, e.value()));
    }
    return e.is(Types.KEYBOARD_INTERRUPT) ? INTERRUPTED : FAILURE;
  }

  private void print(ThreadContext t, String text) {
    flush(t, "stdout");
    flush(t, "stderr");
    try {
      OutputStream err = baton.engine().streams().err();
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      return; // Standard error is closed: there is nobody to tell, the exit status says it.
    }
  }

  /** Passes on what the program has written; false, and a message, if that cannot be done. */
  private boolean writeOut(ThreadContext t) {
    GuestError failure = flush(t, "stdout");
    if (failure != null) {
      Object stream =
          ((ModuleObject) baton.engine().modules().get(t, "sys")).dict().getText("stdout");
      String which = "Exception ignored in: " + Conversions.reprText(t, stream) + "\n";
      print(t, which + TracebackText.of(t, failure.value()));
    }
    return flush(t, "stderr") == null && failure == null;
  }

  /** Flushes a stream of {@code sys}; what went wrong, null if nothing did. */
  private @Nullable GuestError flush(ThreadContext t, String name) {
    try {
      baton.engine().flushStandardStream(t, name);
      return null;
    } catch (GuestError e) {
      return e;
    }
  }
}

package dev.baton;

import dev.baton.code.CodeObject;
import dev.baton.core.builtins.Compilation;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Iteration;
import dev.baton.lock.InterruptKind;
import dev.baton.spi.FrontEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Statements typed one after the other at a prompt: values of expressions are shown. For one thread
 * at a time.
 */
public final class Session {
  private final Baton baton;
  private volatile @Nullable ThreadContext running;

  /** In the main namespace of an engine. */
  public Session(Baton baton) {
    this.baton = baton;
  }

  /**
   * Runs a statement.
   *
   * @throws GuestException if guest code raises or the text does not compile
   * @throws ExitException if guest code asks to leave
   */
  public void run(String statement) {
    if (statement.isBlank()) {
      return;
    }
    try {
      baton.limited(
          t -> {
            running = t;
            try {
              CodeObject code =
                  Compilation.compile(t, statement + "\n", "<stdin>", FrontEnd.Mode.SINGLE, 0);
              return baton.engine().run(t, code, baton.main().dict());
            } finally {
              running = null;
            }
          });
    } finally {
      baton.inside(
          t -> {
            baton.engine().flushStandardStreams(t);
            return null;
          });
    }
  }

  /**
   * Raises KeyboardInterrupt in the statement that runs, if one does, as soon as that gets to it.
   * Safe from any thread.
   */
  public void interrupt() {
    ThreadContext t = running;
    if (t != null) {
      baton.engine().lock().interrupt(t, InterruptKind.KEYBOARD);
    }
  }

  /**
   * Ends the session as a program ends: waits for the guest's threads and runs what was registered
   * for the end.
   *
   * @throws GuestException if that fails
   */
  public void finish() {
    baton.limited(
        t -> {
          baton.engine().finish(t);
          baton.engine().flushStandardStreams(t);
          return null;
        });
  }

  /** Whether the text is the beginning of a statement that needs more lines. */
  public boolean isIncomplete(String text) {
    return baton.engine().isIncomplete(text);
  }

  /** The names that begin with a prefix, which may contain dots; sorted. */
  public List<String> complete(String prefix) {
    int dot = prefix.lastIndexOf('.');
    String owner = dot < 0 ? null : prefix.substring(0, dot);
    String start = prefix.substring(dot + 1);
    List<String> found = new ArrayList<>();
    for (String name : names(owner)) {
      if (name.startsWith(start)) {
        found.add(owner == null ? name : owner + "." + name);
      }
    }
    return found;
  }

  private TreeSet<String> names(@Nullable String owner) {
    return baton.inside(
        t -> {
          TreeSet<String> names = new TreeSet<>();
          if (owner == null) {
            add(names, baton.main().dict());
            add(names, baton.engine().builtins());
            return names;
          }
          Object value = valueOf(t, owner);
          if (value != null) {
            for (Object name :
                Iteration.toArray(t, t.call(baton.engine().builtins().get(t, "dir"), value))) {
              names.add(name.toString());
            }
          }
          return names;
        });
  }

  /** The value of a dotted name; null if there is none. */
  private @Nullable Object valueOf(ThreadContext t, String dotted) {
    String[] parts = dotted.split("\\.", -1);
    Object value = baton.main().dict().get(t, parts[0]);
    if (value == null) {
      value = baton.engine().builtins().get(t, parts[0]);
    }
    for (int i = 1; i < parts.length && value != null; i++) {
      value = Attributes.getOrNull(t, value, parts[i]);
    }
    return value;
  }

  private static void add(TreeSet<String> names, DictObject from) {
    for (Object key : from.keysArray()) {
      names.add(key.toString());
    }
  }
}

package dev.baton;

import dev.baton.core.builtins.Compilation;
import dev.baton.core.object.DictObject;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Iteration;
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
    baton.limited(
        t ->
            baton
                .engine()
                .run(
                    t,
                    Compilation.compile(t, statement + "\n", "<stdin>", FrontEnd.Mode.SINGLE, 0),
                    baton.main().names()));
    baton.inside(
        t -> {
          Object sys = baton.engine().modules().get(t, "sys");
          Object out = Attributes.get(t, sys, "stdout");
          return t.call(Attributes.get(t, out, "flush"));
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
            add(names, baton.main().names());
            add(names, baton.engine().builtins());
            return names;
          }
          Object value = baton.main().names().get(t, owner);
          if (value != null) {
            for (Object name :
                Iteration.toArray(t, t.call(baton.engine().builtins().get(t, "dir"), value))) {
              names.add(name.toString());
            }
          }
          return names;
        });
  }

  private static void add(TreeSet<String> names, DictObject from) {
    for (Object key : from.keysArray()) {
      names.add(key.toString());
    }
  }
}

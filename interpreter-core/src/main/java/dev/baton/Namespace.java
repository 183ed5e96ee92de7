package dev.baton;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of global names in which scripts run: cheap, one for each request. Modules are shared with
 * the engine. Thread safe.
 */
public final class Namespace {
  private final Baton baton;
  private final DictObject names;

  Namespace(Baton baton, DictObject names) {
    this.baton = baton;
    this.names = names;
  }

  /** Binds a name. */
  public Namespace set(String name, @Nullable Object value) {
    Objects.requireNonNull(name, "name");
    return baton.inside(
        t -> {
          names.put(t, Strings.fromJava(name), Conversion.toGuest(baton, t, value));
          return this;
        });
  }

  /** The value of a name; null if it is not bound. */
  public @Nullable GuestValue get(String name) {
    return baton.inside(
        t -> {
          Object value = names.get(t, Strings.fromJava(name));
          return value == null ? null : new GuestValue(baton, value);
        });
  }

  /**
   * The callable bound to a name.
   *
   * @throws IllegalArgumentException if the name is not bound
   */
  public GuestFunction function(String name) {
    GuestValue value = get(name);
    if (value == null) {
      throw new IllegalArgumentException("no guest function named '" + name + "'");
    }
    return value.asFunction();
  }

  /** Runs statements. */
  public void exec(String source) {
    run(baton.compile(source));
  }

  /** Runs a script; the value is None unless it is one of {@link Baton#compileExpression}. */
  public GuestValue run(Script script) {
    return new GuestValue(baton, baton.limited(t -> runIn(t, script)));
  }

  /** Unbinds a name; whether it was bound. */
  public boolean remove(String name) {
    return baton.inside(t -> names.remove(t, Strings.fromJava(name)) != null);
  }

  /** The names that are bound now, those that Python sets itself included; a copy. */
  public List<String> names() {
    return baton.inside(
        t -> {
          List<String> all = new ArrayList<>();
          for (Object key : names.keysArray()) {
            all.add(key.toString());
          }
          return all;
        });
  }

  /**
   * Starts statements on a thread of their own.
   *
   * @throws GuestException if they do not compile
   * @throws IllegalStateException if the engine is closed
   */
  public Execution start(String source) {
    return start(baton.compile(source));
  }

  /**
   * Starts a script on a thread of its own.
   *
   * @throws IllegalStateException if the engine is closed
   */
  public Execution start(Script script) {
    return baton.start(t -> new GuestValue(baton, runIn(t, script)));
  }

  /**
   * What the code has printed reaches the engine's output before the call returns, also when it
   * raises.
   */
  private Object runIn(ThreadContext t, Script script) {
    try {
      return baton.engine().run(t, script.code(), names);
    } finally {
      baton.engine().flushStandardStreams(t);
    }
  }

  /** The value of an expression. */
  public GuestValue eval(String expression) {
    return run(baton.compileExpression(expression));
  }

  DictObject dict() {
    return names;
  }
}

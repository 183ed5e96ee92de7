package dev.baton;

import dev.baton.core.builtins.Compilation;
import dev.baton.core.builtins.SourceDecoder;
import dev.baton.core.engine.Engine;
import dev.baton.core.engine.LibraryCode;
import dev.baton.core.interp.CallEndedException;
import dev.baton.core.interp.CallScope;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.StandardStreams;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.Attachment;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.LockScope;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.Straggler;
import dev.baton.spi.FrontEnd;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter for Python 3 inside this JVM: modules, a global lock, limits. All methods may be
 * called from any platform or virtual thread; under a parallel lock calls run side by side, under
 * others one at a time. Nothing stays behind in calling threads.
 *
 * <pre>{@code
 * try (Baton baton = Baton.builder().lock("free").build()) {
 *   baton.exec("def total(prices): return sum(prices)");
 *   long t = baton.function("total").call(List.of(3, 5, 8)).as(long.class);
 * }
 * }</pre>
 *
 * <p>The way from here to the dispatch loop: {@link Namespace#run}, {@code core.engine.Engine.run},
 * {@code core.interp.ThreadState.runCode}, {@code core.interp.Interpreter.run}.
 */
public final class Baton implements AutoCloseable {
  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(5);

  private final Configuration configuration;
  private final Engine engine;
  private final Namespace main;
  private final Scopes scopes;
  private volatile boolean closing;

  private Baton(Builder b) {
    configuration = Configuration.resolve(b.settings);
    scopes = new Scopes(b.limits);
    StandardStreams streams =
        new StandardStreams(
            b.in,
            scopes.metered(b.out, this::currentScope),
            scopes.metered(b.err, this::currentScope),
            b.terminals());
    Engine.Instrumentation instrumentation =
        b.pollEverywhere
            ? Engine.Instrumentation.POLL_EVERYWHERE
            : b.limits.steps() > 0
                ? Engine.Instrumentation.COUNT_STEPS
                : Engine.Instrumentation.NONE;
    EngineParts parts =
        new EngineParts(
            new HostPermissions(b.hostAccess),
            streams,
            instrumentation,
            configuration.tiering(),
            b.loopLimit,
            b.warmAt);
    LockChoice choice = new LockChoice(configuration, b.strategy, b.intervalFrozen);
    engine = parts.make(choice);
    if (b.limits.callDepth() > 0) {
      engine.boundRecursion(b.limits.callDepth());
    }
    if (b.hostAccess.mayMakeInterpreters() && b.limits.equals(Limits.NONE)) {
      LockChoice own = choice.own();
      LibraryCode library = new LibraryCode();
      engine.setIsolates(() -> parts.makeIsolate(own, library));
    }
    main = inside(t -> new Namespace(this, engine.newMainModule(t).dict()));
    for (Map.Entry<String, HostFunction> f : b.functions.entrySet()) {
      main.set(f.getKey(), f.getValue());
    }
    if (!b.path.isEmpty()) {
      ProgramSetup.addPath(this, b.path);
    }
  }

  /** Starts with the defaults: lock as configured, no access to the host, no limits. */
  public static Builder builder() {
    return new Builder();
  }

  /** Runs statements in the main namespace. */
  public void exec(String source) {
    main.exec(source);
  }

  /** The value of an expression in the main namespace. */
  public GuestValue eval(String expression) {
    return main.eval(expression);
  }

  /** Runs a script in the main namespace; see {@link Namespace#run}. */
  public GuestValue run(Script script) {
    return main.run(script);
  }

  /** Starts statements in the main namespace, on a thread of their own. */
  public Execution start(String source) {
    return main.start(source);
  }

  /** Starts a script in the main namespace, on a thread of its own. */
  public Execution start(Script script) {
    return main.start(script);
  }

  /** Binds a name in the main namespace. */
  public Baton set(String name, @Nullable Object value) {
    main.set(name, value);
    return this;
  }

  /** The value of a name in the main namespace; null if it is not bound. */
  public @Nullable GuestValue get(String name) {
    return main.get(name);
  }

  /**
   * A callable of the main namespace.
   *
   * @throws IllegalArgumentException if the name is not bound
   */
  public GuestFunction function(String name) {
    return main.function(name);
  }

  /** The main namespace: the globals of module {@code __main__}. */
  public Namespace main() {
    return main;
  }

  /** A new, empty namespace. */
  public Namespace newNamespace() {
    return inside(
        t -> {
          DictObject names = new DictObject();
          names.putText("__name__", "__main__");
          names.putText("__builtins__", engine.modules().get(t, "builtins"));
          return new Namespace(this, names);
        });
  }

  /**
   * Compiles statements.
   *
   * @throws GuestException the guest's SyntaxError
   */
  public Script compile(String source) {
    return compile(source, "<string>");
  }

  /** Compiles statements that come from a file, which tracebacks name. */
  public Script compile(String source, String fileName) {
    return inside(
        t -> Script.compiled(Compilation.compile(t, source, fileName, FrontEnd.Mode.EXEC, 0)));
  }

  /**
   * Compiles the bytes of a file: UTF-8, or as its byte order mark or coding comment says.
   *
   * @throws GuestException the guest's SyntaxError, also for bytes that cannot be decoded
   */
  public Script compile(byte[] source, String fileName) {
    return inside(
        t -> {
          String text = SourceDecoder.decodeFile(source, fileName);
          return Script.compiled(Compilation.compile(t, text, fileName, FrontEnd.Mode.EXEC, 0));
        });
  }

  /**
   * Compiles an expression, whose value is that of the script.
   *
   * @throws GuestException the guest's SyntaxError
   */
  public Script compileExpression(String source) {
    return inside(
        t ->
            Script.compiled(
                Compilation.compile(t, source.strip(), "<string>", FrontEnd.Mode.EVAL, 0)));
  }

  /** The settings in force and where they came from. */
  public Configuration config() {
    return configuration;
  }

  /** The global lock, to look at. */
  public EngineLock lock() {
    return new EngineLock(engine.lock());
  }

  /** {@link #close(Duration)} with five seconds. */
  @Override
  public void close() {
    close(DEFAULT_PATIENCE);
  }

  /**
   * Refuses new calls, waits for those under way, then ends them and all threads that guest code
   * has started, and waits once more. From within a call nothing is waited for first. Idempotent.
   *
   * @param patience how long to wait each time
   * @return the threads that did not end, with their stacks; empty if all did
   */
  public List<String> close(Duration patience) {
    closing = true;
    engine.awaitCalls(patience);
    scopes.close();
    List<Straggler> left = engine.lock().close(patience);
    engine.release();
    return left.isEmpty() ? List.of() : left.stream().map(Straggler::toString).toList();
  }

  Engine engine() {
    return engine;
  }

  /** Runs something inside the interpreter; guest exceptions become {@link GuestException}. */
  <R> R inside(Function<ThreadContext, R> body) {
    if (closing && engine.lock().current() == null) {
      throw new InterpreterClosedException();
    }
    try (Attachment a = engine.lock().attach()) {
      return translated((ThreadState) a.thread(), body);
    }
  }

  private static <R> R translated(ThreadState t, Function<ThreadContext, R> body) {
    try {
      return body.apply(t);
    } catch (GuestError e) {
      CallScope scope = t.scope();
      if (scope != null && t.isEnd(e.value())) {
        throw Failures.toHost(t, scope.ending(), null);
      }
      throw Failures.toHost(t, e);
    } catch (CallEndedException e) {
      CallScope scope = t.scope();
      if (scope == null) {
        throw e;
      }
      throw Failures.toHost(t, scope.ending(), null);
    }
  }

  /** {@link #inside} as a call that is held to the limits, unless it is part of one already. */
  <R> R limited(Function<ThreadContext, R> body) {
    return inside(t -> scopes.run((ThreadState) t, body));
  }

  /** Starts a call on a thread of its own. */
  Execution start(Function<ThreadContext, GuestValue> body) {
    if (closing || engine.lock().isClosed()) {
      throw new InterpreterClosedException();
    }
    CallScope scope = scopes.open();
    Execution execution = new Execution(scope);
    execution.begin(() -> runAsNewThread(scope, body));
    return execution;
  }

  private GuestValue runAsNewThread(CallScope scope, Function<ThreadContext, GuestValue> body) {
    ThreadState fresh = engine.newThread(Thread.currentThread().getName(), Execution.STACK);
    try (Attachment a = engine.lock().attach(fresh)) {
      return translated((ThreadState) a.thread(), t -> scopes.run((ThreadState) t, scope, body));
    }
  }

  private @Nullable CallScope currentScope() {
    return engine.lock().current() instanceof ThreadState t ? t.scope() : null;
  }

  /** Collects the settings of an engine. Not thread safe. */
  public static final class Builder {
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, HostFunction> functions = new HashMap<>();
    private @Nullable LockStrategy strategy;
    private boolean intervalFrozen;
    private boolean pollEverywhere;
    private int warmAt;
    private HostAccess hostAccess = HostAccess.NONE;
    private Limits limits = Limits.NONE;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = System.out;
    private OutputStream err = System.err;
    private StandardStreams.@Nullable Terminals terminals;
    private List<Path> path = List.of();
    private int loopLimit;

    private Builder() {}

    private StandardStreams.Terminals terminals() {
      if (terminals != null) {
        return terminals;
      }
      boolean ofProcess = in == System.in && out == System.out && System.console() != null;
      return ofProcess
          ? new StandardStreams.Terminals(true, true, err == System.err)
          : StandardStreams.Terminals.NONE;
    }

    /**
     * The lock by name: {@code gil}, {@code fair}, {@code latency}, {@code free}, {@code adaptive},
     * {@code confined}, {@code stress}, or one that another jar provides; with options as in {@code
     * latency,budget=0.2}.
     */
    public Builder lock(String name) {
      settings.put("lock", Objects.requireNonNull(name, "name"));
      return this;
    }

    /** The lock itself. */
    public Builder lock(LockStrategy value) {
      strategy = value;
      settings.put("lock", value.name());
      return this;
    }

    /**
     * Which engines go by the lock; {@link LockScope#OWN} by default. An engine that comes later
     * into a shared scope may leave the lock and the switch interval open; if it asks for others
     * than are in force, {@link #build} fails.
     */
    public Builder lockScope(LockScope scope) {
      settings.put("lock.scope", scope.toString());
      return this;
    }

    /** How long a thread may run while others wait for the lock. */
    public Builder switchInterval(Duration value) {
      settings.put("switch-interval", String.valueOf(value.toNanos() / 1e9));
      return this;
    }

    /**
     * When guest code is compiled to JVM bytecode: {@code on}, when it is hot, in the background;
     * {@code off}, never; {@code eager}, at its first use, for tests; {@code hostile}, as {@code
     * eager} with guesses that fail at random.
     */
    public Builder jit(String mode) {
      settings.put("jit", Objects.requireNonNull(mode, "mode"));
      return this;
    }

    /**
     * Whether how long threads hold the lock and how often it changes hands is measured, at the
     * price of two readings of the clock for each visit, and figures are kept of threads that have
     * gone. Off by default.
     */
    public Builder lockStatistics(boolean on) {
      settings.put("lock-statistics", on ? "on" : "off");
      return this;
    }

    /**
     * Whether one thread of every certain deadlock gets a {@code baton.lock.DeadlockError}, a
     * RuntimeError whose message names the circle. Off by default.
     */
    public Builder breakDeadlocks(boolean on) {
      settings.put("lock.deadlocks", on ? "raise" : "off");
      return this;
    }

    /**
     * How long a built-in function must compute to be worth leaving an exclusive lock for: 20 µs by
     * default; a very long time for never.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder kernelThreshold(Duration value) {
      if (value.isNegative()) {
        throw new IllegalArgumentException("negative: " + value);
      }
      settings.put("kernel-threshold", String.valueOf(value.toSeconds() + value.getNano() / 1e9));
      return this;
    }

    /** Whether guest code is kept from changing the switch interval. */
    public Builder freezeSwitchInterval(boolean frozen) {
      intervalFrozen = frozen;
      return this;
    }

    /** What guest code may reach; {@link HostAccess#NONE} by default. */
    public Builder hostAccess(HostAccess value) {
      hostAccess = Objects.requireNonNull(value, "value");
      return this;
    }

    /** How much guest code may use; {@link Limits#NONE} by default. */
    public Builder limits(Limits value) {
      limits = Objects.requireNonNull(value, "value");
      return this;
    }

    /** Where standard output goes; {@code System.out} by default. */
    public Builder output(OutputStream value) {
      out = Objects.requireNonNull(value, "value");
      return this;
    }

    /** Where standard error goes; {@code System.err} by default. */
    public Builder errorOutput(OutputStream value) {
      err = Objects.requireNonNull(value, "value");
      return this;
    }

    /** Where standard input comes from; empty by default. */
    public Builder input(InputStream value) {
      in = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * Which of the standard streams lead to a terminal: {@code isatty()} says so, and output to one
     * is passed on line by line. By default those of the process, if this JVM knows.
     */
    public Builder terminals(boolean input, boolean output, boolean errors) {
      terminals = new StandardStreams.Terminals(input, output, errors);
      return this;
    }

    /** Directories from which modules are imported, as far as they may be read. */
    public Builder path(List<Path> directories) {
      path = List.copyOf(directories);
      return this;
    }

    /** A function of the host, bound in the main namespace. */
    public Builder function(String name, HostFunction function) {
      functions.put(name, function);
      return this;
    }

    /**
     * How deep guest code may recurse through Java, for calling threads with a large stack: about
     * 40 for each MiB is safe. By default what fits a stack of one MiB.
     */
    public Builder loopLimit(int loops) {
      loopLimit = loops;
      return this;
    }

    /**
     * A safepoint before every instruction, at which a thread that waits for the global lock gets
     * it by the toss of a coin: very slow with several threads, and hunts races.
     */
    public Builder pollEverywhere(boolean on) {
      pollEverywhere = on;
      return this;
    }

    /**
     * After how many calls and turns of its loops code gets the form in which it runs faster; 1 for
     * at once. What programs do does not depend on it.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Builder warmAt(int uses) {
      if (uses < 1) {
        throw new IllegalArgumentException("not positive: " + uses);
      }
      warmAt = uses;
      return this;
    }

    /**
     * Makes the engine.
     *
     * @throws IllegalArgumentException for a setting that is not valid; the message lists what is
     */
    public Baton build() {
      return new Baton(this);
    }
  }
}

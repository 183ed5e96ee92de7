package dev.baton.core.engine;

import dev.baton.code.CodeObject;
import dev.baton.code.Instrumenter;
import dev.baton.core.builtins.BuiltinsModule;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.interp.Tiering;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Family;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.InterpreterState;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.IsolatedInterpreter;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Permissions;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.StandardStreams;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.lock.Attachment;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.GuestThreadFactory;
import dev.baton.lock.LockTrait;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import dev.baton.spi.SourceWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One interpreter: its modules, its threads and the lock they run under. Engines share nothing but
 * immutable built-in types. Thread safe; guest code runs on threads that are attached.
 */
public final class Engine extends InterpreterState {
  /** In milliseconds. */
  private static final long LONGEST_WAIT = Duration.ofDays(365).toMillis();

  private static final long LOOK_AGAIN_NANOS = 1_000_000;

  private final GlobalLock lock;
  private final Instrumentation instrumentation;
  private final Permissions permissions;
  private final StandardStreams streams;
  private final @Nullable FrontEnd frontEnd;
  private final Importer importer;
  private final List<IntrinsicModules> sources = new ArrayList<>();
  private final int loopLimit;
  private volatile @Nullable Supplier<Engine> isolates;
  private final Identities identities;

  /**
   * Makes an interpreter and its first modules.
   *
   * @param locks makes the lock, once, of what makes the states of threads
   * @param loopLimit how many loops host threads may nest in Java, which depends on their stacks; 0
   *     for what fits a usual one
   */
  public Engine(
      Function<GuestThreadFactory, GlobalLock> locks,
      Permissions permissions,
      StandardStreams streams,
      Instrumentation instrumentation,
      Tiering.Mode tiering,
      int loopLimit) {
    this.loopLimit = loopLimit;
    attached(Tiering.class, () -> new Tiering(tiering));
    this.instrumentation = instrumentation;
    this.permissions = permissions;
    this.streams = streams;
    this.frontEnd = load(FrontEnd.class).findFirst().orElse(null);
    this.lock = locks.apply(this::newThread);
    this.identities = new Identities(lock.strategy().traits().contains(LockTrait.DETERMINISTIC));
    for (IntrinsicModules source : load(IntrinsicModules.class)) {
      sources.add(source);
    }
    this.importer = new Importer(this, sources, frontEnd);
    try (Attachment a = lock.attach()) {
      ThreadContext t = (ThreadContext) a.thread();
      BuiltinsModule.install(t, this);
      importer.start(t);
    }
  }

  private static <T> ServiceLoader<T> load(Class<T> service) {
    return ServiceLoader.load(service, Engine.class.getClassLoader());
  }

  /** A guest object for an array of the host's; null if no library knows a form of it. */
  public @Nullable Object ofHost(Object array) {
    for (IntrinsicModules source : sources) {
      Object found = source.ofHost(array);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The lock that guest threads run under. */
  public GlobalLock lock() {
    return lock;
  }

  @Override
  public Permissions permissions() {
    return permissions;
  }

  @Override
  public StandardStreams streams() {
    return streams;
  }

  /** A new module {@code __main__}, replacing the one before. */
  public ModuleObject newMainModule(ThreadContext t) {
    ModuleObject main = new ModuleObject("__main__", Singleton.NONE);
    main.dict().putText("__builtins__", modules().get(t, "builtins"));
    main.dict().putText("__annotations__", new DictObject());
    modules().put(t, "__main__", main);
    return main;
  }

  /**
   * Ends a program: waits for its threads, runs what it registered for its end, and passes on what
   * it has written to files. The standard streams are left to {@link #flushStandardStream}.
   */
  public void finish(ThreadContext t) {
    Object threading = modules().get(t, "threading");
    if (threading != null) {
      t.call(Attributes.get(t, threading, "_shutdown"));
    }
    Object atexit = modules().get(t, "atexit");
    if (atexit != null) {
      t.call(Attributes.get(t, atexit, "_run_exitfuncs"));
    }
    Object io = modules().get(t, "_io");
    if (io != null) {
      t.call(Attributes.get(t, io, "_flush_unwritten"));
    }
  }

  /**
   * Passes on what the program has written to {@code sys.stdout} and {@code sys.stderr}, as the end
   * of a program does; streams that are closed or missing are left out.
   *
   * @throws GuestError if a stream cannot be flushed
   */
  public void flushStandardStreams(ThreadContext t) {
    flushStandardStream(t, "stdout");
    flushStandardStream(t, "stderr");
  }

  /**
   * Flushes a stream of {@code sys}, unless it is closed or missing.
   *
   * @throws GuestError if it cannot be flushed
   */
  public void flushStandardStream(ThreadContext t, String name) {
    if (!(modules().get(t, "sys") instanceof ModuleObject sys)) {
      return;
    }
    Object stream = sys.dict().getText(name);
    if (stream == null || stream == Singleton.NONE) {
      return;
    }
    Object closed = Attributes.getOrNull(t, stream, "closed");
    if (closed == null || !t.truth(closed)) {
      t.call(Attributes.get(t, stream, "flush"));
    }
  }

  /** Runs code in a namespace. */
  public Object run(ThreadContext t, CodeObject code, DictObject globals) {
    ThreadState state = (ThreadState) t;
    return state.runCode(new LinkedCode(t, code), globals, globals, new CellObject[0]);
  }

  /** Whether text typed so far needs more lines. */
  public boolean isIncomplete(String text) {
    return frontEnd != null && frontEnd.isIncomplete(text);
  }

  private ThreadState newThread(GlobalLock l) {
    ThreadState t = new ThreadState(this, l, Thread.currentThread().getName());
    if (loopLimit > 0) {
      t.setLoopLimit(loopLimit);
    }
    t.setForcedSwitches(instrumentation == Instrumentation.POLL_EVERYWHERE);
    return t;
  }

  @Override
  public CodeObject compile(
      String source,
      String fileName,
      FrontEnd.Mode mode,
      int flags,
      Consumer<SourceWarning> warnings)
      throws SourceException {
    return frontEnd().compile(source, fileName, mode, flags, warnings);
  }

  @Override
  public FrontEnd frontEnd() {
    if (frontEnd == null) {
      throw new IllegalStateException(
          "no front end is on the class path: add dev.baton:baton-python");
    }
    return frontEnd;
  }

  @Override
  public @Nullable String sourceOf(String fileName) {
    String text = super.sourceOf(fileName);
    return text == null ? importer.librarySource(fileName) : text;
  }

  /** What is put into all code before it is linked. */
  public enum Instrumentation {
    NONE,
    COUNT_STEPS,
    POLL_EVERYWHERE
  }

  @Override
  public CodeObject instrument(CodeObject code) {
    return switch (instrumentation) {
      case NONE -> code;
      case COUNT_STEPS -> Instrumenter.countSteps(code);
      case POLL_EVERYWHERE -> Instrumenter.pollEverywhere(code);
    };
  }

  @Override
  public Object importModule(
      ThreadContext t, String name, Object globals, Object fromList, long level) {
    return importer.importModule(t, name, globals, fromList, level);
  }

  /** Finds the module that is to be the program, and describes it in module {@code __main__}. */
  public MainCode findMain(ThreadContext t, String name) {
    return importer.findMain(t, name, (ModuleObject) modules().get(t, "__main__"));
  }

  @Override
  public Object findBuiltin(ThreadContext t, String name) {
    return importer.findBuiltin(t, name);
  }

  @Override
  public Object findModule(ThreadContext t, String name, Object path) {
    return importer.findSpec(t, name, path);
  }

  @Override
  public ThreadContext newThread(ThreadContext starter, String name, long stackBytes) {
    ThreadState state = newThread(name, stackBytes);
    state.setOfGuest();
    state.joinCallOf((ThreadState) starter);
    return state;
  }

  /** The state of a thread that the host starts, with a Java stack of the given size. */
  public ThreadState newThread(String name, long stackBytes) {
    ThreadState state = new ThreadState(this, lock, name);
    state.setStackSize(stackBytes);
    state.setForcedSwitches(instrumentation == Instrumentation.POLL_EVERYWHERE);
    return state;
  }

  /**
   * Waits until no call from the host is under way, as long as {@code patience} allows; not at all
   * if the calling thread is in one.
   */
  public void awaitCalls(Duration patience) {
    long end = System.nanoTime() + Math.min(patience.toMillis(), LONGEST_WAIT) * 1_000_000;
    while (lock.current() == null
        && isCalled()
        && System.nanoTime() < end
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  private boolean isCalled() {
    for (GuestThread thread : lock.threads()) {
      if (!((ThreadState) thread).isOfGuest()) {
        return true;
      }
    }
    return false;
  }

  /** Shares the code of library modules with other engines, from now on. */
  public void shareLibrary(LibraryCode code) {
    importer.share(code);
  }

  /** Lets guest programs make other interpreters; without a maker they may not. */
  public void setIsolates(Supplier<Engine> maker) {
    isolates = maker;
  }

  @Override
  public IsolatedInterpreter newIsolated(ThreadContext t, Family home, long itsNumber) {
    Supplier<Engine> maker = isolates;
    if (maker == null) {
      throw Raise.error(
          Types.PERMISSION_ERROR,
          "the host does not allow other interpreters, or has set limits for this one");
    }
    Engine made = t.globalLock().detached(maker::get);
    made.join(home, itsNumber);
    return new IsolatedEngine(made);
  }

  @Override
  public long identity(Object o) {
    return identities.of(o);
  }

  @Override
  public long identityHash(Object o) {
    return identities.hash(o);
  }
}

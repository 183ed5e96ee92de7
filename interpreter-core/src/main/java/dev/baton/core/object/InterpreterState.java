package dev.baton.core.object;

import dev.baton.code.CodeObject;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import dev.baton.spi.SourceWarning;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of one interpreter share, as guest objects and built-in functions see it:
 * modules, settings, and state that intrinsic modules attach. Safe from any thread.
 */
public abstract class InterpreterState {
  private final DictObject modules = new DictObject();
  private final DictObject builtins = new DictObject();
  private final ConcurrentHashMap<Object, Object> attached = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, String> sources = new ConcurrentHashMap<>();
  private volatile Family family = new Family();
  private volatile long number;
  private volatile @Nullable Consumer<ThreadContext> signalHandler;
  private volatile int recursionLimit = 1000;
  private volatile int recursionBound = Integer.MAX_VALUE;
  private volatile int maxIntDigits = 4300;
  private volatile int warmAt = 100;

  /** {@code sys.modules}. */
  public final DictObject modules() {
    return modules;
  }

  /** The namespace of module {@code builtins}. */
  public final DictObject builtins() {
    return builtins;
  }

  /** The state that an intrinsic module keeps for this interpreter, made on first use. */
  public final <T> T attached(Class<T> key, Supplier<T> maker) {
    return key.cast(attached.computeIfAbsent(key, k -> maker.get()));
  }

  /**
   * Gives back what intrinsic modules hold of the host: closes what they attached, as far as it is
   * {@link AutoCloseable}. For the host, when no guest code runs any more.
   */
  public final void release() {
    closeAll(attached.values());
    if (number == 0) {
      family.release();
    }
  }

  static void closeAll(Iterable<Object> states) {
    for (Object state : states) {
      if (state instanceof AutoCloseable held) {
        try {
          held.close();
        } catch (Exception e) {
          // There is nobody left to tell, and the others are to be closed as well.
        }
      }
    }
  }

  /** The interpreters that are not separate from this one. */
  public final Family family() {
    return family;
  }

  /** Its number in the family; 0 for the first, with which the family ends. */
  public final long number() {
    return number;
  }

  /** Puts this interpreter into a family. For whoever makes it, before it runs guest code. */
  public final void join(Family others, long ownNumber) {
    family = others;
    number = ownNumber;
  }

  /** Says what handles signals, in the thread that {@code Pending.SIGNAL} was set for. */
  public final void setSignalHandler(Consumer<ThreadContext> handler) {
    signalHandler = handler;
  }

  /** Handles the signals that have come; for the interpreter, at a safepoint. */
  public final void handleSignals(ThreadContext t) {
    Consumer<ThreadContext> handler = signalHandler;
    if (handler != null) {
      handler.accept(t);
    }
  }

  /** How many guest frames may be active in one thread. */
  public final int recursionLimit() {
    return recursionLimit;
  }

  /** Changes the recursion limit, as far as the bound allows. */
  public final void setRecursionLimit(int value) {
    recursionLimit = Math.min(value, recursionBound);
  }

  /** Sets the recursion limit to a value that guest code cannot raise. For the host, once. */
  public final void boundRecursion(int value) {
    recursionBound = value;
    recursionLimit = value;
  }

  /** The longest decimal text of an int, 0 for no limit. */
  public final int maxIntDigits() {
    return maxIntDigits;
  }

  /** Changes the longest decimal text of an int. */
  public final void setMaxIntDigits(int value) {
    maxIntDigits = value;
  }

  /** The source text compiled under a file name, for tracebacks; null if unknown. */
  public @Nullable String sourceOf(String fileName) {
    return sources.get(fileName);
  }

  /** Remembers source text for tracebacks. */
  public final void rememberSource(String fileName, String text) {
    sources.put(fileName, text);
  }

  /** What the host lets guest code reach. */
  public abstract Permissions permissions();

  /** The standard streams. */
  public abstract StandardStreams streams();

  /** Compiles source text. */
  public abstract CodeObject compile(
      String source,
      String fileName,
      FrontEnd.Mode mode,
      int flags,
      Consumer<SourceWarning> warnings)
      throws SourceException;

  /** What parses and compiles. */
  public abstract FrontEnd frontEnd();

  /** The code that is run in place of {@code code}: itself, or a copy with extra instructions. */
  public CodeObject instrument(CodeObject code) {
    return code;
  }

  /** After how many entries and turns of its loops code is translated to threaded code. */
  public final int warmAt() {
    return warmAt;
  }

  /** Changes that for code that is linked from now on. */
  public final void setWarmAt(int uses) {
    warmAt = uses;
  }

  /** The import system: {@code __import__} with all five arguments. */
  public abstract Object importModule(
      ThreadContext t, String name, Object globals, Object fromList, long level);

  /** The module of a dotted name, which is imported if it has not been. */
  public final Object importedModule(ThreadContext t, String name) {
    importModule(t, name, Singleton.NONE, Singleton.NONE, 0);
    return modules().get(t, name);
  }

  /** The spec of a module that is written in Java; None if there is none of that name. */
  public abstract Object findBuiltin(ThreadContext t, String name);

  /**
   * Where a module would be loaded from, without loading it: a ModuleSpec, or None if there is no
   * file of that name.
   *
   * @param path the directories to search; None for {@code sys.path} and the library
   */
  public abstract Object findModule(ThreadContext t, String name, Object path);

  /**
   * Makes another interpreter for a guest program.
   *
   * @param home the family it belongs to
   * @param itsNumber its number there
   * @throws GuestError PermissionError if the host does not allow it
   */
  public abstract IsolatedInterpreter newIsolated(ThreadContext t, Family home, long itsNumber);

  /**
   * The state of a guest thread to be started on a Java thread of its own. It belongs to the call
   * from the host to which the one that starts it belongs. {@link ThreadContext#ended} lets it go.
   *
   * @param starter the calling thread
   * @param name for people
   * @param stackBytes the size of the Java stack it will have
   * @throws GuestError RuntimeError if that call may start no more threads
   */
  public abstract ThreadContext newThread(ThreadContext starter, String name, long stackBytes);

  /** The identity number of an object: unique as long as the object lives. */
  public abstract long identity(Object o);

  /** The hash of an object that is equal to itself only: always the same for the same object. */
  public abstract long identityHash(Object o);
}

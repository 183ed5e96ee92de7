package dev.baton.core.interp;

import com.google.common.base.Suppliers;
import dev.baton.spi.CodeCompiler;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which code of an engine is compiled, and has it compiled by a thread in the background.
 *
 * <p>The interpreter counts where it changes frames: each start of a frame, and each long run of
 * backward jumps within one. Counters are plain ints of the code object; increments that threads
 * lose only delay compilation. Once code is compiled, or known not to be worth it, nobody counts it
 * any more, so threads do not fight for the counter's cache line.
 */
public final class Tiering implements AutoCloseable {
  /** When code is compiled. */
  public enum Mode {
    /** Never. */
    OFF,
    /** When it is hot, in the background. */
    ON,
    /** At its first use, by the thread that uses it: for tests. */
    EAGER
  }

  private static final Logger LOG = LoggerFactory.getLogger(Tiering.class);

  /** Frame starts until code is hot. */
  static final int HOT = 400;

  /** What {@link Interpreter}'s longest activation, all of backward jumps, counts for. */
  private static final int LOOP_WEIGHT = 100;

  private final Mode mode;
  private final CompilerThread background = new CompilerThread();
  private final Executor executor;

  /** Looked for when code is hot: most programs end before. */
  private final Supplier<Optional<CodeCompiler>> compiler =
      Suppliers.memoize(
          () -> ServiceLoader.load(CodeCompiler.class, Tiering.class.getClassLoader()).findFirst());

  /** Tiering of one engine. */
  public Tiering(Mode mode) {
    this.mode = mode;
    this.executor = mode == Mode.EAGER ? Runnable::run : background;
  }

  /** Compiles nothing any more in the background; what is compiled stays in use. */
  @Override
  public void close() {
    background.close();
  }

  boolean isOff() {
    return mode == Mode.OFF;
  }

  /**
   * The compiled code that can take the frame over now; null if there is none.
   *
   * @param inLoop whether the frame may stand at the target of a backward jump
   */
  static @Nullable CompiledCode select(ThreadState t, Frame f, boolean inLoop) {
    LinkedCode code = f.code;
    CompiledCode found;
    if (f.resume != null) {
      code.heat(1);
      return null;
    }
    if (code.isStart(f.pc)) {
      found = code.compiled();
      if (found == null) {
        found = code.tiering().started(code);
      }
    } else if (inLoop) {
      found = code.compiledLoop(f.pc);
      if (found == null) {
        found = code.tiering().looped(code, f.pc);
      }
    } else {
      code.heat(1);
      return null;
    }
    return found != null && found != CompiledCode.NONE && t.mayNest(f) ? found : null;
  }

  private @Nullable CompiledCode started(LinkedCode code) {
    if (!isDue(code, 1) || !code.claim(0)) {
      return null;
    }
    executor.execute(() -> code.setCompiled(compile(code, 0)));
    return code.compiled();
  }

  private @Nullable CompiledCode looped(LinkedCode code, int header) {
    if (!isDue(code, LOOP_WEIGHT) || !code.claim(header)) {
      return null;
    }
    executor.execute(() -> code.setCompiledLoop(header, compile(code, header)));
    return code.compiledLoop(header);
  }

  private boolean isDue(LinkedCode code, int uses) {
    int heat = code.heat(uses);
    return heat >= HOT || mode == Mode.EAGER && heat >= 0;
  }

  private CompiledCode compile(LinkedCode code, int entry) {
    Object[] caches = code.caches().clone();
    try {
      Optional<byte[]> file =
          compiler.get().flatMap(c -> c.compile(code.code(), entry, pc -> caches[pc] != null));
      if (LOG.isDebugEnabled()) {
        String size = file.map(f -> f.length + " bytes").orElse("too large, or no compiler");
        LOG.debug("{} compiled from {}: {}", code.code(), entry, size);
      }
      if (file.isPresent()) {
        return define(file.get(), code.constants(), caches);
      }
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.error("defect in the compiler: {} stays interpreted", code.code(), e);
    }
    code.cool();
    return CompiledCode.NONE;
  }

  private static CompiledCode define(byte[] file, Object[] constants, Object[] caches)
      throws ReflectiveOperationException {
    Object[] data = Arrays.copyOf(constants, constants.length + caches.length, Object[].class);
    System.arraycopy(caches, 0, data, constants.length, caches.length);
    MethodHandles.Lookup made =
        MethodHandles.lookup().defineHiddenClassWithClassData(file, data, true);
    return (CompiledCode) made.lookupClass().getDeclaredConstructor().newInstance();
  }
}

package dev.baton.core.interp;

import dev.baton.spi.CodeCompiler;
import dev.baton.spi.Feedback;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
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
    EAGER,
    /** As {@link #EAGER}, and guesses of compiled code fail at random: for tests. */
    HOSTILE
  }

  /** Made when there is something to say: most programs end before. */
  private static final class Log {
    private static final Logger TO = LoggerFactory.getLogger(Tiering.class);
  }

  /** Frame starts until code is hot. */
  static final int HOT = 400;

  /** What {@link Interpreter}'s longest activation, all of backward jumps, counts for. */
  private static final int LOOP_WEIGHT = 100;

  /** Uses of the profiled form until the typed one is made, and until it is looked for again. */
  private static final int ENOUGH = 2_000;

  private static final int ENOUGH_IF_EAGER = 2;
  private static final int LOOK_AGAIN = 63;

  /** Added to a claim's entry for the typed form. */
  private static final int TYPED = 1 << 30;

  private final Mode mode;
  private final CompilerThread background = new CompilerThread();
  private final Executor executor;

  /** Null until code is hot: most programs end before. Two threads may both look for it. */
  private volatile @Nullable Optional<CodeCompiler> compiler;

  /** Tiering of one engine. */
  public Tiering(Mode mode) {
    this.mode = mode;
    this.executor = isEager() ? Runnable::run : background;
  }

  /** Compiles nothing any more in the background; what is compiled stays in use. */
  @Override
  public void close() {
    background.close();
  }

  private Optional<CodeCompiler> compiler() {
    Optional<CodeCompiler> known = compiler;
    if (known == null) {
      known = ServiceLoader.load(CodeCompiler.class, Tiering.class.getClassLoader()).findFirst();
      compiler = known;
    }
    return known;
  }

  private boolean isEager() {
    return mode == Mode.EAGER || mode == Mode.HOSTILE;
  }

  /** Whether guesses fail at random, which says nothing of them. */
  boolean isHostile() {
    return mode == Mode.HOSTILE;
  }

  /** Uses of the profiled form after which kinds are taken to be known. */
  int enoughUses() {
    return isEager() ? ENOUGH_IF_EAGER : ENOUGH;
  }

  /** A mask: how seldom it is looked for the typed form after that. */
  int lookAgain() {
    return isEager() ? 0 : LOOK_AGAIN;
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
    boolean start = code.isStart(f.pc);
    if (f.resume != null || !start && !inLoop) {
      code.heat(1);
      return null;
    }
    int entry = start ? 0 : f.pc;
    CompiledCode found = code.compiled(entry);
    if (found == null) {
      found = code.tiering().ask(code, entry, start ? 1 : LOOP_WEIGHT, f);
    }
    return CompiledFrames.usable(t, found, f);
  }

  private @Nullable CompiledCode ask(LinkedCode code, int entry, int uses, Frame f) {
    if (!isDue(code, uses) || !code.claim(entry)) {
      return null;
    }
    see(code, f);
    executor.execute(() -> code.setCompiled(entry, compile(code, entry)));
    return code.compiled(entry);
  }

  private static void see(LinkedCode code, Frame f) {
    Profile profile = code.profile();
    if (profile != null) {
      profile.see(f);
    }
  }

  private boolean isDue(LinkedCode code, int uses) {
    int heat = code.heat(uses);
    return heat >= HOT || isEager() && heat >= 0;
  }

  /**
   * Asks for the typed form in place of the profiled one.
   *
   * @return whether there is another form than the profiled one
   */
  boolean makeTyped(LinkedCode code, int entry) {
    if (code.claim(entry | TYPED)) {
      executor.execute(
          () -> {
            if (entry == 0) {
              makeDirect(code);
            }
            code.setCompiled(entry, compileTyped(code, entry));
          });
    }
    CompiledCode made = code.compiled(entry);
    return made != null && made != CompiledCode.NONE && made.form != Feedback.Form.PROFILED;
  }

  /** Makes the typed form anew, without the guesses that failed, or the generic one for good. */
  void remake(LinkedCode code) {
    if (code.claimRemaking()) {
      executor.execute(
          () -> {
            if (code.profile().nextVersion()) {
              makeDirectAndTyped(code);
            } else {
              if (code.directEntry() != null) {
                code.directEntry().set(null);
              }
              for (int entry : code.typedEntries()) {
                code.setCompiled(entry, compileGeneric(code, entry));
              }
            }
            code.profile().settle();
            code.remade();
          });
    }
  }

  private CompiledCode compile(LinkedCode code, int entry) {
    Profile profile = code.profile();
    if (profile != null && profile.isGivenUp()) {
      return compileGeneric(code, entry);
    }
    if (profile != null && profile.isKnown()) {
      code.claim(entry | TYPED);
      if (entry == 0) {
        makeDirect(code);
      }
      return compileTyped(code, entry);
    }
    CompiledCode made = profile == null ? null : make(code, entry, Feedback.Form.PROFILED);
    return made != null ? made : compileGeneric(code, entry);
  }

  /** Asks for the form that gives what it yields to a sink, of code that has the typed one. */
  void askPoured(LinkedCode code) {
    CompiledCode typed = code.compiled();
    if (typed != null && typed.form == Feedback.Form.TYPED && code.claim(LinkedCode.POURED)) {
      int entry = LinkedCode.POURED;
      executor.execute(() -> code.setCompiled(entry, compileTyped(code, entry)));
    }
  }

  private CompiledCode compileTyped(LinkedCode code, int entry) {
    boolean pours = entry == LinkedCode.POURED;
    Feedback.Form form = pours ? Feedback.Form.POURED : Feedback.Form.TYPED;
    CompiledCode made = make(code, entry, form);
    return made != null ? made : compileGeneric(code, entry);
  }

  /** Makes the direct form of a function, which it may lose by that. */
  private void makeDirect(LinkedCode code) {
    DirectEntry entry = code.directEntry();
    if (entry == null) {
      return;
    }
    Profile profile = code.profile();
    int version = profile.version();
    ProfileSnapshot feedback = feedback(code, 0, Feedback.Form.DIRECT);
    DirectCode made = (DirectCode) define(compile(code, 0, feedback), code, feedback);
    if (made != null) {
      made.code = code;
      made.version = version;
      made.raises = feedback.raises(code.code());
      made.returns = feedback.returned();
    }
    for (LinkedCode caller : entry.set(made)) {
      relink(caller);
    }
  }

  /** Makes the typed form anew because what it calls has changed. */
  void relink(LinkedCode code) {
    if (code.profile().mayRelink() && code.claimRemaking()) {
      executor.execute(
          () -> {
            makeDirectAndTyped(code);
            code.remade();
          });
    }
  }

  private void makeDirectAndTyped(LinkedCode code) {
    makeDirect(code);
    for (int entry : code.typedEntries()) {
      code.setCompiled(entry, compileTyped(code, entry));
    }
  }

  private CompiledCode compileGeneric(LinkedCode code, int entry) {
    if (entry == LinkedCode.POURED) {
      return CompiledCode.NONE;
    }
    CompiledCode made = make(code, entry, Feedback.Form.GENERIC);
    if (made == null) {
      code.cool();
      return CompiledCode.NONE;
    }
    return made;
  }

  private @Nullable CompiledCode make(LinkedCode code, int entry, Feedback.Form form) {
    int start = Math.max(entry, 0);
    ProfileSnapshot feedback = feedback(code, start, form);
    byte[] file = compile(code, start, feedback);
    CompiledCode before = code.compiled(entry);
    if (file != null
        && before != null
        && before.form == form
        && before.isMadeOf(file, data(code, feedback))) {
      return before;
    }
    CompiledCode made = (CompiledCode) define(file, code, feedback);
    if (made != null) {
      made.form = form;
      made.file = file;
    }
    return made;
  }

  private ProfileSnapshot feedback(LinkedCode code, int entry, Feedback.Form form) {
    return Profile.feedback(code, form, mode == Mode.HOSTILE, entry, code.caches().clone());
  }

  private byte @Nullable [] compile(LinkedCode code, int entry, ProfileSnapshot feedback) {
    Feedback.Form form = feedback.form();
    try {
      Optional<byte[]> file = compiler().flatMap(c -> c.compile(code.code(), entry, feedback));
      if (Log.TO.isDebugEnabled()) {
        String size = file.map(f -> f.length + " bytes").orElse("refused");
        Log.TO.debug("{} compiled from {}, {}: {}", code.code(), entry, form, size);
      }
      return file.orElse(null);
    } catch (RuntimeException | LinkageError e) {
      return defect(code, form, e);
    }
  }

  private static <T> @Nullable T defect(LinkedCode code, Feedback.Form form, Throwable e) {
    Log.TO.error("defect in the compiler: {} has no {} form", code.code(), form, e);
    return null;
  }

  private static @Nullable Object define(
      byte @Nullable [] file, LinkedCode code, ProfileSnapshot feedback) {
    if (file == null) {
      return null;
    }
    try {
      MethodHandles.Lookup made =
          MethodHandles.lookup().defineHiddenClassWithClassData(file, data(code, feedback), true);
      return made.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return defect(code, feedback.form(), e);
    }
  }

  /** What a class of compiled code takes its constants from. */
  private static Object[] data(LinkedCode code, ProfileSnapshot feedback) {
    Object[] constants = code.constants();
    Object[] caches = feedback.caches();
    Object[] targets = feedback.targetConstants();
    int profile = constants.length + caches.length;
    Object[] data = Arrays.copyOf(constants, profile + 1 + targets.length, Object[].class);
    System.arraycopy(caches, 0, data, constants.length, caches.length);
    data[profile] = code.profile();
    System.arraycopy(targets, 0, data, profile + 1, targets.length);
    return data;
  }
}

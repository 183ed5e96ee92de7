package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Opcode;
import dev.baton.core.number.Complex;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.spi.Feedback;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A code object in one engine: the guest's {@code code} value, with guest constants, interned names
 * and inline caches.
 *
 * <p>Instructions and caches are written by any thread without a lock. An instruction word changes
 * only between forms that do the same; a cache entry is an immutable object, and the form that
 * needs it treats null and a stale entry as a miss. So every interleaving is right, and lost writes
 * cost only time.
 */
public final class LinkedCode extends GuestObject {
  private static final int COLD = -1;

  /** In place of an entry: the start, of a generator that gives what it yields to a sink. */
  static final int POURED = -1;

  private final CodeObject original;
  private final CodeObject code;
  private final int[] words;
  private final @Nullable Object[] caches;
  private final Object[] constants;
  private final String[] names;
  private final ExceptionEntry[] handlers;
  private final int slotCount;
  private final int frameSize;
  private final int simpleArity;
  private final Tiering tiering;

  /** Null as long as nobody has decided whether to compile. */
  private volatile @Nullable CompiledCode compiled;

  private volatile @Nullable CompiledCode poured;
  private volatile @Nullable CompiledLoop loops;
  private final @Nullable Profile profile;
  private final @Nullable DirectEntry directEntry;
  private boolean remaking;
  private @Nullable Set<Integer> claimed;
  private int heat;

  /** Code that takes frames over at a loop header; an immutable list. */
  private record CompiledLoop(int header, CompiledCode code, @Nullable CompiledLoop next) {}

  /** Threaded code, by the index of the instruction; null as long as the code is cold. */
  private volatile @Nullable Step @Nullable [] steps;

  private final int warmAt;

  /** How often frames were entered and loops turned around; increments may get lost. */
  private int warmth;

  /**
   * Links code; the instructions are those of {@code running}, which may be an instrumented copy of
   * {@code code}.
   */
  public LinkedCode(ThreadContext t, CodeObject code, CodeObject running) {
    super(Types.CODE);
    this.original = code;
    this.code = running;
    this.words = Fusion.fuse(running);
    this.caches = new Object[words.length];
    this.constants = guest(t, running.constants());
    this.names = interned(running.names());
    this.handlers = running.exceptionTable().toArray(new ExceptionEntry[0]);
    this.slotCount = running.slotNames().size();
    this.frameSize = slotCount + running.stackSize();
    this.warmAt = StepBuilder.accepts(running) ? t.interpreter().warmAt() : StepBuilder.NEVER;
    boolean simple =
        code.has(CodeObject.OPTIMIZED)
            && code.keywordOnlyCount() == 0
            && !code.has(CodeObject.VAR_ARGS)
            && !code.has(CodeObject.VAR_KEYWORDS)
            && !code.isGenerator();
    this.simpleArity = simple ? code.argumentCount() : -1;
    boolean typed = code.has(CodeObject.OPTIMIZED);
    this.tiering = t.interpreter().attached(Tiering.class, () -> new Tiering(Tiering.Mode.OFF));
    this.profile = typed && !tiering.isOff() ? new Profile(this) : null;
    this.directEntry =
        profile != null
                && !code.isGenerator()
                && running.parameterCount() <= DirectCode.MOST_PARAMETERS
            ? new DirectEntry()
            : null;
    if (tiering.isOff()) {
      compiled = CompiledCode.NONE;
      cool();
    }
  }

  /** Counts a turn of a loop; tells whether there is, or should be, threaded code. */
  boolean isWarm() {
    return warmAt != StepBuilder.NEVER && (warmth >= warmAt || ++warmth >= warmAt);
  }

  /** The step at which a frame may go over to threaded code; null if it has to stay in the loop. */
  @Nullable Step stepAt(Frame f) {
    if (!isWarm()) {
      return null;
    }
    @Nullable Step[] all = steps;
    if (all == null) {
      all = StepBuilder.build(this);
      steps = all;
    }
    // Code given to exec() runs without arguments; steps rely on them.
    return f.namespace != null && code.has(CodeObject.OPTIMIZED) ? null : all[f.pc];
  }

  /** Links code, instrumented as the interpreter asks. */
  public LinkedCode(ThreadContext t, CodeObject code) {
    this(t, code, t.interpreter().instrument(code));
  }

  /** The guest value for a constant of a code object. */
  public static Object constant(ThreadContext t, Object neutral) {
    if (neutral instanceof String s) {
      Object text = Strings.fromJava(s);
      return text instanceof String plain ? plain.intern() : text;
    }
    if (neutral instanceof CodeObject c) {
      return new LinkedCode(t, c);
    }
    if (neutral instanceof Constant.Tuple x) {
      return TupleObject.of(guest(t, x.items()));
    }
    if (neutral instanceof Constant.Bytes b) {
      return new BytesObject(b.data());
    }
    if (neutral instanceof Constant.Complex c) {
      return new Complex(c.real(), c.imaginary());
    }
    if (neutral instanceof Constant.FrozenSet f) {
      return frozenSet(t, guest(t, f.items()));
    }
    if (neutral == Constant.NONE) {
      return Singleton.NONE;
    }
    // What is left are numbers, and guest objects of detours.
    return neutral == Constant.ELLIPSIS ? Singleton.ELLIPSIS : neutral;
  }

  private static Object[] guest(ThreadContext t, List<Object> items) {
    Object[] result = new Object[items.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = constant(t, items.get(i));
    }
    return result;
  }

  private static String[] interned(List<String> names) {
    String[] result = new String[names.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = names.get(i).intern();
    }
    return result;
  }

  private static SetObject frozenSet(ThreadContext t, Object[] items) {
    SetObject set = new SetObject(Types.FROZENSET);
    for (Object item : items) {
      set.add(t, item);
    }
    return set;
  }

  /** The immutable code that runs. */
  public CodeObject code() {
    return code;
  }

  /** The code without instructions that an instrumentation has put in. */
  public CodeObject original() {
    return original;
  }

  /** The instructions as they run: with some opcodes fused, all operands as in the code object. */
  int[] words() {
    return words;
  }

  @Nullable Object[] caches() {
    return caches;
  }

  /** The guest constants; not to be changed. */
  public Object[] constants() {
    return constants;
  }

  String[] names() {
    return names;
  }

  // Compiled code

  Tiering tiering() {
    return tiering;
  }

  /** Whether {@link #compiled} can begin at an instruction. */
  boolean isStart(int pc) {
    return pc == 0 || code.isGenerator() && Opcode.ofWord(code.word(pc - 1)) == Opcode.YIELD_VALUE;
  }

  /** The code for starts; null if that is undecided, NONE if there is none. */
  @Nullable CompiledCode compiled() {
    return compiled;
  }

  /** As {@link #compiled}, for generators that are started to give values to a sink. */
  @Nullable CompiledCode poured() {
    return poured;
  }

  private @Nullable CompiledCode compiledLoop(int header) {
    for (CompiledLoop l = loops; l != null; l = l.next) {
      if (l.header == header) {
        return l.code;
      }
    }
    return null;
  }

  private void setCompiledLoop(int header, CompiledCode value) {
    CompiledLoop others = null;
    for (CompiledLoop l = loops; l != null; l = l.next) {
      if (l.header != header) {
        others = new CompiledLoop(l.header, l.code, others);
      }
    }
    loops = new CompiledLoop(header, value, others);
  }

  /** The code for an entry; null if that is undecided, NONE if there is none. */
  @Nullable CompiledCode compiled(int entry) {
    return entry == 0 ? compiled : entry == POURED ? poured : compiledLoop(entry);
  }

  synchronized void setCompiled(int entry, CompiledCode value) {
    if (entry == 0) {
      compiled = value;
    } else if (entry == POURED) {
      poured = value;
    } else {
      setCompiledLoop(entry, value);
    }
  }

  /** The entries for which there is code in the typed form. */
  List<Integer> typedEntries() {
    List<Integer> entries = new ArrayList<>();
    if (compiled != null && compiled.form == Feedback.Form.TYPED) {
      entries.add(0);
    }
    if (poured != null && poured != CompiledCode.NONE) {
      entries.add(POURED);
    }
    for (CompiledLoop l = loops; l != null; l = l.next) {
      if (l.code.form == Feedback.Form.TYPED) {
        entries.add(l.header);
      }
    }
    return entries;
  }

  /** What is known for the typed form; null for code that does not get one. */
  @Nullable Profile profile() {
    return profile;
  }

  /** Where the direct form is found; null for code that does not get one. */
  @Nullable DirectEntry directEntry() {
    return directEntry;
  }

  /** Whether the caller is the one to make the typed form anew; until {@link #remade}. */
  synchronized boolean claimRemaking() {
    boolean first = !remaking;
    remaking = true;
    return first;
  }

  synchronized void remade() {
    remaking = false;
  }

  /**
   * Counts uses, and gives their number; negative, and never counted again, after {@link #cool}.
   */
  int heat(int uses) {
    int before = heat;
    return before < 0 ? before : (heat = before + uses);
  }

  /** Whether a backward jump is to be taken as an occasion to go on in compiled code. */
  boolean isHot() {
    return heat >= Tiering.HOT;
  }

  /** The code will not be compiled: nobody need count. */
  void cool() {
    heat = COLD;
  }

  /** Whether the caller is the first to ask for compilation from an instruction on. */
  synchronized boolean claim(int pc) {
    if (claimed == null) {
      claimed = new HashSet<>();
    }
    return claimed.add(pc);
  }

  /** Java stack that a frame takes in compiled code, see {@link JavaStack}. */
  int nestingUnits() {
    return 1 + (frameSize >> 6);
  }

  ExceptionEntry[] handlers() {
    return handlers;
  }

  int slotCount() {
    return slotCount;
  }

  int frameSize() {
    return frameSize;
  }

  /**
   * Number of parameters if a call with so many positional arguments needs only copying; else -1.
   */
  int simpleArity() {
    return simpleArity;
  }
}

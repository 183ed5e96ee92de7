package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.core.object.BoundBuiltin;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ListIteratorObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import dev.baton.spi.Feedback;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What compiled code has seen of one code object, see {@link Feedback} for the bits. Recorded by
 * its profiled form, read when the typed form is made, which then records only where that fails.
 *
 * <p>Bits only come in, by plain stores of any thread. A store that another one overwrites is lost:
 * the typed form then fails there once more. A byte is written only if it changes, so threads do
 * not fight for its cache line once the bits are there.
 */
final class Profile {
  private static final int SCATTER = 0x9E3779B1;

  /** Failures that make it worth to compile anew. */
  private static final int MOST_FAILURES = 4;

  /** Stands for callees of several kinds, or one that is never called directly. */
  static final Object MANY = new Object();

  private static final byte[] NOTHING = {};
  private static final boolean[] NEVER = {};
  private static final @Nullable Object[] NO_TARGETS = {};

  /** Results of instructions new to the typed form that make it worth to compile anew. */
  private static final int MOST_LEARNED = 500;

  /** Versions in which an inline cache misses until it is not asked any more. */
  private static final int MOST_MISSES = 4;

  /** How often code is compiled anew before it stays generic. */
  private static final int MOST_VERSIONS = 20;

  private final LinkedCode code;
  private final byte[] results;
  private final byte[] operands;
  private final boolean[] failed;

  /** In how many versions each inline cache has missed, and the last of these, from 1. */
  private final byte[] misses;

  private final byte[] missedIn;

  /**
   * What each call has called: a function's code, a class, a few of them, or {@link #MANY}; null if
   * nothing.
   */
  private final @Nullable Object[] callees;

  /** Instructions left out of the typed form, as never executed, that have come up since. */
  private final boolean[] reached;

  /** Those behind them, which may not have come up yet, see {@link ColdPath}. */
  private final boolean[] expected;

  private final Map<Integer, byte[]> locals = new ConcurrentHashMap<>();
  private int uses;
  private int failures;
  private int learned;
  private int versions;
  private int relinked;

  Profile(LinkedCode code) {
    this.code = code;
    int size = code.code().size();
    results = new byte[size];
    operands = new byte[size];
    failed = new boolean[size];
    misses = new byte[size];
    missedIn = new byte[size];
    callees = new Object[size];
    reached = new boolean[size];
    expected = new boolean[size];
  }

  private static int kind(@Nullable Object value) {
    if (value instanceof Long) {
      return Feedback.LONG;
    }
    if (value instanceof Double d) {
      return TypedOperations.mayUnbox(d) ? Feedback.DOUBLE : Feedback.OTHER;
    }
    return value instanceof Boolean ? Feedback.BOOLEAN : value == null ? 0 : Feedback.OTHER;
  }

  private static int container(Object o) {
    if (o instanceof String) {
      return Feedback.TEXT;
    }
    if (o instanceof DictObject d && d.type() == Types.DICT) {
      return Feedback.DICT;
    }
    if (o instanceof RangeIterator) {
      return Feedback.RANGE;
    }
    if (o instanceof ListObject l && l.type() == Types.LIST || o instanceof ListIteratorObject) {
      return Feedback.LIST;
    }
    if (o instanceof IteratorObject i && i.runsNoGuestCode()) {
      return Feedback.ITERATOR;
    }
    return o instanceof TupleObject x && x.type() == Types.TUPLE ? Feedback.TUPLE : Feedback.OTHER;
  }

  private static void add(byte[] bits, int at, int kind) {
    int before = bits[at];
    if ((before | kind) != before) {
      bits[at] = (byte) (before | kind);
    }
  }

  /** Records the result of an instruction. */
  static void result(Object value, Object profile, int pc) {
    add(((Profile) profile).results, pc, kind(value));
  }

  /** Records, in the typed form, the result of an instruction of which nothing is known yet. */
  static void learn(Object value, Object profile, int pc) {
    result(value, profile, pc);
    Profile p = (Profile) profile;
    if (++p.learned == MOST_LEARNED) {
      p.forgetExpected();
      p.code.tiering().remake(p.code);
    }
  }

  /** What was expected and has not come up meanwhile is left out again. */
  private void forgetExpected() {
    for (int pc = 0; pc < expected.length; pc++) {
      if (expected[pc]) {
        expected[pc] = false;
        if (!isUnknown(pc)) {
          reached[pc] = true;
        }
      }
    }
  }

  private boolean isUnknown(int pc) {
    return (results[pc] | operands[pc]) == 0 && !failed[pc];
  }

  /** Records that an exception has reached a handler. */
  static void reach(Object profile, int pc) {
    boolean[] reached = ((Profile) profile).reached;
    if (!reached[pc]) {
      reached[pc] = true;
    }
  }

  private static Object callee(@Nullable Object value) {
    if (value instanceof FunctionObject f) {
      return f.code();
    }
    if (value instanceof MethodObject m) {
      return m.function() instanceof FunctionObject f ? new CallTarget.Bound(f.code()) : MANY;
    }
    if (value instanceof BoundBuiltin b) {
      return new CallTarget.BoundIntrinsic(b.function());
    }
    return value instanceof TypeObject || value instanceof BuiltinFunction ? value : MANY;
  }

  /** Records whether an operation on two operands is plain. */
  static void pair(Object a, Object b, Object profile, int pc) {
    Profile p = (Profile) profile;
    int word = p.code.code().word(pc);
    boolean plain =
        switch (Opcode.ofWord(word)) {
          case COMPARE_OP -> PlainOperations.compare(word >>> 8, a, b) >= 0;
          case CONTAINS_OP -> PlainOperations.contains(b, a) >= 0;
          default -> PlainOperations.isPlain(word >>> 8, a, b);
        };
    add(p.operands, pc, plain ? Feedback.PLAIN : Feedback.OTHER);
    if (!plain && Opcode.ofWord(word) == Opcode.BINARY_OP && p.callees[pc] != MANY) {
      p.addSpecial(SpecialTarget.seen(word >>> 8, a, b), pc);
    }
  }

  /** Records whether an operation on one operand is plain. */
  static void single(Object o, Object profile, int pc) {
    Profile p = (Profile) profile;
    int word = p.code.code().word(pc);
    boolean plain =
        switch (Opcode.ofWord(word)) {
          case GET_ITER -> Iteration.makesIterators(o);
          case UNPACK_SEQUENCE -> PlainOperations.unpack(o, word >>> 8) != null;
          default -> PlainOperations.truth(o) >= 0;
        };
    add(p.operands, pc, plain ? Feedback.PLAIN : Feedback.OTHER);
  }

  /** Records whether a call by {@code CALL_METHOD} has a receiver. */
  static void receiver(@Nullable Object value, Object profile, int pc) {
    int kind = value == null ? Feedback.NO_RECEIVER : Feedback.RECEIVER;
    add(((Profile) profile).operands, pc, kind);
  }

  /** Records what an instruction calls. */
  static void callee(@Nullable Object value, Object profile, int pc) {
    if (((Profile) profile).callees[pc] != MANY) {
      ((Profile) profile).addCallee(callee(value), pc);
    }
  }

  /** Records what {@code CALL_FUNCTION_EX} calls with what. */
  static void spread(@Nullable Object value, Object arguments, Object profile, int pc) {
    spread(value, arguments, null, profile, pc);
  }

  /** As {@link #spread(Object, Object, Object, int)}, with arguments by names. */
  static void spread(
      @Nullable Object value, Object arguments, @Nullable Object keywords, Object profile, int pc) {
    if (((Profile) profile).callees[pc] != MANY) {
      Object now = callee(value);
      Object known = now == MANY ? null : CallTarget.Spread.of(now, arguments, keywords);
      ((Profile) profile).addCallee(known == null ? MANY : known, pc);
    }
  }

  private void addCallee(Object now, int pc) {
    Object before = callees[pc];
    if (!now.equals(before)) {
      callees[pc] = before == null ? now : CallTarget.Seen.both(before, now);
    }
  }

  /** Special methods are called directly for one type only. */
  private void addSpecial(Object now, int pc) {
    Object before = callees[pc];
    callees[pc] = before == null || now.equals(before) ? now : MANY;
  }

  /** Records the container or iterator that an instruction works on. */
  static void operand(Object value, Object profile, int pc) {
    Profile p = (Profile) profile;
    int container = container(value);
    add(p.operands, pc, container);
    boolean reads = Opcode.ofWord(p.code.code().word(pc)) == Opcode.BINARY_SUBSCR;
    if (reads && container == Feedback.OTHER && p.callees[pc] != MANY) {
      p.addSpecial(SpecialTarget.seen(value), pc);
    }
  }

  /** A frame enters the profiled form at the start, or behind a yield. */
  static void enter(Object profile, Frame f) {
    Profile p = (Profile) profile;
    p.see(f);
    if (p.isDue()) {
      f.code.tiering().makeTyped(f.code, 0);
    }
  }

  /**
   * A frame turns around a loop of the profiled form.
   *
   * @return whether it is to go on in another form
   */
  static boolean turn(Object profile, Frame f, int header) {
    Profile p = (Profile) profile;
    if (!p.isDue()) {
      return false;
    }
    p.see(f, header);
    return f.code.tiering().makeTyped(f.code, header);
  }

  /** Counts a use; whether it is time to look for the typed form. */
  private boolean isDue() {
    int now = ++uses;
    // Scattered: loops that take turns in one rhythm must not always miss the moment.
    return isKnown() && (now * SCATTER >>> 16 & code.tiering().lookAgain()) == 0;
  }

  /** Whether enough has been seen to make the typed form. */
  boolean isKnown() {
    return uses >= code.tiering().enoughUses();
  }

  /** Records the local variables of a frame that comes in where it stands. */
  void see(Frame f) {
    see(f, f.pc);
  }

  private void see(Frame f, int entry) {
    byte[] bits = locals.get(entry);
    if (bits == null) {
      bits = locals.computeIfAbsent(entry, e -> new byte[code.slotCount()]);
    }
    for (int i = 0; i < bits.length; i++) {
      add(bits, i, kind(f.slots[i]));
    }
  }

  /**
   * A guess at an instruction has failed. Where it was that of an inline cache, the interpreter
   * adds to that now, and the next version of the code knows more; unless this happens again and
   * again.
   *
   * @return whether the typed form is to be made anew
   */
  boolean fail(int pc) {
    if (code.caches()[pc] == null || misses(pc) > MOST_MISSES) {
      failed[pc] = true;
    }
    return isFailure();
  }

  /** Counts the versions in which an inline cache has missed. */
  private int misses(int pc) {
    byte now = (byte) (versions + 1);
    if (missedIn[pc] != now) {
      missedIn[pc] = now;
      misses[pc]++;
    }
    return misses[pc];
  }

  /**
   * The result of an instruction is not of the kind that was guessed.
   *
   * @return whether the typed form is to be made anew
   */
  boolean failResult(int pc) {
    results[pc] |= Feedback.OTHER;
    return isFailure();
  }

  /**
   * An instruction that the typed form leaves out has come up.
   *
   * @return whether the typed form is to be made anew
   */
  boolean reach(int pc) {
    if (!reached[pc]) {
      reached[pc] = true;
      ColdPath.mark(code.code(), pc, next -> reached[next] || !isUnknown(next), expected);
    }
    return isFailure();
  }

  private boolean isFailure() {
    return !code.tiering().isHostile() && ++failures >= MOST_FAILURES;
  }

  /** A frame did not have the kinds of local variables that the typed form wants. */
  boolean failEntry(Frame f) {
    see(f);
    return isFailure();
  }

  /** How often the typed form has been made anew. */
  int version() {
    return versions;
  }

  /** Begins another version; false if there have been enough. */
  boolean nextVersion() {
    settle();
    return ++versions <= MOST_VERSIONS;
  }

  /** Failures and what is learned count from now on: those until now were of the version before. */
  void settle() {
    failures = 0;
    learned = 0;
  }

  /** Whether the typed form has failed too often. */
  boolean isGivenUp() {
    return versions > MOST_VERSIONS;
  }

  /** Whether code may be compiled anew once more because what it calls has changed. */
  boolean mayRelink() {
    return ++relinked <= MOST_VERSIONS;
  }

  /** What a compiler may ask, of one moment. */
  static ProfileSnapshot feedback(
      LinkedCode code, Feedback.Form form, boolean hostile, int entry, @Nullable Object[] caches) {
    Profile p = code.profile();
    if (p == null) {
      return new ProfileSnapshot(
          form, hostile, NOTHING, NOTHING, NEVER, NEVER, Map.of(), caches, 0, NO_TARGETS);
    }
    boolean[] failed = p.failed.clone();
    return new ProfileSnapshot(
        form,
        hostile,
        p.results.clone(),
        p.operands.clone(),
        failed,
        p.reached(form),
        p.entries(entry),
        CallTargets.withoutGuesses(code, caches),
        p.returned(),
        form != Feedback.Form.GENERIC && form != Feedback.Form.PROFILED
            ? new CallTargets(code, form, caches).all(p.callees, p.operands, failed)
            : NO_TARGETS);
  }

  /** What has been seen at an entry, and if that is the start behind yields too. */
  private Map<Integer, byte[]> entries(int entry) {
    Map<Integer, byte[]> seen = new HashMap<>();
    locals.forEach(
        (pc, bits) -> {
          if (pc == entry || entry == 0 && code.isStart(pc)) {
            seen.put(pc, bits.clone());
          }
        });
    return seen;
  }

  /** The direct form is not given up for what may never come up. */
  private boolean[] reached(Feedback.Form form) {
    boolean[] all = reached.clone();
    for (int pc = 0; pc < all.length && form != Feedback.Form.DIRECT; pc++) {
      all[pc] |= expected[pc];
    }
    return all;
  }

  /** Bits for what the code has returned. */
  private int returned() {
    CodeObject instructions = code.code();
    int bits = 0;
    for (int pc = 0; pc < results.length; pc++) {
      if (Opcode.ofWord(instructions.word(pc)) == Opcode.RETURN_VALUE) {
        bits |= failed[pc] ? Feedback.OTHER : results[pc];
      }
    }
    return bits;
  }
}

package dev.baton.jit;

import dev.baton.code.CodeObject;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.spi.Feedback;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of local variables and operands, and which locals differ from the frame's slots. A
 * local variable has one kind throughout: that of all values stored to it, and of the one it comes
 * in with. An operand has the kind of all values that meet there; what an exception handler finds
 * is boxed.
 *
 * <p>Paths end at instructions that have never been executed, and do not go into handlers that no
 * exception has reached.
 */
final class KindFlow {
  private final CodeObject code;
  private final ControlFlow flow;
  private final Feedback feedback;
  private final Rules rules;
  private final int entry;

  /** Whether the code goes on behind a yield without having been left. */
  private final boolean pours;

  /** Where frames have come in behind a yield: what lies before it may not be known any more. */
  private final List<Integer> resumed;

  private final @Nullable Kind[] locals;
  private final @Nullable List<Kind>[] stacks;

  /** What each exception handler finds, also where it is left out; null for other instructions. */
  private final @Nullable List<Kind>[] caught;

  /** Locals that may differ from their slots before each instruction. */
  private final BitSet[] dirty;

  /** Locals that may have a value before each instruction. */
  private final BitSet[] filled;

  private final BitSet stored = new BitSet();

  /** Locals that are cells made by the code. */
  private final BitSet cells = new BitSet();

  private final Deque<Integer> pending = new ArrayDeque<>();
  private boolean changed;

  @SuppressWarnings({"unchecked", "rawtypes"})
  KindFlow(CodeObject code, ControlFlow flow, Feedback feedback, int entry) {
    this.code = code;
    this.flow = flow;
    this.feedback = feedback;
    this.rules = new Rules(code, feedback);
    this.entry = entry;
    this.pours = feedback.form() == Feedback.Form.POURED;
    this.resumed = entry != 0 || pours ? List.of() : behindYields(code, feedback);
    this.locals = new Kind[code.slotNames().size()];
    this.stacks = new List[code.size()];
    this.caught = new List[code.size()];
    this.dirty = new BitSet[code.size()];
    this.filled = new BitSet[code.size()];
    begin();
    do {
      changed = false;
      pass();
    } while (changed);
  }

  Rules rules() {
    return rules;
  }

  /** The kind of a local variable. */
  Kind local(int slot) {
    return locals[slot] == null ? Kind.OBJECT : locals[slot];
  }

  /** The kinds of the operands before an instruction; null if no path leads there. */
  @Nullable List<Kind> stack(int pc) {
    return stacks[pc];
  }

  /** The kinds of what an exception handler finds; null if nothing leads there. */
  @Nullable List<Kind> caught(int handler) {
    return caught[handler];
  }

  BitSet dirty(int pc) {
    return dirty[pc];
  }

  /**
   * Whether a local variable surely has no value before an instruction; never in a generator, whose
   * frame may have been run by the interpreter before.
   */
  boolean isEmpty(int slot, int pc) {
    return !code.isGenerator() && !filled[pc].get(slot);
  }

  /** Locals that are stored to: those that an exception finds different from their slots. */
  BitSet stored() {
    return stored;
  }

  /** Locals that may have a value somewhere. */
  BitSet used() {
    BitSet used = (BitSet) stored.clone();
    used.set(locals.length - code.freeCount(), locals.length);
    used.or(cells);
    for (int i = 0; i < locals.length; i++) {
      used.set(i, used.get(i) || isGiven(entry, i));
    }
    return used;
  }

  /**
   * Whether a local variable has a value where the code is entered: a parameter has one at the
   * start, though nobody may have seen the code being entered there.
   */
  private boolean isGiven(int pc, int slot) {
    return feedback.local(pc, slot) != 0 || pc == 0 && slot < code.parameterCount();
  }

  private static List<Integer> behindYields(CodeObject code, Feedback feedback) {
    List<Integer> resumed = new ArrayList<>();
    for (int pc = 1; pc < code.size(); pc++) {
      if (Opcode.ofWord(code.word(pc - 1)) == Opcode.YIELD_VALUE && feedback.isEntered(pc)) {
        resumed.add(pc);
      }
    }
    return resumed;
  }

  private void begin() {
    for (int i = 0; i < locals.length; i++) {
      int bits = feedback.local(entry, i);
      for (int pc : resumed) {
        bits |= feedback.local(pc, i);
      }
      locals[i] = bits == 0 ? null : Kind.of(bits);
    }
    for (int i = locals.length - code.freeCount(); i < locals.length; i++) {
      locals[i] = Kind.OBJECT;
    }
    for (int pc = 0; pc < code.size(); pc++) {
      Opcode op = Opcode.ofWord(code.word(pc));
      if (op == Opcode.MAKE_CELL) {
        locals[code.word(pc) >>> 8] = Kind.OBJECT;
        cells.set(code.word(pc) >>> 8);
      }
    }
  }

  private void pass() {
    for (int pc = 0; pc < stacks.length; pc++) {
      stacks[pc] = null;
      caught[pc] = null;
      dirty[pc] = new BitSet();
      filled[pc] = new BitSet();
    }
    enter(entry);
    resumed.forEach(this::enter);
    while (!pending.isEmpty()) {
      follow(pending.pop());
    }
  }

  private void enter(int pc) {
    BitSet given = new BitSet();
    for (int i = 0; i < locals.length; i++) {
      given.set(i, isGiven(pc, i));
    }
    reach(pc, Collections.nCopies(flow.depth(pc), Kind.OBJECT), new BitSet(), given);
  }

  private void reach(int pc, List<Kind> stack, BitSet differing, BitSet given) {
    List<Kind> before = stacks[pc];
    List<Kind> kinds = joined(stack, before);
    BitSet all = (BitSet) dirty[pc].clone();
    all.or(differing);
    BitSet some = (BitSet) filled[pc].clone();
    some.or(given);
    if (!kinds.equals(before) || !all.equals(dirty[pc]) || !some.equals(filled[pc])) {
      stacks[pc] = kinds;
      dirty[pc] = all;
      filled[pc] = some;
      pending.push(pc);
    }
  }

  private static List<Kind> joined(List<Kind> stack, @Nullable List<Kind> before) {
    if (before == null) {
      return stack;
    }
    List<Kind> kinds = new ArrayList<>(stack);
    for (int i = 0; i < kinds.size(); i++) {
      kinds.set(i, kinds.get(i).join(before.get(i)));
    }
    return kinds;
  }

  private void follow(int pc) {
    int word = code.word(pc);
    Opcode op = Opcode.ofWord(word);
    int operand = word >>> 8;
    List<Kind> stack = new ArrayList<>(stacks[pc]);
    BitSet differing = (BitSet) dirty[pc].clone();
    BitSet given = (BitSet) filled[pc].clone();
    ExceptionEntry handler = flow.handler(pc);
    if (handler != null) {
      boxed(stack, handler.depth());
    }
    // Where there is less on the stack than the handler finds, nothing can be raised.
    if (handler != null && stack.size() >= handler.depth()) {
      List<Kind> left = new ArrayList<>(stack.subList(0, handler.depth()));
      left.add(Kind.OBJECT);
      int at = handler.handler();
      left = joined(left, caught[at]);
      caught[at] = left;
      if (feedback.wasReached(at)) {
        reach(at, left, new BitSet(), given);
      }
    }
    if (rules.isCold(pc, stack)) {
      return;
    }
    if (rules.isVisible(pc, stack)) {
      differing.clear();
    }
    if (flow.isExchange(pc)) {
      Collections.reverse(stack.subList(stack.size() - operand, stack.size()));
      reach(pc + 2, stack, differing, given);
      return;
    }
    changeLocal(op, operand, stack, differing, given);
    if (op == Opcode.SEND) {
      Collections.fill(stack.subList(stack.size() - 2, stack.size()), Kind.OBJECT);
    } else if (op == Opcode.YIELD_VALUE && !pours) {
      // When the frame goes on they come from its slots.
      Collections.fill(stack, Kind.OBJECT);
    }
    if (op.has(OpcodeFlags.JUMPS)) {
      int left = stack.size() + op.jumpEffect(operand);
      reach(operand, List.copyOf(stack.subList(0, left)), differing, given);
    }
    if (!op.has(OpcodeFlags.ENDS)) {
      step(op, operand, pc, stack);
      reach(pc + 1, stack, differing, given);
    }
  }

  private void changeLocal(Opcode op, int slot, List<Kind> stack, BitSet differing, BitSet given) {
    switch (op) {
      case STORE_FAST -> {
        Kind kind = stack.get(stack.size() - 1);
        if (kind != Kind.EMPTY) {
          store(slot, kind);
        }
        given.set(slot, kind != Kind.EMPTY);
      }
      case LOAD_FAST_AND_CLEAR -> {
        if (given.get(slot) || code.isGenerator()) {
          store(slot, Kind.OBJECT);
        }
        given.clear(slot);
      }
      case DELETE_FAST -> given.clear(slot);
      case MAKE_CELL -> {
        given.set(slot);
        return;
      }
      case COPY_FREE_VARS -> {
        given.set(locals.length - slot, locals.length);
        return;
      }
      default -> {
        return;
      }
    }
    stored.set(slot);
    differing.set(slot);
  }

  private static void boxed(List<Kind> stack, int height) {
    for (int i = 0; i < Math.min(height, stack.size()); i++) {
      if (stack.get(i) != Kind.EMPTY) {
        stack.set(i, Kind.OBJECT);
      }
    }
  }

  private void store(int slot, Kind kind) {
    stored.set(slot);
    Kind joined = locals[slot] == null ? kind : locals[slot].join(kind);
    if (joined != locals[slot]) {
      locals[slot] = joined;
      changed = true;
    }
  }

  /** What an instruction does to the operands if it does not jump. */
  private void step(Opcode op, int operand, int pc, List<Kind> stack) {
    int top = stack.size() - 1;
    switch (op) {
      case LOAD_FAST -> stack.add(local(operand));
      case LOAD_FAST_AND_CLEAR -> stack.add(isEmpty(operand, pc) ? Kind.EMPTY : Kind.OBJECT);
      case LOAD_CONST -> stack.add(Kind.of(code.constants().get(operand)));
      case COPY -> stack.add(stack.get(top + 1 - operand));
      case SWAP -> Collections.swap(stack, top, top + 1 - operand);
      default -> {
        boolean known = op.pushes(operand) == 1 || op == Opcode.UNPACK_SEQUENCE;
        Kind result = known ? rules.result(pc, stack) : Kind.OBJECT;
        if (op == Opcode.FOR_ITER) {
          stack.add(rules.result(pc, stack));
          return;
        }
        stack.subList(stack.size() - op.pops(operand), stack.size()).clear();
        for (int i = op.pushes(operand); i > 0; i--) {
          stack.add(result);
        }
      }
    }
  }
}

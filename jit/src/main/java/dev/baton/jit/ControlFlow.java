package dev.baton.jit;

import dev.baton.code.CodeObject;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.code.StackDepth;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a translation needs to know of code: which instructions can be reached, where blocks begin,
 * how deep the stack is, and which local variables surely have a value.
 */
final class ControlFlow {
  private final CodeObject code;
  private final int[] depths;
  private final BitSet leaders = new BitSet();
  private final BitSet reachable;

  /** Slots that surely have a value before each instruction; null where no path leads. */
  private final @Nullable BitSet[] assigned;

  private final Deque<Integer> pending = new ArrayDeque<>();

  /** The flow of code that is entered at an instruction, and behind each yield if that is 0. */
  ControlFlow(CodeObject code, int entry) {
    this.code = code;
    this.depths = StackDepth.depths(code);
    this.assigned = new BitSet[code.size()];
    findLeaders(entry);
    assign();
    this.reachable = reachableFrom(entry);
  }

  /** Operands on the stack before an instruction. */
  int depth(int pc) {
    return depths[pc];
  }

  /** Whether a jump, an exception, or the one who enters the code can lead to an instruction. */
  boolean isLeader(int pc) {
    return leaders.get(pc);
  }

  /**
   * Whether {@code BUILD_TUPLE} makes a tuple that the instruction behind it takes apart at once,
   * so that both only turn operands around.
   */
  boolean isExchange(int pc) {
    int word = code.word(pc);
    return Opcode.ofWord(word) == Opcode.BUILD_TUPLE
        && word >>> 8 > 0
        && !isLeader(pc + 1)
        && code.word(pc + 1) == Opcode.UNPACK_SEQUENCE.word(word >>> 8);
  }

  boolean isReachable(int pc) {
    return reachable.get(pc);
  }

  boolean isAssigned(int pc, int slot) {
    return assigned[pc] != null && assigned[pc].get(slot);
  }

  private void findLeaders(int entry) {
    leaders.set(entry);
    for (int pc = 0; pc < code.size(); pc++) {
      Opcode op = Opcode.ofWord(code.word(pc));
      if (op.has(OpcodeFlags.JUMPS)) {
        leaders.set(code.word(pc) >>> 8);
      }
      if (op == Opcode.YIELD_VALUE) {
        leaders.set(pc + 1);
      }
    }
    for (ExceptionEntry e : code.exceptionTable()) {
      leaders.set(e.handler());
    }
  }

  private BitSet reachableFrom(int entry) {
    BitSet reached = new BitSet();
    pending.push(entry);
    while (!pending.isEmpty()) {
      int pc = pending.pop();
      if (reached.get(pc)) {
        continue;
      }
      reached.set(pc);
      Opcode op = Opcode.ofWord(code.word(pc));
      if (op.has(OpcodeFlags.JUMPS)) {
        pending.push(code.word(pc) >>> 8);
      }
      if (!op.has(OpcodeFlags.ENDS)) {
        pending.push(pc + 1);
      }
      ExceptionEntry handler = handler(pc);
      if (handler != null) {
        pending.push(handler.handler());
      }
    }
    return reached;
  }

  /** The row of the exception table for an instruction; null if there is none. */
  @Nullable ExceptionEntry handler(int pc) {
    for (ExceptionEntry e : code.exceptionTable()) {
      if (pc >= e.start() && pc < e.end()) {
        return e;
      }
    }
    return null;
  }

  /** Forward analysis over all paths from the start: a slot counts where it does on every path. */
  private void assign() {
    BitSet start = new BitSet();
    start.set(0, parameters());
    BitSet unsure = clearedSlots();
    start.andNot(unsure);
    reach(0, start);
    while (!pending.isEmpty()) {
      int pc = pending.pop();
      BitSet state = (BitSet) assigned[pc].clone();
      ExceptionEntry handler = handler(pc);
      if (handler != null) {
        reach(handler.handler(), state);
      }
      int word = code.word(pc);
      Opcode op = Opcode.ofWord(word);
      if (op == Opcode.STORE_FAST && !unsure.get(word >>> 8)) {
        state.set(word >>> 8);
      } else if (op == Opcode.DELETE_FAST) {
        state.clear(word >>> 8);
      }
      if (op.has(OpcodeFlags.JUMPS)) {
        reach(word >>> 8, state);
      }
      if (!op.has(OpcodeFlags.ENDS)) {
        reach(pc + 1, state);
      }
    }
  }

  private int parameters() {
    int count = code.argumentCount() + code.keywordOnlyCount();
    count += code.has(CodeObject.VAR_ARGS) ? 1 : 0;
    return count + (code.has(CodeObject.VAR_KEYWORDS) ? 1 : 0);
  }

  /** Slots of inlined comprehensions: storing may restore that they had no value. */
  private BitSet clearedSlots() {
    BitSet cleared = new BitSet();
    for (int pc = 0; pc < code.size(); pc++) {
      if (Opcode.ofWord(code.word(pc)) == Opcode.LOAD_FAST_AND_CLEAR) {
        cleared.set(code.word(pc) >>> 8);
      }
    }
    return cleared;
  }

  private void reach(int pc, BitSet state) {
    if (assigned[pc] == null) {
      assigned[pc] = (BitSet) state.clone();
      pending.push(pc);
      return;
    }
    BitSet joined = (BitSet) assigned[pc].clone();
    joined.and(state);
    if (!joined.equals(assigned[pc])) {
      assigned[pc] = joined;
      pending.push(pc);
    }
  }
}

package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Op;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Which local variables certainly have a value at each leader of verified code, whatever path leads
 * there. A variable that is stored from a value of unknown origin is not certain: it may be the
 * absent value, which unbinds.
 */
final class BoundLocals {
  private final CodeObject code;
  private final boolean[] leader;
  private final @Nullable BitSet[] atLeader;
  private final Deque<Integer> pending = new ArrayDeque<>();

  private BoundLocals(CodeObject code, boolean[] leader) {
    this.code = code;
    this.leader = leader;
    this.atLeader = new BitSet[code.size()];
  }

  /** The sets for each leader that can be reached; not shared. */
  static @Nullable BitSet[] of(CodeObject code, boolean[] leader) {
    BoundLocals bound = new BoundLocals(code, leader);
    BitSet parameters = new BitSet();
    parameters.set(0, parameterCount(code));
    bound.reach(0, parameters);
    while (!bound.pending.isEmpty()) {
      bound.walk(bound.pending.pop());
    }
    return bound.atLeader;
  }

  private static int parameterCount(CodeObject code) {
    return code.has(CodeObject.OPTIMIZED)
        ? code.argumentCount()
            + code.keywordOnlyCount()
            + (code.has(CodeObject.VAR_ARGS) ? 1 : 0)
            + (code.has(CodeObject.VAR_KEYWORDS) ? 1 : 0)
        : 0;
  }

  private void reach(int pc, BitSet now) {
    BitSet known = atLeader[pc];
    if (known == null) {
      atLeader[pc] = (BitSet) now.clone();
      pending.push(pc);
      return;
    }
    int before = known.cardinality();
    known.and(now);
    if (known.cardinality() != before) {
      pending.push(pc);
    }
  }

  private void walk(int start) {
    BitSet now = (BitSet) atLeader[start].clone();
    ExceptionEntry handler = handler(code, start);
    reachHandler(handler, now);
    Values values = new Values();
    for (int pc = start; ; ) {
      int word = code.word(pc);
      Opcode op = Opcode.ofWord(word);
      if (op.has(OpcodeFlags.JUMPS)) {
        reach(word >>> 8, now);
      }
      if (op.has(OpcodeFlags.ENDS)) {
        return;
      }
      if (apply(now, values, word)) {
        reachHandler(handler, now);
      }
      pc++;
      if (leader[pc]) {
        reach(pc, now);
        return;
      }
    }
  }

  private void reachHandler(@Nullable ExceptionEntry handler, BitSet now) {
    if (handler != null) {
      reach(handler.handler(), now);
    }
  }

  /**
   * What an instruction does to the set; also used while translating.
   *
   * @return whether a variable may have lost its value
   */
  static boolean apply(BitSet now, Values values, int word) {
    int operand = word >>> 8;
    boolean present = values.apply(word);
    switch (word & 0xff) {
      case Op.STORE_FAST:
        now.set(operand, present);
        return !present;
      case Op.LOAD_FAST:
      case Op.MAKE_CELL:
        now.set(operand);
        return false;
      case Op.LOAD_FAST_AND_CLEAR:
      case Op.DELETE_FAST:
        now.clear(operand);
        return true;
      default:
        return false;
    }
  }

  /** The handler that covers an instruction; null if there is none. */
  static @Nullable ExceptionEntry handler(CodeObject code, int pc) {
    for (ExceptionEntry e : code.exceptionTable()) {
      if (pc >= e.start() && pc < e.end()) {
        return e;
      }
    }
    return null;
  }

  /** Which values pushed since a leader are certainly present. */
  static final class Values {
    private final BitSet present = new BitSet();

    /** Values on the stack above those that were there at the leader; may become negative. */
    private int height;

    /** Follows an instruction; tells whether the value it pops, if one, is present. */
    boolean apply(int word) {
      Opcode op = Opcode.ofWord(word);
      int operand = word >>> 8;
      boolean top = isPresent(1);
      switch (word & 0xff) {
        case Op.COPY:
          push(isPresent(operand));
          return top;
        case Op.SWAP:
          boolean other = isPresent(operand);
          mark(height - 1, other);
          mark(height - operand, top);
          return top;
        case Op.PUSH_NULL:
        case Op.LOAD_FAST_AND_CLEAR:
          push(false);
          return top;
        case Op.LOAD_METHOD:
          height--;
          push(true);
          push(false);
          return top;
        default:
          height -= op.pops(operand);
          for (int i = op.pushes(operand); i > 0; i--) {
            push(true);
          }
          return top;
      }
    }

    private boolean isPresent(int distance) {
      int at = height - distance;
      return at >= 0 && present.get(at);
    }

    private void push(boolean isPresent) {
      mark(height, isPresent);
      height++;
    }

    private void mark(int at, boolean isPresent) {
      if (at >= 0) {
        present.set(at, isPresent);
      }
    }
  }
}

package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;

/**
 * The instructions that may be executed next once one has come up that never was before: all that
 * lies behind it up to those that are known. Where one of them has come up the others will, so that
 * compiled code learns about them together, not about one in each version.
 */
final class ColdPath {
  private ColdPath() {}

  /** Marks the instructions behind one, which it does not mark; exceptions are not followed. */
  static void mark(CodeObject code, int from, IntPredicate isKnown, boolean[] marked) {
    boolean[] seen = new boolean[code.size()];
    Deque<Integer> pending = new ArrayDeque<>();
    follow(code, from, pending);
    while (!pending.isEmpty()) {
      int pc = pending.pop();
      if (!seen[pc] && pc != from && !isKnown.test(pc)) {
        seen[pc] = true;
        marked[pc] = true;
        follow(code, pc, pending);
      }
    }
  }

  private static void follow(CodeObject code, int pc, Deque<Integer> pending) {
    Opcode op = Opcode.ofWord(code.word(pc));
    if (op.has(OpcodeFlags.JUMPS)) {
      pending.push(code.word(pc) >>> 8);
    }
    if (!op.has(OpcodeFlags.ENDS)) {
      pending.push(pc + 1);
    }
  }
}

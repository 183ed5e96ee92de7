package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.Op;

/**
 * Rewrites common runs of instructions to fused ones, see {@link FusedOp}. Only the opcode of a
 * run's first word changes; operands, positions and jump targets stay, so whoever reads an operand
 * of the rewritten code finds what was there before.
 */
final class Fusion {
  private Fusion() {}

  /** A rewritten copy. */
  static int[] fuse(CodeObject code) {
    int[] words = code.instructions();
    int[] fused = words.clone();
    for (int i = 0; i + 1 < words.length; i++) {
      int op = fusedAt(words, i);
      if (op == Op.GET_ITER && code.isForLoop(i)) {
        op = FusedOp.GET_ITER_FOR_LOOP;
      }
      if (!(i > 0 && opAt(words, i - 1) == Op.FOR_ITER)) {
        fused[i] = words[i] & ~0xff | op;
      }
    }
    return fused;
  }

  /** The opcode that the word gets; its own if no run begins there. */
  private static int fusedAt(int[] words, int i) {
    int next = opAt(words, i + 1);
    switch (opAt(words, i)) {
      case Op.LOAD_FAST:
        return fusedLoad(words, i, next);
      case Op.LOAD_CONST:
        return isOperation(next) ? FusedOp.LOAD_CONST_OPERATE : Op.LOAD_CONST;
      case Op.STORE_FAST:
        return next == Op.LOAD_FAST && fusedAt(words, i + 1) == Op.LOAD_FAST
            ? FusedOp.STORE_FAST_LOAD_FAST
            : Op.STORE_FAST;
      default:
        return opAt(words, i);
    }
  }

  private static int fusedLoad(int[] words, int i, int next) {
    int third = opAt(words, i + 2);
    if (isOperation(next)) {
      return FusedOp.LOAD_FAST_OPERATE;
    }
    if (next == Op.LOAD_ATTR) {
      return FusedOp.LOAD_FAST_LOAD_ATTR;
    }
    if (next == Op.LOAD_CONST) {
      return isOperation(third) ? FusedOp.LOAD_FAST_LOAD_CONST_OPERATE : Op.LOAD_FAST;
    }
    if (next == Op.LOAD_FAST) {
      if (isOperation(third)) {
        return FusedOp.LOAD_FAST_LOAD_FAST_OPERATE;
      }
      return fusedAt(words, i + 1) == Op.LOAD_FAST ? FusedOp.LOAD_FAST_LOAD_FAST : Op.LOAD_FAST;
    }
    return Op.LOAD_FAST;
  }

  private static boolean isOperation(int op) {
    return op == Op.BINARY_OP
        || op == Op.COMPARE_OP
        || op == Op.CONTAINS_OP
        || op == Op.BINARY_SUBSCR;
  }

  /** The opcode at an index; -1 behind the end. */
  private static int opAt(int[] words, int i) {
    return i < words.length ? words[i] & 0xff : -1;
  }
}

package dev.baton.core.interp;

import dev.baton.code.CodeObject;

/**
 * Numbers of instructions that only {@link Fusion} makes, inside one engine: the first word of a
 * run of instructions, which does the work of all of them. The other words of the run stay as they
 * are; the fused instruction reads their operands and steps over them, and a jump into the middle
 * finds the plain instruction.
 *
 * <p><em>Operation</em> below is {@code BINARY_OP}, {@code COMPARE_OP} or {@code BINARY_SUBSCR}.
 */
final class FusedOp {
  /** Two locals are pushed. */
  static final int LOAD_FAST_LOAD_FAST = 112;

  /** An attribute of a local is pushed. */
  static final int LOAD_FAST_LOAD_ATTR = 113;

  /** A local is bound, then another one pushed. */
  static final int STORE_FAST_LOAD_FAST = 114;

  /** An operation on the top and a local. */
  static final int LOAD_FAST_OPERATE = 115;

  /** An operation on the top and a constant. */
  static final int LOAD_CONST_OPERATE = 116;

  /** An operation on two locals. */
  static final int LOAD_FAST_LOAD_FAST_OPERATE = 117;

  /** An operation on a local and a constant. */
  static final int LOAD_FAST_LOAD_CONST_OPERATE = 118;

  /** The iterator for a loop that keeps it to itself, see {@link CodeObject#isForLoop}. */
  static final int GET_ITER_FOR_LOOP = 119;

  private FusedOp() {}
}

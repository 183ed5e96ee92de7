package dev.baton.code;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Computes the operand stack's depth before every reachable instruction by following all paths
 * once. Every instruction must have the same depth on all paths that lead to it.
 */
public final class StackDepth {
  /** The depth of an instruction that no path leads to. */
  public static final int UNREACHED = -1;

  private final int[] code;
  private final List<ExceptionEntry> table;
  private final int[] depths;
  private final Deque<Integer> pending = new ArrayDeque<>();
  private int deepest;

  private StackDepth(int[] code, List<ExceptionEntry> table) {
    this.code = code;
    this.table = table;
    this.depths = new int[code.length];
    Arrays.fill(depths, UNREACHED);
  }

  /** The deepest stack that {@code code} needs. */
  static int compute(int[] code, List<ExceptionEntry> table) {
    StackDepth walk = new StackDepth(code, table);
    walk.run();
    return walk.deepest;
  }

  /**
   * The depth before each instruction of verified code, {@link #UNREACHED} for unreachable ones;
   * not shared.
   */
  public static int[] depths(CodeObject code) {
    StackDepth walk = new StackDepth(code.instructions(), code.exceptionTable());
    walk.run();
    return walk.depths;
  }

  private void run() {
    reach(0, 0);
    boolean[] entered = new boolean[table.size()];
    do {
      followPaths();
    } while (enterHandlers(entered));
  }

  /**
   * Reaches the handlers of ranges with a reachable instruction; false if there are no new ones.
   */
  private boolean enterHandlers(boolean[] entered) {
    for (int i = 0; i < entered.length; i++) {
      ExceptionEntry e = table.get(i);
      for (int pc = e.start(); pc < e.end() && !entered[i]; pc++) {
        if (depths[pc] != UNREACHED) {
          entered[i] = true;
          reach(e.handler(), e.depth() + 1);
        }
      }
    }
    return !pending.isEmpty();
  }

  private void followPaths() {
    while (!pending.isEmpty()) {
      int pc = pending.pop();
      Opcode op = Opcode.ofWord(code[pc]);
      int operand = code[pc] >>> 8;
      int depth = depths[pc];
      if (depth < op.needs(operand)) {
        throw new IllegalStateException(
            op + " at " + pc + " needs " + op.needs(operand) + " values, has " + depth);
      }
      if (op.has(OpcodeFlags.JUMPS)) {
        reach(operand, depth + op.jumpEffect(operand));
      }
      int after = depth - op.pops(operand) + op.pushes(operand);
      deepest = Math.max(deepest, after);
      if (!op.has(OpcodeFlags.ENDS)) {
        reach(pc + 1, after);
      }
    }
  }

  private void reach(int pc, int depth) {
    if (pc >= code.length) {
      throw new IllegalStateException(
          "control leaves the code after instruction " + (code.length - 1));
    }
    deepest = Math.max(deepest, depth);
    if (depths[pc] == UNREACHED) {
      depths[pc] = depth;
      pending.push(pc);
    } else if (depths[pc] != depth) {
      throw new IllegalStateException(
          "stack depth at " + pc + " is " + depths[pc] + " or " + depth);
    }
  }
}

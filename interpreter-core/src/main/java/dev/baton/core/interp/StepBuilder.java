package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates the instructions of a code object to threaded code, see {@link Step}. The depth of the
 * operand stack is known at each instruction, and locals and stack live in one array; so a step
 * names the slots of its operands and of its result, and most loads and stores need no step.
 *
 * <p>Code is translated block by block. At a leader, an instruction that a jump, an exception or a
 * resumption leads to, all values are in their own stack slots, as the plain loop leaves them:
 * there a frame may go over from the loop to steps. Inside a block values may be elsewhere, see
 * {@link StepStack}. What an exception handler finds on the stack is in its own slots, because a
 * protected range begins a block.
 */
final class StepBuilder {
  /** When code gets steps that {@link #accepts} refuses. */
  static final int NEVER = -1;

  private static final int LONGEST_CODE = 5_000;
  private static final int MOST_LOCALS = 1_000;

  private record Link(Step from, boolean jump, int to) {}

  private final LinkedCode linked;
  private final CodeObject code;
  private final boolean[] leader;
  private final int[] depths;
  private final @Nullable Step[] first;
  private final List<Link> links = new ArrayList<>();
  private final Deque<Integer> pending = new ArrayDeque<>();
  private final StepStack stack;
  private final StepEmitter emitter;

  private int block;
  private @Nullable Step last;
  private BitSet bound = new BitSet();
  private BoundLocals.Values values = new BoundLocals.Values();

  private StepBuilder(LinkedCode linked) {
    this.linked = linked;
    this.code = linked.code();
    this.leader = leaders(code);
    this.depths = new int[code.size()];
    this.first = new Step[code.size()];
    this.stack = new StepStack(this, linked.slotCount());
    this.emitter = new StepEmitter(this, stack, linked);
  }

  /** Whether code is small enough that translating it takes little time and space. */
  static boolean accepts(CodeObject code) {
    return code.size() <= LONGEST_CODE && code.slotNames().size() <= MOST_LOCALS;
  }

  /** The first step of each block, by the index of its instruction. */
  static @Nullable Step[] build(LinkedCode linked) {
    return new StepBuilder(linked).run();
  }

  private static boolean[] leaders(CodeObject code) {
    boolean[] leader = new boolean[code.size() + 1];
    leader[0] = true;
    for (int pc = 0; pc < code.size(); pc++) {
      Opcode op = Opcode.ofWord(code.word(pc));
      if (op.has(OpcodeFlags.JUMPS)) {
        leader[code.word(pc) >>> 8] = true;
      }
      if (op == Opcode.YIELD_VALUE || op == Opcode.SEND) {
        leader[pc + 1] = true;
      }
    }
    for (ExceptionEntry e : code.exceptionTable()) {
      leader[e.handler()] = true;
      leader[e.start()] = true;
      leader[e.end()] = true;
    }
    return leader;
  }

  private @Nullable Step[] run() {
    @Nullable BitSet[] boundAt = BoundLocals.of(code, leader);
    Arrays.fill(depths, -1);
    reach(0, 0);
    while (!pending.isEmpty()) {
      block = pending.pop();
      last = null;
      bound = (BitSet) boundAt[block].clone();
      values = new BoundLocals.Values();
      stack.reset(depths[block]);
      ExceptionEntry handler = BoundLocals.handler(code, block);
      if (handler != null) {
        reach(handler.handler(), handler.depth() + 1);
      }
      translate();
    }
    for (Link link : links) {
      Step to = first[link.to];
      if (link.jump) {
        ((JumpSteps.Jump) link.from).target = to;
      } else {
        link.from.next = to;
      }
    }
    return first;
  }

  private void reach(int pc, int depth) {
    if (depths[pc] < 0) {
      depths[pc] = depth;
      pending.push(pc);
    }
  }

  private void translate() {
    int pc = block;
    for (; ; ) {
      int word = code.word(pc);
      int end = emitter.emit(pc, word);
      boolean ends = false;
      for (; pc < end; pc++) {
        BoundLocals.apply(bound, values, code.word(pc));
        ends = Opcode.ofWord(code.word(pc)).has(OpcodeFlags.ENDS);
      }
      if (ends) {
        return;
      }
      if (leader[pc]) {
        stack.settleAll();
        goOnAt(pc, pc);
        return;
      }
    }
  }

  // What the emitter uses

  /** Ends the block: it goes on at another one. The stack is settled. */
  void goOnAt(int target, int pc) {
    if (last == null) {
      add(new JumpSteps.Goto(pc));
    }
    links.add(new Link(last, false, target));
    reach(target, stack.depth());
  }

  /** Adds a step that may jump; {@code depth} is that at the target. */
  void addJump(JumpSteps.Jump step, int target, int depth) {
    add(step);
    links.add(new Link(step, true, target));
    reach(target, depth);
  }

  void add(Step step) {
    if (last == null) {
      first[block] = step;
    } else {
      last.next = step;
    }
    last = step;
  }

  /** Adds a step that copies a value. */
  void move(int to, Step.Operand from) {
    add(new LocalSteps.Move(emitter.pc(), to, from));
  }

  /** The step added last in this block; null if there is none. */
  @Nullable Step last() {
    return last;
  }

  boolean isBound(int local) {
    return bound.get(local);
  }

  boolean isLeader(int pc) {
    return leader[pc];
  }

  Object constant(int number) {
    return linked.constants()[number];
  }
}

package dev.baton.code;

import static dev.baton.code.StackVerifier.Shape.*;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Follows all paths through code whose operands are in range, with a shape for each value on the
 * operand stack. Shapes are known at the leaders, the instructions that a jump or an exception
 * leads to; between them one state is carried along. Where paths meet, shapes that differ give the
 * common one, and the leader is walked again until nothing changes. The work is bounded, so that no
 * input keeps it busy.
 */
final class StackVerifier {
  /** What is known about a value. */
  enum Shape {
    /** Some guest value. */
    VALUE,
    /** A guest value or the absent one. */
    NULLABLE,
    /** A list that an instruction of this code made. */
    LIST,
    /** A set that an instruction of this code made. */
    SET,
    /** A dict that an instruction of this code made. */
    DICT;

    Shape join(Shape other) {
      return this == other ? this : this == NULLABLE || other == NULLABLE ? NULLABLE : VALUE;
    }
  }

  private static final long MAX_WORK = 1L << 26;
  private static final int UNPROTECTED = -1;

  private final CodeObject code;
  private final int size;
  private final boolean[] leader;
  private final Shape @Nullable [][] states;
  private final int[] handlerRow;
  private final Deque<Integer> pending = new ArrayDeque<>();
  private final Shape[] stack;
  private int depth;
  private int deepest;
  private int pc;
  private long work;

  StackVerifier(CodeObject code) {
    this.code = code;
    this.size = code.size();
    this.leader = new boolean[size];
    this.states = new Shape[size][];
    this.handlerRow = new int[size];
    this.stack = new Shape[code.stackSize()];
  }

  void run() {
    findLeaders();
    findHandlers();
    reach(0, 0);
    while (!pending.isEmpty()) {
      walk(pending.pop());
    }
    if (deepest != code.stackSize()) {
      throw new VerifyException(
          code.qualifiedName(), -1, "stack size " + code.stackSize() + ", needed " + deepest);
    }
  }

  private void findLeaders() {
    leader[0] = true;
    for (int i = 0; i < size; i++) {
      if (Opcode.ofWord(code.word(i)).has(OpcodeFlags.JUMPS)) {
        leader[code.word(i) >>> 8] = true;
      }
    }
    for (ExceptionEntry e : code.exceptionTable()) {
      leader[e.handler()] = true;
    }
  }

  /**
   * Finds the first row of the exception table for each instruction. {@code next} skips what is
   * assigned already, so that overlapping ranges do not cost the product of their lengths.
   */
  private void findHandlers() {
    Arrays.fill(handlerRow, UNPROTECTED);
    int[] next = new int[size + 1];
    for (int i = 0; i <= size; i++) {
      next[i] = i;
    }
    int row = 0;
    for (ExceptionEntry e : code.exceptionTable()) {
      for (int i = free(next, e.start()); i < e.end(); i = free(next, i)) {
        handlerRow[i] = row;
        next[i] = i + 1;
      }
      row++;
    }
  }

  private static int free(int[] next, int from) {
    int i = from;
    while (next[i] != i) {
      next[i] = next[next[i]];
      i = next[i];
    }
    return i;
  }

  private void walk(int start) {
    Shape[] state = states[start];
    System.arraycopy(state, 0, stack, 0, state.length);
    depth = state.length;
    for (pc = start; ; ) {
      Opcode op = Opcode.ofWord(code.word(pc));
      int operand = code.word(pc) >>> 8;
      charge(1 + op.pushes(operand));
      if (depth < op.needs(operand)) {
        throw wrong(op + " needs " + op.needs(operand) + " values, has " + depth);
      }
      check(op, operand);
      reachHandler(op, operand);
      if (op.has(OpcodeFlags.JUMPS)) {
        jump(op, operand);
      }
      if (op.has(OpcodeFlags.ENDS)) {
        return;
      }
      apply(op, operand);
      pc++;
      if (pc >= size) {
        pc--;
        throw wrong("control leaves the code");
      }
      if (leader[pc]) {
        reach(pc, depth);
        return;
      }
    }
  }

  /** Values that the instruction uses must be there, and be what it relies on. */
  private void check(Opcode op, int operand) {
    switch (op) {
      case POP_TOP, COPY, SWAP, STORE_FAST, POP_EXCEPT -> {}
      case LIST_APPEND, LIST_EXTEND -> checkTarget(op, operand, LIST);
      case SET_ADD, SET_UPDATE -> checkTarget(op, operand, SET);
      case MAP_ADD, DICT_UPDATE -> checkTarget(op, operand, DICT);
      case DICT_MERGE -> {
        checkTarget(op, operand, DICT);
        checkPresent(op, depth - op.needs(operand), depth - op.needs(operand) + 1);
      }
      case LIST_TO_TUPLE -> checkTarget(op, 0, LIST);
      case CALL_METHOD, CALL_METHOD_KW -> {
        int callee = depth - op.pops(operand);
        checkPresent(op, callee, callee + 1);
        checkPresent(op, callee + 2, depth);
      }
      default -> checkPresent(op, depth - op.pops(operand), depth);
    }
  }

  private void checkTarget(Opcode op, int operand, Shape expected) {
    int popped = op == Opcode.LIST_TO_TUPLE ? 1 : op.pops(operand);
    int at = depth - popped - operand;
    checkPresent(op, depth - popped, depth);
    if (stack[at] != expected) {
      throw wrong(op + " of something that is not a " + expected.name().toLowerCase() + " display");
    }
  }

  private void checkPresent(Opcode op, int from, int to) {
    for (int i = from; i < to; i++) {
      if (stack[i] == NULLABLE) {
        throw wrong(op + " of a value that may be absent");
      }
    }
  }

  /**
   * What the handler finds below its depth: the values that are there, except that those the
   * instruction consumes, or that are not there yet, may be absent.
   */
  private void reachHandler(Opcode op, int operand) {
    if (handlerRow[pc] == UNPROTECTED || !canFail(op)) {
      return;
    }
    ExceptionEntry e = code.exceptionTable().get(handlerRow[pc]);
    boolean inPlace = op.pushes(operand) >= op.pops(operand);
    int kept = Math.min(e.depth(), inPlace ? depth : depth - op.pops(operand));
    grow(e.depth() + 1);
    Shape[] covered = Arrays.copyOfRange(stack, kept, e.depth() + 1);
    Arrays.fill(stack, kept, e.depth(), NULLABLE);
    stack[e.depth()] = VALUE;
    reach(e.handler(), e.depth() + 1);
    System.arraycopy(covered, 0, stack, kept, covered.length);
  }

  private static boolean canFail(Opcode op) {
    return switch (op) {
      case NOP, JUMP, JUMP_BACKWARD_NO_INTERRUPT -> false;
      default -> true;
    };
  }

  private void jump(Opcode op, int target) {
    int after = depth + op.jumpEffect(target);
    Shape covered = after > 0 ? stack[after - 1] : VALUE;
    if (op.has(OpcodeFlags.SENDS)) {
      stack[after - 1] = VALUE;
    }
    reach(target, after);
    if (after > 0) {
      stack[after - 1] = covered;
    }
  }

  private void apply(Opcode op, int operand) {
    switch (op) {
      case COPY -> push(stack[depth - operand]);
      case SWAP -> {
        Shape top = stack[depth - 1];
        stack[depth - 1] = stack[depth - operand];
        stack[depth - operand] = top;
      }
      case PUSH_NULL, LOAD_FAST_AND_CLEAR -> push(NULLABLE);
      case LOAD_METHOD -> {
        stack[depth - 1] = VALUE;
        push(NULLABLE);
      }
      case BUILD_LIST -> replace(op, operand, LIST);
      case BUILD_SET -> replace(op, operand, SET);
      case BUILD_MAP -> replace(op, operand, DICT);
      default -> replace(op, operand, VALUE);
    }
  }

  private void replace(Opcode op, int operand, Shape result) {
    depth -= op.pops(operand);
    for (int i = op.pushes(operand); i > 0; i--) {
      push(result);
    }
  }

  private void push(Shape shape) {
    grow(depth + 1);
    stack[depth++] = shape;
  }

  private void grow(int needed) {
    if (needed > stack.length) {
      throw wrong("more than " + stack.length + " values on the stack");
    }
    deepest = Math.max(deepest, needed);
  }

  /** Joins the first {@code height} shapes into what is known at a leader. */
  private void reach(int target, int height) {
    charge(1 + height);
    Shape[] known = states[target];
    if (known == null) {
      states[target] = Arrays.copyOf(stack, height);
      pending.push(target);
      return;
    }
    if (known.length != height) {
      throw new VerifyException(
          code.qualifiedName(), target, "stack depth is " + known.length + " or " + height);
    }
    boolean changed = false;
    for (int i = 0; i < height; i++) {
      Shape joined = known[i].join(stack[i]);
      changed |= joined != known[i];
      known[i] = joined;
    }
    if (changed) {
      pending.push(target);
    }
  }

  private void charge(int units) {
    work += units;
    if (work > MAX_WORK) {
      throw wrong("too complex to be verified");
    }
  }

  private VerifyException wrong(String what) {
    return new VerifyException(code.qualifiedName(), pc, what);
  }
}

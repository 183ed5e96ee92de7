package dev.baton.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rewrites code with extra instructions, so that what is only needed sometimes costs nothing
 * otherwise. Jumps, handlers and positions are carried over. Nested code objects are left alone:
 * they are rewritten when they are linked.
 */
public final class Instrumenter {
  private static final int NOTHING = -1;

  private final CodeObject code;
  private final int[] inserted;

  private Instrumenter(CodeObject code) {
    this.code = code;
    this.inserted = new int[code.size()];
    Arrays.fill(inserted, NOTHING);
  }

  /**
   * Code with a safepoint before every instruction where that is possible: the hostile mode of
   * tests.
   */
  public static CodeObject pollEverywhere(CodeObject code) {
    Instrumenter i = new Instrumenter(code);
    for (int pc = 0; pc < code.size(); pc++) {
      i.insert(pc, Opcode.POLL.word(0));
    }
    return i.rewrite();
  }

  /** Code that counts its instructions, in one step for each straight run. */
  public static CodeObject countSteps(CodeObject code) {
    Instrumenter i = new Instrumenter(code);
    boolean[] starts = i.blockStarts();
    for (int pc = 0; pc < code.size(); ) {
      int end = pc + 1;
      while (end < code.size() && !starts[end]) {
        end++;
      }
      int at = pc;
      while (at < end && !i.isFree(at)) {
        at++;
      }
      if (at < end) {
        i.insert(at, Opcode.COUNT_STEPS.word(end - pc));
      }
      pc = end;
    }
    return i.rewrite();
  }

  /**
   * The protocol of delegation finds RESUME, the jump behind it and SEND by their places: nothing
   * may come between.
   */
  private boolean isFree(int pc) {
    Opcode op = Opcode.ofWord(code.word(pc));
    return op != Opcode.RESUME && op != Opcode.SEND && op != Opcode.JUMP_BACKWARD_NO_INTERRUPT;
  }

  private void insert(int pc, int word) {
    if (isFree(pc)) {
      inserted[pc] = word;
    }
  }

  private boolean[] blockStarts() {
    boolean[] starts = new boolean[code.size() + 1];
    starts[0] = true;
    for (int pc = 0; pc < code.size(); pc++) {
      Opcode op = Opcode.ofWord(code.word(pc));
      if (op.has(OpcodeFlags.JUMPS)) {
        starts[code.word(pc) >>> 8] = true;
        starts[pc + 1] = true;
      }
      if (op.has(OpcodeFlags.ENDS) || op == Opcode.YIELD_VALUE) {
        starts[pc + 1] = true;
      }
    }
    for (ExceptionEntry e : code.exceptionTable()) {
      starts[e.handler()] = true;
    }
    return starts;
  }

  private CodeObject rewrite() {
    int[] moved = new int[code.size() + 1];
    int size = 0;
    for (int pc = 0; pc < code.size(); pc++) {
      moved[pc] = size;
      size += inserted[pc] == NOTHING ? 1 : 2;
    }
    moved[code.size()] = size;
    int[] words = new int[size];
    List<Position> positions = new ArrayList<>(size);
    List<Position> old = code.positions().all(code.size());
    for (int pc = 0; pc < code.size(); pc++) {
      int at = moved[pc];
      if (inserted[pc] != NOTHING) {
        words[at++] = inserted[pc];
        positions.add(old.get(pc));
      }
      words[at] = retarget(code.word(pc), moved);
      positions.add(old.get(pc));
    }
    List<ExceptionEntry> table = new ArrayList<>();
    for (ExceptionEntry e : code.exceptionTable()) {
      table.add(
          new ExceptionEntry(moved[e.start()], moved[e.end()], moved[e.handler()], e.depth()));
    }
    return code.rewritten(words, table, PositionTable.encode(positions));
  }

  private static int retarget(int word, int[] moved) {
    Opcode op = Opcode.ofWord(word);
    return op.kind() == OperandKind.TARGET ? op.word(moved[word >>> 8]) : word;
  }
}

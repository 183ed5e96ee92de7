package dev.baton.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes code in which some places go another way: instructions are added behind the code, and an
 * instruction in it is replaced by a jump to them. All else stays where it is. Not thread safe.
 *
 * <p>A detour ends with a jump back ({@link Opcode#JUMP_BACKWARD}) or a return.
 */
public final class Detours {
  private final CodeObject code;
  private final List<Integer> words = new ArrayList<>();
  private final List<Position> positions;
  private final List<Object> constants;
  private final List<ExceptionEntry> table;
  private int from;

  /** Code without detours yet. */
  public Detours(CodeObject code) {
    this.code = code;
    this.positions = new ArrayList<>(code.positions().all(code.size()));
    this.constants = new ArrayList<>(code.constants());
    this.table = new ArrayList<>(code.exceptionTable());
    for (int word : code.instructions()) {
      words.add(word);
    }
  }

  /**
   * The number of a new constant. Besides those of {@link Constant} it may be a guest object, which
   * is used as it is; then the code is only for the engine of that object.
   */
  public int constant(Object value) {
    constants.add(value);
    return constants.size() - 1;
  }

  /**
   * Begins a detour at an instruction, whose position and exception handler it has. The instruction
   * is no longer executed.
   */
  public void begin(int pc) {
    from = pc;
    words.set(pc, Opcode.JUMP.word(words.size()));
    handlerOf(pc, words.size());
  }

  /** The row for the detour; cut to its length by {@link #end}. */
  private void handlerOf(int pc, int start) {
    for (ExceptionEntry e : table) {
      if (pc >= e.start() && pc < e.end()) {
        table.add(new ExceptionEntry(start, Integer.MAX_VALUE, e.handler(), e.depth()));
        return;
      }
    }
  }

  /** What follows has the position of another instruction. */
  public void at(int pc) {
    from = pc;
  }

  /** Adds an instruction. */
  public void emit(Opcode op, int operand) {
    words.add(op.word(operand));
    positions.add(positions.get(from));
  }

  /** Adds a jump forward whose target is the place of a later {@link #land}. */
  public int jump(Opcode op) {
    emit(op, 0);
    return words.size() - 1;
  }

  /** A jump leads to the next instruction. */
  public void land(int jump) {
    words.set(jump, Opcode.ofWord(words.get(jump)).word(words.size()));
  }

  /** Ends the detour. */
  public void end() {
    table.replaceAll(
        e ->
            e.end() == Integer.MAX_VALUE
                ? new ExceptionEntry(e.start(), words.size(), e.handler(), e.depth())
                : e);
  }

  /** The code with all detours. */
  public CodeObject build() {
    int[] all = words.stream().mapToInt(Integer::intValue).toArray();
    PositionTable places = PositionTable.encode(positions);
    return code.rewritten(all, table, places, constants, StackDepth.compute(all, table));
  }
}

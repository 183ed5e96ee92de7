package dev.baton.stdlib.regex;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program from one place in the text, with backtracking.
 *
 * <p>The stack holds frames; the topmost word of each is a tag, four times a number plus the kind:
 *
 * <ul>
 *   <li>choice: {@code place, target}: go on there.
 *   <li>restore: {@code value, register}: undo an assignment and keep failing.
 *   <li>greedy run: {@code least, place, run}: give back one character.
 *   <li>lazy run: {@code place, limit, run}: take one more character.
 * </ul>
 *
 * An assignment is recorded only if a frame lies below it: with an empty stack, failing ends the
 * attempt. Used by one thread.
 */
final class Machine {
  private static final int CHOICE = 0;
  private static final int RESTORE = 1;
  private static final int GREEDY = 2;
  private static final int LAZY = 3;
  private static final int FAILED = -1;

  /** Words the stack may grow to; a pattern that needs more is stopped. */
  private static final int MAX_STACK = 1 << 28;

  /** Steps between two calls of the guard. */
  private static final int GUARD_INTERVAL = 1 << 14;

  private final int[] code;
  private final CharSet[] sets;
  private final String[] strings;
  private final TextView text;
  private final @Nullable StepGuard guard;
  private final int lastIndex;
  final int[] registers;
  private int[] stack = new int[48];
  private int top;
  private int resume;
  private int budget = GUARD_INTERVAL;

  /** Whether only a match that reaches the end counts. */
  boolean toTheEnd;

  /** Where a match must not end, or -1. */
  int forbiddenEnd = -1;

  Machine(Program program, TextView text, @Nullable StepGuard guard) {
    this.text = text;
    this.code = program.code;
    this.sets = program.sets;
    this.strings = program.strings;
    this.guard = guard;
    this.lastIndex = program.lastIndexRegister();
    this.registers = new int[program.registers];
  }

  /** Matches from a place; the registers then hold the spans of all groups. */
  boolean run(int start) {
    Arrays.fill(registers, 0, lastIndex + 1, -1);
    top = 0;
    step(1);
    int matched = execute(start);
    registers[0] = start;
    registers[1] = matched;
    return matched != FAILED;
  }

  /** The dispatch loop; returns where the match ends. A case that breaks has failed. */
  private int execute(int start) {
    int[] code = this.code;
    TextView text = this.text;
    int end = text.end;
    int pc = 0;
    int place = start;
    while (true) {
      switch (code[pc]) {
        case Op.CHAR:
          if (place < end && text.at(place) == code[pc + 1]) {
            place++;
            pc += 2;
            continue;
          }
          break;
        case Op.SET:
          if (place < end && sets[code[pc + 1]].contains(text.at(place))) {
            place++;
            pc += 2;
            continue;
          }
          break;
        case Op.ANY:
          if (place < end && text.at(place) != '\n') {
            place++;
            pc++;
            continue;
          }
          break;
        case Op.ANY_ALL:
          if (place < end) {
            place++;
            pc++;
            continue;
          }
          break;
        case Op.STRING:
          String literal = strings[code[pc + 1]];
          if (text.startsWith(literal, place)) {
            place += literal.length();
            pc += 2;
            continue;
          }
          break;
        case Op.JUMP:
          pc = code[pc + 1];
          continue;
        case Op.SPLIT:
          pushChoice(code[pc + 2], place);
          pc = code[pc + 1];
          continue;
        case Op.PEEK:
          if (place < end && sets[code[pc + 1]].contains(text.at(place))) {
            pushChoice(code[pc + 3], place);
            pc = code[pc + 2];
          } else {
            pc = code[pc + 3];
          }
          continue;
        case Op.CHOOSE:
          boolean first = place < end && sets[code[pc + 1]].contains(text.at(place));
          pc = first ? code[pc + 2] : code[pc + 3];
          continue;
        case Op.OPEN:
          assign(2 * code[pc + 1], place);
          pc += 2;
          continue;
        case Op.CLOSE:
          assign(2 * code[pc + 1] + 1, place);
          assign(lastIndex, code[pc + 1]);
          pc += 2;
          continue;
        case Op.RUN_GREEDY:
        case Op.RUN_LAZY:
        case Op.RUN_POSSESSIVE:
          int reached = startRun(pc, place);
          if (reached != FAILED) {
            place = reached;
            pc += Op.RUN_LENGTH;
            continue;
          }
          break;
        case Op.LOOP_START:
          assign(code[pc + 1], 0);
          assign(code[pc + 1] + 1, -1);
          pc += 2;
          continue;
        case Op.LOOP_GREEDY:
          pc = greedyRound(pc, place);
          continue;
        case Op.LOOP_LAZY:
          pc = lazyRound(pc, place);
          continue;
        case Op.LOOP_ENTER:
          enterRound(code[pc + 1], place);
          pc += 2;
          continue;
        case Op.KEEP:
          keep(code[pc + 1], code[pc + 2]);
          pc += 3;
          continue;
        case Op.MARK:
          registers[code[pc + 1]] = top;
          registers[code[pc + 1] + 1] = place;
          pc += 2;
          continue;
        case Op.CUT:
          top = registers[code[pc + 1]];
          pc += 2;
          continue;
        case Op.RETURN:
          top = registers[code[pc + 1]];
          place = registers[code[pc + 1] + 1];
          pc += 2;
          continue;
        case Op.REFUSE:
          unwind(registers[code[pc + 1]]);
          break;
        case Op.BACK:
          if (place >= code[pc + 1]) {
            place -= code[pc + 1];
            pc += 2;
            continue;
          }
          break;
        case Op.REFERENCE:
          int after = afterReference(code[pc + 1], code[pc + 2], place);
          if (after != FAILED) {
            place = after;
            pc += 3;
            continue;
          }
          break;
        case Op.IF_GROUP:
          pc = registers[2 * code[pc + 1] + 1] >= 0 ? pc + 3 : code[pc + 2];
          continue;
        case Op.AT:
          if (text.isAt(code[pc + 1], place)) {
            pc += 2;
            continue;
          }
          break;
        default: // ACCEPT
          if ((!toTheEnd || place == end) && place != forbiddenEnd) {
            return place;
          }
          break;
      }
      pc = backtrack();
      if (pc == FAILED) {
        return FAILED;
      }
      place = resume;
    }
  }

  /** Takes frames off the stack up to one that offers another way; returns its instruction. */
  private int backtrack() {
    while (top > 0) {
      int tag = stack[--top];
      int number = tag >>> 2;
      switch (tag & 3) {
        case CHOICE -> {
          resume = stack[--top];
          step(1);
          return number;
        }
        case RESTORE -> registers[number] = stack[--top];
        case GREEDY -> {
          if (giveBack(number)) {
            return number + Op.RUN_LENGTH;
          }
        }
        default -> {
          if (takeMore(number)) {
            return number + Op.RUN_LENGTH;
          }
        }
      }
    }
    return FAILED;
  }

  /**
   * Takes frames off the stack down to a height, undoing the assignments among them, and one more.
   */
  private void unwind(int height) {
    while (top > height) {
      int tag = stack[--top];
      switch (tag & 3) {
        case RESTORE -> registers[tag >>> 2] = stack[--top];
        case CHOICE -> top--;
        default -> top -= 2;
      }
    }
    top -= 2;
  }

  /** Matches a run as far as it goes at first and leaves a frame for the other lengths. */
  private int startRun(int pc, int place) {
    int min = code[pc + 3];
    int max = code[pc + 4];
    int end = text.end;
    int limit = max > end - place ? end : place + max;
    if (code[pc] == Op.RUN_LAZY) {
      int least = min > end - place ? FAILED : runEnd(pc, place, place + min);
      if (least != place + min) {
        return FAILED;
      }
      push(least, limit, pc << 2 | LAZY);
      return least;
    }
    int most = runEnd(pc, place, limit);
    step(most - place >> 4);
    if (most - place < min) {
      return FAILED;
    }
    if (code[pc] == Op.RUN_GREEDY && most - place > min) {
      push(place + min, most, pc << 2 | GREEDY);
    }
    return most;
  }

  /** Returns the end of the longest run of characters of one kind, up to a limit. */
  private int runEnd(int pc, int from, int limit) {
    int place = from;
    int operand = code[pc + 2];
    switch (code[pc + 1]) {
      case Op.SET -> {
        CharSet set = sets[operand];
        while (place < limit && set.contains(text.at(place))) {
          place++;
        }
      }
      case Op.CHAR -> {
        while (place < limit && text.at(place) == operand) {
          place++;
        }
      }
      case Op.ANY -> {
        while (place < limit && text.at(place) != '\n') {
          place++;
        }
      }
      default -> place = Math.max(from, limit);
    }
    return place;
  }

  /**
   * Shortens the greedy run whose frame is on top, past places where the next character differs.
   */
  private boolean giveBack(int pc) {
    int least = stack[top - 2];
    int place = stack[top - 1] - 1;
    int next = pc + Op.RUN_LENGTH;
    if (code[next] == Op.CHAR) {
      int wanted = code[next + 1];
      while (place >= least && text.at(place) != wanted) {
        place--;
      }
    }
    step(1 + (stack[top - 1] - place >> 4));
    if (place <= least) {
      top -= 2;
    } else {
      stack[top - 1] = place;
      top++;
    }
    resume = place;
    return place >= least;
  }

  /** Lengthens the lazy run whose frame is on top, up to where the next character fits. */
  private boolean takeMore(int pc) {
    int place = stack[top - 2];
    int limit = stack[top - 1];
    int next = pc + Op.RUN_LENGTH;
    int longest = place;
    if (code[next] == Op.CHAR) {
      longest = runEndBefore(pc, place, limit, code[next + 1]);
    } else if (place < limit) {
      longest = runEnd(pc, place, place + 1);
    }
    step(1 + (longest - place >> 4));
    if (longest == place) {
      top -= 2;
      return false;
    }
    stack[top - 2] = longest;
    top++;
    resume = longest;
    return true;
  }

  /** Extends a run by at least one character, up to where the wanted one comes next. */
  private int runEndBefore(int pc, int from, int limit, int wanted) {
    int place = from;
    while (place < limit && runEnd(pc, place, place + 1) > place) {
      place++;
      if (place < text.end && text.at(place) == wanted) {
        return place;
      }
    }
    return place;
  }

  /**
   * Decides about another round of a greedy loop.
   *
   * <p>A round that began here and has matched nothing is not repeated: it would not end.
   */
  private int greedyRound(int pc, int place) {
    int register = code[pc + 1];
    int count = registers[register];
    if (count < code[pc + 2]) {
      assign(register, count + 1);
      return pc + 5;
    }
    if (count >= code[pc + 3] || registers[register + 1] == place) {
      return code[pc + 4];
    }
    pushChoice(code[pc + 4], place);
    assign(register, count + 1);
    assign(register + 1, place);
    return pc + 5;
  }

  /** As {@link #greedyRound}, but leaves the loop first; another round begins with LOOP_ENTER. */
  private int lazyRound(int pc, int place) {
    int register = code[pc + 1];
    int count = registers[register];
    if (count < code[pc + 2]) {
      assign(register, count + 1);
      return pc + 7;
    }
    if (count < code[pc + 3] && registers[register + 1] != place) {
      pushChoice(pc + 5, place);
    }
    return code[pc + 4];
  }

  private void enterRound(int register, int place) {
    assign(register, registers[register] + 1);
    assign(register + 1, place);
  }

  private int afterReference(int group, int folding, int place) {
    int from = registers[2 * group];
    int length = registers[2 * group + 1] - from;
    boolean again = registers[2 * group + 1] >= 0 && text.repeats(from, length, place, folding);
    return again ? place + length : FAILED;
  }

  private void keep(int firstGroup, int lastGroup) {
    for (int register = 2 * firstGroup; register <= 2 * lastGroup + 1; register++) {
      assign(register, registers[register]);
    }
    assign(lastIndex, registers[lastIndex]);
  }

  /** Sets a register so that backtracking undoes it. */
  private void assign(int register, int value) {
    if (top > 0) {
      push(registers[register], register << 2 | RESTORE);
    }
    registers[register] = value;
  }

  private void pushChoice(int target, int place) {
    push(place, target << 2 | CHOICE);
  }

  private void push(int value, int tag) {
    if (top + 2 > stack.length) {
      grow();
    }
    stack[top++] = value;
    stack[top++] = tag;
  }

  private void push(int first, int second, int tag) {
    if (top + 3 > stack.length) {
      grow();
    }
    stack[top++] = first;
    stack[top++] = second;
    stack[top++] = tag;
  }

  private void grow() {
    if (stack.length >= MAX_STACK) {
      throw new MatchTooDeepException();
    }
    try {
      stack = Arrays.copyOf(stack, 2 * stack.length);
    } catch (OutOfMemoryError e) {
      // Only the one large array did not fit; the matcher is given up and its stack with it.
      throw new MatchTooDeepException();
    }
  }

  private void step(int steps) {
    budget -= steps;
    if (budget <= 0) {
      if (guard != null) {
        guard.steps(GUARD_INTERVAL - budget);
      }
      budget = GUARD_INTERVAL;
    }
  }
}

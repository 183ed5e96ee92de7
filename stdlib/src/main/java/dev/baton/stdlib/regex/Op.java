package dev.baton.stdlib.regex;

/**
 * Instructions of the matching machine.
 *
 * <p>An instruction is its number followed by its operands, all in one array of ints. "Push a
 * choice" means: if what follows fails, go on at that target from the same place in the text.
 */
final class Op {
  /** The whole pattern has matched. */
  static final int ACCEPT = 0;

  /** {@code CHAR c}: one given character. */
  static final int CHAR = 1;

  /** {@code SET s}: one character of a set. */
  static final int SET = 2;

  /** Any character but a newline. */
  static final int ANY = 3;

  /** Any character. */
  static final int ANY_ALL = 4;

  /** {@code STRING s}: the characters of a string. */
  static final int STRING = 5;

  /** {@code JUMP target}. */
  static final int JUMP = 6;

  /** {@code SPLIT first second}: push a choice of the second, go to the first. */
  static final int SPLIT = 7;

  /** {@code PEEK s first second}: split if the next character is in the set, else the second. */
  static final int PEEK = 8;

  /**
   * {@code CHOOSE s first second}: the first if the next character is in the set, else the second.
   */
  static final int CHOOSE = 9;

  /** {@code OPEN group}: the group begins here. */
  static final int OPEN = 10;

  /** {@code CLOSE group}: the group ends here. */
  static final int CLOSE = 11;

  /** {@code RUN_GREEDY kind operand min max}: a repeated one-character instruction. */
  static final int RUN_GREEDY = 12;

  /** {@code RUN_LAZY kind operand min max}. */
  static final int RUN_LAZY = 13;

  /** {@code RUN_POSSESSIVE kind operand min max}. */
  static final int RUN_POSSESSIVE = 14;

  /** Number of ints of a run; its next instruction follows. */
  static final int RUN_LENGTH = 5;

  /** {@code LOOP_START register}: forgets the count and the last place of a loop. */
  static final int LOOP_START = 15;

  /** {@code LOOP_GREEDY register min max exit}: once more if possible; the body follows. */
  static final int LOOP_GREEDY = 16;

  /** {@code LOOP_LAZY register min max exit}: once more if needed; LOOP_ENTER follows. */
  static final int LOOP_LAZY = 17;

  /** {@code LOOP_ENTER register}: counts a round that a lazy loop did not want at first. */
  static final int LOOP_ENTER = 18;

  /** {@code KEEP first last}: remembers the captures of these groups for backtracking. */
  static final int KEEP = 19;

  /** {@code MARK register}: notes the place and the choices that exist. */
  static final int MARK = 20;

  /** {@code CUT register}: drops the choices made since the mark. */
  static final int CUT = 21;

  /** {@code RETURN register}: as CUT, and goes back to the place of the mark. */
  static final int RETURN = 22;

  /** {@code REFUSE register}: undoes everything since the mark and one choice before it; fails. */
  static final int REFUSE = 23;

  /** {@code BACK n}: goes back n characters. */
  static final int BACK = 24;

  /** {@code REFERENCE group folding}: the text of a group again. */
  static final int REFERENCE = 25;

  /** {@code IF_GROUP group otherwise}: goes to the target unless the group has matched. */
  static final int IF_GROUP = 26;

  /** {@code AT place}: the ordinal of a {@link Node.Place}. */
  static final int AT = 27;

  private Op() {}
}

package dev.baton.code;

/** How many values an instruction pops or pushes, as a function of its operand. */
enum StackCount {
  ZERO,
  ONE,
  TWO,
  THREE,
  FOUR,
  /** The operand. */
  N,
  N_PLUS_1,
  N_PLUS_2,
  N_PLUS_3,
  /** Twice the operand. */
  TWO_N,
  /** The value, and the format specification if bit 4 is set. */
  FORMAT,
  /** The code and one value for each of the low four bits. */
  FUNCTION,
  /** Callable and arguments, and keywords if bit 1 is set. */
  CALL_EX,
  /** The targets before and after a star, and the star. */
  UNPACK;

  int count(int operand) {
    return switch (this) {
      case ZERO, ONE, TWO, THREE, FOUR -> ordinal();
      case N -> operand;
      case N_PLUS_1 -> operand + 1;
      case N_PLUS_2 -> operand + 2;
      case N_PLUS_3 -> operand + 3;
      case TWO_N -> 2 * operand;
      case FORMAT -> 1 + (operand >> 2 & 1);
      case FUNCTION -> 1 + Integer.bitCount(operand & 15);
      case CALL_EX -> 2 + (operand & 1);
      case UNPACK -> 1 + (operand & 0xff) + (operand >>> 8);
    };
  }
}

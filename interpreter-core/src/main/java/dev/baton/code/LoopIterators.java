package dev.baton.code;

/**
 * Finds the iterators that a loop keeps to itself: on the operand stack alone, where no other
 * thread can reach them.
 */
final class LoopIterators {
  private LoopIterators() {}

  /**
   * Whether the iterator that {@code GET_ITER} makes goes to {@code FOR_ITER} alone.
   *
   * @param words instructions
   * @param pc index of a {@code GET_ITER}
   */
  static boolean isForLoop(int[] words, int pc) {
    for (int i = pc + 1; i < words.length; i++) {
      switch (Opcode.ofWord(words[i])) {
        case FOR_ITER:
          return true;
        case NOP, BUILD_LIST, BUILD_SET, BUILD_MAP, LOAD_FAST_AND_CLEAR, SWAP:
          if (isBuilding(words[i])) {
            return false;
          }
          break;
        default:
          return false;
      }
    }
    return false;
  }

  /** Whether an instruction puts operands, maybe the iterator, into a new container. */
  private static boolean isBuilding(int word) {
    return switch (Opcode.ofWord(word)) {
      case BUILD_LIST, BUILD_SET, BUILD_MAP -> word >>> 8 != 0;
      default -> false;
    };
  }
}

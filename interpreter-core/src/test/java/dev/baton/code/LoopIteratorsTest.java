package dev.baton.code;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LoopIteratorsTest {
  private static boolean isForLoop(int... behind) {
    int[] words = new int[behind.length + 1];
    words[0] = Opcode.GET_ITER.word(0);
    System.arraycopy(behind, 0, words, 1, behind.length);
    return LoopIterators.isForLoop(words, 0);
  }

  @Test
  void aStatement() {
    assertTrue(isForLoop(Opcode.FOR_ITER.word(3)));
  }

  @Test
  void aComprehensionOfTheFunctionItself() {
    assertTrue(
        isForLoop(
            Opcode.LOAD_FAST_AND_CLEAR.word(0),
            Opcode.SWAP.word(2),
            Opcode.BUILD_LIST.word(0),
            Opcode.SWAP.word(2),
            Opcode.FOR_ITER.word(9)));
  }

  @Test
  void anArgumentOfAGeneratorCanBeReached() {
    assertFalse(isForLoop(Opcode.CALL.word(0)));
    assertFalse(isForLoop(Opcode.STORE_FAST.word(0), Opcode.FOR_ITER.word(3)));
  }

  @Test
  void anItemOfAContainerCanBeReached() {
    assertFalse(isForLoop(Opcode.BUILD_LIST.word(1), Opcode.FOR_ITER.word(3)));
  }

  @Test
  void theCodeMayEnd() {
    assertFalse(isForLoop());
  }
}

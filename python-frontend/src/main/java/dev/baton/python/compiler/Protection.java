package dev.baton.python.compiler;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of instructions under one exception handler. The range has holes: the code that leaves it
 * by {@code return}, {@code break} or {@code continue} runs the clean-up itself, and must not be
 * covered by it.
 */
final class Protection {
  final Target handler = new Target();

  /** Stack depth that the handler is entered with, without the exception. */
  final int depth;

  /** Pairs of start and end. */
  final List<int[]> ranges = new ArrayList<>();

  private int start;

  Protection(int depth, int start) {
    this.depth = depth;
    this.start = start;
  }

  void suspend(int at) {
    if (at > start) {
      ranges.add(new int[] {start, at});
    }
  }

  void resume(int at) {
    start = at;
  }
}

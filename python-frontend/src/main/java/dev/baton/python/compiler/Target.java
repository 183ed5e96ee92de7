package dev.baton.python.compiler;

/** A place that jumps go to; made by {@link Instructions#target}. */
final class Target {
  static final int UNPLACED = -1;
  static final int UNKNOWN = -1;

  /** Index of the instruction behind it. */
  int index = UNPLACED;

  /** Stack depth there, once a jump or the code before it has reached it. */
  int depth = UNKNOWN;

  /** Whether anything leads here. */
  boolean isReached() {
    return depth != UNKNOWN;
  }
}

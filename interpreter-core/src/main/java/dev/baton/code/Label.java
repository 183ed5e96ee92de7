package dev.baton.code;

/**
 * A place in code under construction that jumps and handlers can name before it is reached. Made by
 * {@link CodeBuilder#label}.
 */
public final class Label {
  static final int UNPLACED = -1;

  int pc = UNPLACED;

  Label() {}

  /** Whether {@link CodeBuilder#place} has been called for it. */
  public boolean isPlaced() {
    return pc != UNPLACED;
  }
}

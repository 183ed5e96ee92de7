package dev.baton.code;

/**
 * A range of source text: lines count from 1, columns from 0 in code points, the end is exclusive.
 * {@link #NONE} where there is none.
 */
public record Position(int line, int column, int endLine, int endColumn) {
  /** No position: an instruction that stands for nothing in the source. */
  public static final Position NONE = new Position(0, -1, 0, -1);
}

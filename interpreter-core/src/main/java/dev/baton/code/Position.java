package dev.baton.code;

/**
 * A range of source text: lines count from 1, columns from 0 in code points, the end is exclusive.
 * {@link #NONE} where there is none.
 */
public record Position(int line, int column, int endLine, int endColumn) {
  /** No position: an instruction that stands for nothing in the source. */
  public static final Position NONE = new Position(0, -1, 0, -1);

  /** Written out because the compiler asks at every instruction. */
  @Override
  public boolean equals(Object o) {
    return o instanceof Position p
        && line == p.line
        && column == p.column
        && endLine == p.endLine
        && endColumn == p.endColumn;
  }

  @Override
  public int hashCode() {
    return ((line * 31 + column) * 31 + endLine) * 31 + endColumn;
  }
}

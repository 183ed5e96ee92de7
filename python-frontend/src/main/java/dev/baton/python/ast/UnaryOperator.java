package dev.baton.python.ast;

/** The prefix operators. */
public enum UnaryOperator {
  INVERT("~"),
  NOT("not "),
  PLUS("+"),
  MINUS("-");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as written before its operand. */
  public String symbol() {
    return symbol;
  }
}

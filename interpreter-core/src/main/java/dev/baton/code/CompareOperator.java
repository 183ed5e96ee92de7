package dev.baton.code;

/** The rich comparisons of {@link Opcode#COMPARE_OP}. */
public enum CompareOperator {
  LT("<", "__lt__"),
  LE("<=", "__le__"),
  EQ("==", "__eq__"),
  NE("!=", "__ne__"),
  GT(">", "__gt__"),
  GE(">=", "__ge__");

  private final String symbol;
  private final String method;

  CompareOperator(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  /** The operator as written in source. */
  public String symbol() {
    return symbol;
  }

  /** The special method asked of the left operand. */
  public String method() {
    return method;
  }

  /** The comparison that the right operand is asked for: {@code a < b} is {@code b > a}. */
  public CompareOperator reflected() {
    return switch (this) {
      case LT -> GT;
      case LE -> GE;
      case GT -> LT;
      case GE -> LE;
      default -> this;
    };
  }
}

package dev.baton.python.parser;

import dev.baton.code.BinaryOperator;
import dev.baton.python.lexer.TokenKind;

/** How strongly infix operators bind; from {@code or} upwards. */
final class Precedence {
  static final int NO_OPERATOR = -1;
  static final int OR = 0;
  static final int AND = 1;
  static final int NOT = 2;
  static final int COMPARISON = 3;
  static final int BIT_OR = 4;
  private static final int BIT_XOR = 5;
  private static final int BIT_AND = 6;
  private static final int SHIFT = 7;
  private static final int SUM = 8;
  private static final int TERM = 9;

  private Precedence() {}

  /** The level of an infix operator, {@link #NO_OPERATOR} if the token is none. */
  static int of(TokenKind kind) {
    return switch (kind) {
      case OR -> OR;
      case AND -> AND;
      case LESS, LESS_EQUAL, EQUAL_EQUAL, NOT_EQUAL, GREATER, GREATER_EQUAL, IN, IS, NOT ->
          COMPARISON;
      case BAR -> BIT_OR;
      case CARET -> BIT_XOR;
      case AMPERSAND -> BIT_AND;
      case LEFT_SHIFT, RIGHT_SHIFT -> SHIFT;
      case PLUS, MINUS -> SUM;
      case STAR, SLASH, DOUBLE_SLASH, PERCENT, AT -> TERM;
      default -> NO_OPERATOR;
    };
  }

  /** The operator of a token, plain or augmented. */
  static BinaryOperator binary(TokenKind kind) {
    return switch (kind) {
      case PLUS, PLUS_EQUAL -> BinaryOperator.ADD;
      case MINUS, MINUS_EQUAL -> BinaryOperator.SUBTRACT;
      case STAR, STAR_EQUAL -> BinaryOperator.MULTIPLY;
      case SLASH, SLASH_EQUAL -> BinaryOperator.TRUE_DIVIDE;
      case DOUBLE_SLASH, DOUBLE_SLASH_EQUAL -> BinaryOperator.FLOOR_DIVIDE;
      case PERCENT, PERCENT_EQUAL -> BinaryOperator.REMAINDER;
      case AT, AT_EQUAL -> BinaryOperator.MATRIX_MULTIPLY;
      case AMPERSAND, AMPERSAND_EQUAL -> BinaryOperator.AND;
      case BAR, BAR_EQUAL -> BinaryOperator.OR;
      case CARET, CARET_EQUAL -> BinaryOperator.XOR;
      case LEFT_SHIFT, LEFT_SHIFT_EQUAL -> BinaryOperator.LEFT_SHIFT;
      case RIGHT_SHIFT, RIGHT_SHIFT_EQUAL -> BinaryOperator.RIGHT_SHIFT;
      case DOUBLE_STAR, DOUBLE_STAR_EQUAL -> BinaryOperator.POWER;
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** Whether the token is an augmented assignment. */
  static boolean isAugmented(TokenKind kind) {
    return kind.compareTo(TokenKind.PLUS_EQUAL) >= 0
        && kind.compareTo(TokenKind.DOUBLE_STAR_EQUAL) <= 0;
  }
}

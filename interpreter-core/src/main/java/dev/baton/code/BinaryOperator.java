package dev.baton.code;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operators of {@link Opcode#BINARY_OP}, with their spelling and the special methods that
 * implement them.
 */
public enum BinaryOperator {
  ADD("+", "add"),
  SUBTRACT("-", "sub"),
  MULTIPLY("*", "mul"),
  TRUE_DIVIDE("/", "truediv"),
  FLOOR_DIVIDE("//", "floordiv"),
  REMAINDER("%", "mod"),
  POWER("**", "pow"),
  MATRIX_MULTIPLY("@", "matmul"),
  LEFT_SHIFT("<<", "lshift"),
  RIGHT_SHIFT(">>", "rshift"),
  AND("&", "and"),
  OR("|", "or"),
  XOR("^", "xor");

  /** Added to the ordinal in the operand of the augmented form, for example {@code x += 1}. */
  public static final int IN_PLACE = 16;

  private static final Set<String> METHODS =
      Arrays.stream(values())
          .flatMap(o -> Stream.of(o.method, o.reflected))
          .collect(Collectors.toUnmodifiableSet());

  private final String symbol;
  private final String method;
  private final String reflected;
  private final String inPlace;

  BinaryOperator(String symbol, String stem) {
    this.symbol = symbol;
    this.method = "__" + stem + "__";
    this.reflected = "__r" + stem + "__";
    this.inPlace = "__i" + stem + "__";
  }

  /** The operator as written in source, without the {@code =} of the augmented form. */
  public String symbol() {
    return symbol;
  }

  /** The special method asked of the left operand. */
  public String method() {
    return method;
  }

  /** The special method asked of the right operand. */
  public String reflected() {
    return reflected;
  }

  /** The special method asked first by the augmented form. */
  public String inPlace() {
    return inPlace;
  }

  /** Whether an operator asks the left or right operand for the special method of that name. */
  public static boolean isMethod(String name) {
    return METHODS.contains(name);
  }
}

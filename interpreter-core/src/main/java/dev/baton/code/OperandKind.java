package dev.baton.code;

/**
 * What the 24-bit operand of an instruction means; decoder, assembler, verifier and compiler go by
 * it.
 */
public enum OperandKind {
  /** No operand; the field is zero. */
  NONE,
  /** A number with a meaning given in the row's sentence. */
  COUNT,
  /** An index into {@link CodeObject#constants()}. */
  CONSTANT,
  /** An index into {@link CodeObject#names()}. */
  NAME,
  /** An index into {@link CodeObject#slotNames()}: a local variable, cell or free variable. */
  SLOT,
  /** The absolute index of an instruction. */
  TARGET,
  /**
   * A {@link BinaryOperator} by ordinal, plus {@link BinaryOperator#IN_PLACE} for the augmented
   * form.
   */
  BINARY,
  /** A {@link CompareOperator} by ordinal. */
  COMPARE,
  /** A {@link UnaryIntrinsic} by ordinal. */
  UNARY_INTRINSIC,
  /** A {@link BinaryIntrinsic} by ordinal. */
  BINARY_INTRINSIC
}

package dev.baton.code;

/** Rare two-argument operations of {@link Opcode#CALL_INTRINSIC_2}. */
public enum BinaryIntrinsic {
  /** name, function that computes the bound, to {@code TypeVar}. */
  TYPEVAR_WITH_BOUND,
  /** name, function that computes the tuple of constraints, to {@code TypeVar}. */
  TYPEVAR_WITH_CONSTRAINTS,
  /**
   * function, tuple of type parameters: sets {@code __type_params__}; the result is the function.
   */
  SET_FUNCTION_TYPE_PARAMS
}

package dev.baton.code;

/** Rare one-argument operations of {@link Opcode#CALL_INTRINSIC_1}. */
public enum UnaryIntrinsic {
  /** Shows a value through {@code sys.displayhook}; the result is None. */
  PRINT_EXPR,
  /** name to {@code TypeVar}. */
  TYPEVAR,
  /** name to {@code ParamSpec}. */
  PARAMSPEC,
  /** name to {@code TypeVarTuple}. */
  TYPEVARTUPLE,
  /** tuple of type parameters to {@code Generic[...]}, the implicit base of a generic class. */
  SUBSCRIPT_GENERIC,
  /**
   * tuple (name, type parameters or None, function that computes the value) to {@code
   * TypeAliasType}.
   */
  TYPEALIAS,
  /**
   * exception to itself, at the beginning of an {@code except} clause without a type: what ends the
   * thread from outside is raised again.
   */
  CATCH_ALL
}

package dev.baton.core.text;

/**
 * An operation on numbers or text that has no result for its operands. It carries the guest's kind
 * of exception and its message; the layers above turn it into a guest exception. Stackless.
 */
public final class OperandException extends RuntimeException {

  /** The guest exception types that operations on numbers and text can ask for. */
  public enum Kind {
    /** {@code ValueError}. */
    VALUE,
    /** {@code TypeError}. */
    TYPE,
    /** {@code OverflowError}. */
    OVERFLOW,
    /** {@code OverflowError} with the arguments (34, message), as C's {@code ERANGE} gives. */
    OUT_OF_RANGE,
    /** {@code ZeroDivisionError}. */
    ZERO_DIVISION,
    /** {@code IndexError}. */
    INDEX,
    /** {@code KeyError}. */
    KEY,
    /** {@code LookupError}, for example an unknown encoding. */
    LOOKUP,
    /** {@code MemoryError}; the message is empty. */
    MEMORY
  }

  private final Kind kind;

  /** An error of this kind with the guest's message. */
  public OperandException(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** Which guest exception to raise. */
  public Kind kind() {
    return kind;
  }

  /** The guest's message. */
  public String message() {
    return super.getMessage();
  }

  /** A {@code ValueError}. */
  public static OperandException value(String message) {
    return new OperandException(Kind.VALUE, message);
  }

  /** A {@code TypeError}. */
  public static OperandException type(String message) {
    return new OperandException(Kind.TYPE, message);
  }

  /** An {@code OverflowError}. */
  public static OperandException overflow(String message) {
    return new OperandException(Kind.OVERFLOW, message);
  }

  /** A {@code ZeroDivisionError}. */
  public static OperandException zeroDivision(String message) {
    return new OperandException(Kind.ZERO_DIVISION, message);
  }

  /** A {@code MemoryError}. */
  public static OperandException memory() {
    return new OperandException(Kind.MEMORY, "");
  }
}

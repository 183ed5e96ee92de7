package dev.baton.core.intrinsic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class whose {@link Builtin} methods make one table: those of a module, or of a type. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Intrinsics {
  /** The name of the guest module or type, as error messages show it. */
  String value();

  /** The docstring of a type; empty if it has none, or if another table of the type has it. */
  String doc() default "";

  /** In which form methods get their receiver. */
  Receiver receiver() default Receiver.CHECKED;

  /** Whether it may be called by several threads at once. */
  ThreadSafety safety() default ThreadSafety.PARALLEL;

  /** The forms of a receiver. */
  enum Receiver {
    /** As it is, checked against the Java type of the parameter. */
    CHECKED,
    /** As it is, checked to be an instance of the type. */
    INSTANCE,
    /** The plain text of a str: a {@code String} or {@code WideText}. */
    STR,
    /** The plain int of an int: a {@code Long} or {@code BigInteger}. */
    INT,
    /** The {@code double} of a float. */
    FLOAT,
    /** The {@code Complex} of a complex. */
    COMPLEX
  }
}

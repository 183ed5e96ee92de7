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

  /** Whether it may be called by several threads at once. */
  ThreadSafety safety() default ThreadSafety.PARALLEL;
}

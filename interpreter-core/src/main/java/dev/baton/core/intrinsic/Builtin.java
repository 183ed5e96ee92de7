package dev.baton.core.intrinsic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a static Java method as a guest function or method. The processor writes a class {@code
 * <Name>Table} next to the annotated method's class, whose {@code switch} calls the method
 * directly.
 *
 * <p>{@link #value} is a Python signature, for example {@code "sort(self, /, *, key=None,
 * reverse=False)"}. The Java method takes, after an optional leading {@code ThreadContext}, one
 * parameter for each Python parameter. Allowed Java types:
 *
 * <ul>
 *   <li>{@code Object}: any guest value; null if the argument is absent and its default is {@code
 *       ...};
 *   <li>{@code long}, {@code int}: from an int or {@code __index__}; {@code double}: from a float,
 *       int or {@code __float__}; {@code boolean}: by truth value;
 *   <li>{@code String}: from a str, as Java text in UTF-16 (surrogate pairs beyond the BMP);
 *   <li>a guest object class such as {@code ListObject}: checked, TypeError otherwise;
 *   <li>{@code Object[]} for {@code *args}, {@code DictObject} for {@code **kwargs}.
 * </ul>
 *
 * Primitive parameters cannot be absent: their default in the signature is a literal. The result
 * may be any guest value, {@code void} (None), {@code boolean}, {@code int}, {@code long}, {@code
 * double}, or {@code String} (Java text, converted; return {@code Object} for a text that is a
 * guest value already).
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Builtin {
  /** The Python signature. */
  String value();

  /**
   * The docstring, without the signature. Empty only for special methods ({@code __x__}) and
   * attributes.
   */
  String doc() default "";

  /** What the declaration makes. */
  Kind kind() default Kind.AUTO;

  /** What a declaration makes. */
  enum Kind {
    /**
     * A method if the first parameter is called {@code self}, a class method if {@code cls}, else a
     * function.
     */
    AUTO,
    /** A static method, {@code __new__} for one. */
    STATIC,
    /** The getter of an attribute; the signature is {@code name(self)}. */
    GETTER,
    /**
     * The setter of an attribute; the signature is {@code name(self, value)}; value is null for
     * deletion.
     */
    SETTER
  }
}

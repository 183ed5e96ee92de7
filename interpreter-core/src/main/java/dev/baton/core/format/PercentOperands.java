package dev.baton.core.format;

import org.jspecify.annotations.Nullable;

/**
 * How the {@code %} operator reaches the guest's values. Methods may run guest code and throw the
 * guest's exceptions.
 */
public interface PercentOperands {

  /** The number of values: the length of a tuple, otherwise one. */
  int count();

  /** The value at {@code index}, below {@link #count()}. */
  Object value(int index);

  /** Whether the right operand can be asked by key: a mapping, no tuple and no text. */
  boolean isMapping();

  /**
   * The value of a key in the mapping.
   *
   * @param key a text, with the characters of the bytes if bytes are formatted
   */
  Object named(Object key);

  /**
   * The text of a value.
   *
   * @param conversion {@code s}, {@code r} or {@code a}; for bytes {@code s} gives the characters
   *     of a bytes-like value
   */
  Object text(Object value, char conversion);

  /** The int of a real number, fractions dropped ({@code __int__}), or null if it is none. */
  @Nullable Object integer(Object value);

  /** The int of an integer ({@code __index__}), or null if it is none. */
  @Nullable Object index(Object value);

  /** The double of a real number; throws the guest's {@code TypeError} if it is none. */
  double real(Object value);

  /** The code point of a text, or the byte of a bytes-like value, of length one; otherwise -1. */
  int character(Object value);

  /** The name of a value's type, for messages. */
  String typeName(Object value);

  /** The greatest number of digits of an int, see {@link dev.baton.core.number.IntText}. */
  int digitLimit();
}

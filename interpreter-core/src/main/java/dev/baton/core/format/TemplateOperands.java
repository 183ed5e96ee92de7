package dev.baton.core.format;

/**
 * How {@code str.format} reaches the guest's values. Methods may run guest code and throw the
 * guest's exceptions.
 */
public interface TemplateOperands {

  /** The number of positional arguments, or -1 if there can be none ({@code format_map}). */
  int count();

  /** A positional argument, {@code index} below {@link #count()}. */
  Object positional(int index);

  /** A named argument; throws the guest's {@code KeyError} if there is none. */
  Object named(Object name);

  /** An attribute of a value. */
  Object attribute(Object value, Object name);

  /** An item of a value; the key is a text or a {@link Long}. */
  Object item(Object value, Object key);

  /** {@code str}, {@code repr} or {@code ascii} of a value: {@code s}, {@code r} or {@code a}. */
  Object convert(Object value, char conversion);

  /** {@code format(value, spec)}, a text. */
  Object format(Object value, Object spec);
}

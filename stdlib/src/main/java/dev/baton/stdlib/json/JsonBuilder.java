package dev.baton.stdlib.json;

/**
 * Makes the values a {@link JsonScanner} reads.
 *
 * <p>The scanner treats values and unfinished containers as opaque and never null. Exceptions
 * thrown here leave the scan unchanged.
 */
public interface JsonBuilder {
  /** Returns the value of {@code null}. */
  Object nullValue();

  /** Returns the value of {@code true} or {@code false}. */
  Object bool(boolean value);

  /** Returns the value of a number without fraction and exponent. */
  Object integer(String digits);

  /** Returns the value of a number with a fraction or an exponent. */
  Object real(String digits);

  /** Returns the value of {@code NaN}, {@code Infinity} or {@code -Infinity}. */
  Object constant(String name);

  /** Begins an array. */
  Object newArray();

  /** Adds an item at the end of an unfinished array. */
  void addItem(Object array, Object item);

  /** Returns the value of an array that is complete. */
  Object finishArray(Object array);

  /** Begins an object. */
  Object newObject();

  /** Adds a member to an unfinished object; a later one of the same name replaces an earlier. */
  void addMember(Object object, Object name, Object value);

  /** Returns the value of an object that is complete. */
  Object finishObject(Object object);
}

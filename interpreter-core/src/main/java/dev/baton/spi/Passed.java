package dev.baton.spi;

import java.util.List;

/**
 * Where a parameter of a function that is called directly gets its value from; immutable.
 *
 * @param arguments indices of the arguments that make it, in order; a receiver is the first one
 */
public record Passed(From from, List<Integer> arguments) {
  /** What a value is made from. */
  public enum From {
    /** It is the only one of the arguments. */
    ARGUMENT,
    /** It is the function's default for the parameter. */
    DEFAULT,
    /** A tuple of the arguments. */
    TUPLE,
    /** A dict of the arguments, by their names. */
    DICT
  }

  /** A copy of the list is kept. */
  public Passed {
    arguments = List.copyOf(arguments);
  }
}

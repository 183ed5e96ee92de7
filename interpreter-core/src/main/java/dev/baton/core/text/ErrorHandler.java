package dev.baton.core.text;

import org.jspecify.annotations.Nullable;

/** What a codec does about a piece of input it cannot convert; {@code errors=} of the guest. */
@FunctionalInterface
public interface ErrorHandler {

  /**
   * What to put in place of the faulty input.
   *
   * @param value text, or (when encoding) a {@code byte[]} that is written as it is
   * @param resume the index of the input to go on at
   */
  record Replacement(Object value, int resume) {}

  /**
   * Handles one error.
   *
   * @throws CodecException to give up
   */
  Replacement handle(CodecException error);

  /** The handler of a standard name, or null: then the guest's registry is to be asked. */
  static @Nullable ErrorHandler named(String name) {
    return switch (name) {
      case "strict" -> ErrorHandlers::strict;
      case "ignore" -> ErrorHandlers::ignore;
      case "replace" -> ErrorHandlers::replace;
      case "backslashreplace" -> ErrorHandlers::backslash;
      case "surrogateescape" -> ErrorHandlers::surrogateEscape;
      case "surrogatepass" -> ErrorHandlers::surrogatePass;
      case "xmlcharrefreplace" -> ErrorHandlers::xmlReference;
      case "namereplace" -> ErrorHandlers::name;
      default -> null;
    };
  }
}
